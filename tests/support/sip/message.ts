/** A SIP message as it came: the first line, headers in lower case, and the body (RFC 3261 7). */
export interface SipMessage {
  firstLine: string
  headers: Map<string, string[]>
  body: string
}

export interface SipRequest extends SipMessage {
  method: string
  uri: string
}

export interface SipResponse extends SipMessage {
  status: number
}

export type Headers = [name: string, value: string][]

export function parseMessage(datagram: Buffer): SipRequest | SipResponse {
  const text = datagram.toString()
  const end = text.indexOf('\r\n\r\n')
  const [firstLine, ...lines] = text.slice(0, end).split('\r\n')
  const headers = new Map<string, string[]>()
  for (const line of lines) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).trim().toLowerCase()
    headers.set(name, [...(headers.get(name) ?? []), line.slice(colon + 1).trim()])
  }
  const message = { firstLine, headers, body: text.slice(end + 4) }
  const [first, second] = firstLine.split(' ')
  if (first === 'SIP/2.0') return { ...message, status: Number(second) }
  return { ...message, method: first, uri: second }
}

export function isRequest(message: SipMessage): message is SipRequest {
  return 'method' in message
}

export function header(message: SipMessage, name: string): string {
  return message.headers.get(name)?.[0] ?? ''
}

/** What a retransmission has in common with the original (RFC 3261 17.2.3). */
export function transactionOf(request: SipRequest): string {
  const branch = /branch=([^;,\s]+)/.exec(header(request, 'via'))?.[1] ?? ''
  return `${branch} ${request.method}`
}

/** The URI between the angle brackets, or the whole value without them. Quoted names may hold anything. */
export function uriIn(value: string): string {
  const unquoted = value.replace(/^"(?:[^"\\]|\\.)*"/, '')
  return /<([^>]+)>/.exec(unquoted)?.[1] ?? unquoted
}

/** The user part of a SIP URI or address, with %-escapes undone: `+47..` of `<sip:+47..@host>`. */
export function userIn(address: string): string {
  return decodeURIComponent(/^sips?:([^@;>]*)@/.exec(uriIn(address))?.[1] ?? '')
}

export function formatMessage(firstLine: string, headers: Headers, body = ''): string {
  const all: Headers = [...headers]
  if (body) all.push(['Content-Type', 'application/sdp'])
  all.push(['Content-Length', String(Buffer.byteLength(body))])
  return [firstLine, ...all.map(([name, value]) => `${name}: ${value}`), '', body].join('\r\n')
}

/** The headers that a response repeats from its request (RFC 3261 8.2.6.2). */
export function repeatedHeaders(request: SipRequest, toTag: string): Headers {
  const to = header(request, 'to')
  const many = (name: string, title: string): Headers =>
    (request.headers.get(name) ?? []).map((value) => [title, value])
  return [
    ...many('via', 'Via'),
    ...many('record-route', 'Record-Route'),
    ['From', header(request, 'from')],
    ['To', to.includes('tag=') ? to : `${to};tag=${toTag}`],
    ['Call-ID', header(request, 'call-id')],
    ['CSeq', header(request, 'cseq')],
  ]
}
