/** What a document is, by how it begins: a file's name says what its sender likes. */

export const LARGEST_DOCUMENT = '10mb'

const BEGINNINGS: readonly { type: string; bytes: readonly number[] }[] = [
  { type: 'application/pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { type: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
]

/** Null for anything but PDF, PNG and JPEG. */
export function documentTypeOf(content: Buffer): string | null {
  const known = BEGINNINGS.find(({ bytes }) => bytes.every((byte, at) => content[at] === byte))
  return known?.type ?? null
}
