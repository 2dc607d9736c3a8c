/** A text cut where its web addresses begin and end, so that a page can make links of them. */
export interface MessagePart {
  text: string
  isLink: boolean
}

const ADDRESS = /(https?:\/\/[^\s<>"]+)/

export function messageParts(text: string): MessagePart[] {
  return text
    .split(ADDRESS)
    .map((part, place) => ({ text: part, isLink: place % 2 === 1 }))
    .filter((part) => part.text !== '')
}
