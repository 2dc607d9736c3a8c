import { ARI_ROUTES, type AriOperation, type AriOperations } from './ari_types.ts'

export type AriParams<Name extends AriOperation> = AriOperations[Name]['params']
export type AriBody<Name extends AriOperation> = AriOperations[Name]['body']
export type AriResult<Name extends AriOperation> = AriOperations[Name]['result']

/** One command to Asterisk, typed by its own description. */
export interface AriCommand<Name extends AriOperation> {
  name: Name
  params: AriParams<Name>
  body?: AriBody<Name>
}

/** A command as it is written on the event socket ("REST over WebSocket"). */
export function requestFrame<Name extends AriOperation>(
  requestId: string,
  { name, params, body }: AriCommand<Name>
): string {
  const [method, path] = ARI_ROUTES[name]
  return JSON.stringify({
    type: 'RESTRequest',
    transaction_id: requestId,
    request_id: requestId,
    method,
    uri: uriFor(path, params),
    ...(body && { content_type: 'application/json', message_body: JSON.stringify(body) }),
  })
}

/** Parameters named in the path go there; the rest become the query. */
function uriFor(path: string, params: object): string {
  const rest = new Map(Object.entries(params).filter(([, value]) => value !== undefined))
  const filled = path.slice(1).replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(rest.get(name))
    rest.delete(name)
    return encodeURIComponent(value)
  })
  const query = [...rest].map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
  return query.length === 0 ? filled : `${filled}?${query.join('&')}`
}
