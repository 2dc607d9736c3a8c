import {
  ARI_EVENT_TYPES,
  ARI_REQUIRED_FIELDS,
  type AriEvent,
  type RESTResponse,
} from './ari_types.ts'

export type AriFrame =
  | { kind: 'response'; response: RESTResponse }
  | { kind: 'event'; event: AriEvent }
  | { kind: 'broken'; reason: string; excerpt: string }

type Fields = Record<string, unknown>

const EXCERPT_LENGTH = 120

/** What Asterisk wrote on the socket. Never throws: what cannot be understood is `broken`. */
export function parseFrame(text: string): AriFrame {
  const broken = (reason: string): AriFrame => ({
    kind: 'broken',
    reason,
    excerpt: excerptOf(text),
  })
  const frame = parsed(text)
  if (!isFields(frame)) return broken('not a JSON object')
  const type = String(frame.type)
  if (!ARI_EVENT_TYPES.has(type)) return broken('unknown event')
  if (type === 'RESTResponse') {
    const isComplete = typeof frame.request_id === 'string' && typeof frame.status_code === 'number'
    if (!isComplete) return broken('incomplete response')
    return { kind: 'response', response: frame as unknown as RESTResponse }
  }
  const missing = missingField(frame, type)
  if (missing) return broken(`${type} without ${missing}`)
  return { kind: 'event', event: frame as unknown as AriEvent }
}

/** The path of the first field that Asterisk promises in its description but left out. */
function missingField(fields: Fields, model: string): string | null {
  for (const [name, nested] of Object.entries(ARI_REQUIRED_FIELDS[model])) {
    const value = fields[name]
    if (value === undefined || value === null) return name
    if (!nested) continue
    const missing = isFields(value) ? missingField(value, nested) : ''
    if (missing !== null) return [name, missing].filter(Boolean).join('.')
  }
  return null
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Short, and on one line whatever it holds. */
function excerptOf(text: string): string {
  const line = JSON.stringify(text).slice(1, -1)
  return line.length > EXCERPT_LENGTH ? `${line.slice(0, EXCERPT_LENGTH)}...` : line
}
