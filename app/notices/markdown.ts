import MarkdownIt from 'markdown-it'

/** No HTML of the writer's own, so that a text can do nothing but be read. */
const markdown = new MarkdownIt({ html: false, linkify: true, typographer: false })

/** Headings begin below those of the page around it. */
markdown.core.ruler.push('lower_headings', ({ tokens }) => {
  for (const token of tokens) {
    if (token.type !== 'heading_open' && token.type !== 'heading_close') continue
    token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + 1)}`
  }
})

/** Safe HTML. */
export function renderMarkdown(text: string): string {
  return markdown.render(text)
}
