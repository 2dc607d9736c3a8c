import { createHash } from 'node:crypto'

const HANDSHAKE_GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'
const TEXT = 0x81
const MASK_BYTES = 4

/** The answer that makes an HTTP request a WebSocket (RFC 6455 4.2.2). */
export function handshakeFor(key: string): string {
  const accept = createHash('sha1').update(`${key}${HANDSHAKE_GUID}`).digest('base64')
  return [
    'HTTP/1.1 101 Switching Protocols',
    'Upgrade: websocket',
    'Connection: Upgrade',
    `Sec-WebSocket-Accept: ${accept}`,
    '\r\n',
  ].join('\r\n')
}

export function textFrame(text: string): Buffer {
  const payload = Buffer.from(text)
  const head = Buffer.alloc(4)
  head[0] = TEXT
  if (payload.length < 126) {
    head[1] = payload.length
    return Buffer.concat([head.subarray(0, 2), payload])
  }
  head[1] = 126
  head.writeUInt16BE(payload.length, 2)
  return Buffer.concat([head, payload])
}

/** The texts in what a client sent, which is always masked, and the beginning of a frame that is not all here. */
export function readTexts(bytes: Buffer): { texts: string[]; rest: Buffer } {
  const texts: string[] = []
  let rest = bytes
  for (let frame = readFrame(rest); frame; frame = readFrame(rest)) {
    if (frame.isText) texts.push(frame.payload.toString())
    rest = rest.subarray(frame.length)
  }
  return { texts, rest }
}

function readFrame(bytes: Buffer) {
  if (bytes.length < 2) return null
  const isLong = (bytes[1] & 0x7f) === 126
  const headBytes = isLong ? 4 : 2
  if (bytes.length < headBytes + MASK_BYTES) return null
  const payloadBytes = isLong ? bytes.readUInt16BE(2) : bytes[1] & 0x7f
  const start = headBytes + MASK_BYTES
  const length = start + payloadBytes
  if (bytes.length < length) return null
  const mask = bytes.subarray(headBytes, start)
  const payload = bytes.subarray(start, length).map((byte, n) => byte ^ mask[n % MASK_BYTES])
  return { isText: bytes[0] === TEXT, payload: Buffer.from(payload), length }
}
