/** The text of a file, whatever a spreadsheet wrote it in. */
import { done, refused, type Result } from '#core/result'

export type FileProblem = 'empty' | 'excel_file' | 'not_text'

/** Control characters but for tab and line ends: text has none. */
const CONTROL = /(?![\t\n\v\f\r])\p{Cc}/u

/** UTF-8, UTF-16 either way round with or without a mark, else Windows-1252, which holds Latin-1. Line ends become `\n`. */
export function fileText(bytes: Uint8Array): Result<string, FileProblem> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03) return refused('excel_file')
  const text = decoded(bytes)
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
  if (text.trim() === '') return refused('empty')
  return CONTROL.test(text) ? refused('not_text') : done(text)
}

function decoded(bytes: Uint8Array): string {
  const wide = wideOrder(bytes)
  if (wide) return new TextDecoder(wide).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Two bytes a letter: said by a mark, or seen by every other byte being zero. */
function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const start = bytes.subarray(0, 400)
  const zeros = [0, 0]
  for (const [place, byte] of start.entries()) if (byte === 0) zeros[place % 2] += 1
  const many = start.length / 4
  if (zeros[1] > many && zeros[0] < many / 4) return 'utf-16le'
  return zeros[0] > many && zeros[1] < many / 4 ? 'utf-16be' : null
}
