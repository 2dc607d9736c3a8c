/** Keeps what the exchange and the engine complain about, so that a test can ask for silence. */
export class RememberingLog {
  readonly complaints: string[] = []

  info(): void {}

  warn(...words: unknown[]): void {
    this.complaints.push(inWords(words))
  }

  error(...words: unknown[]): void {
    this.complaints.push(inWords(words))
  }
}

function inWords(words: unknown[]): string {
  return words.map((word) => (typeof word === 'string' ? word : plain(word))).join(' ')
}

/** An error's message is no property that JSON would show. */
function plain(word: unknown): string {
  return JSON.stringify(word, (_, value: unknown) =>
    value instanceof Error ? `${value.message}\n${value.stack}` : value
  )
}
