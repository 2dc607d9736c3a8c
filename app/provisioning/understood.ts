/** What was asked, checked against what the operation says. @throws a problem that names each part which is not valid. */
import { errors } from '@vinejs/vine'
import type { Operation } from '#provisioning/operation'
import { problem } from '#provisioning/problems'

type Part = 'body' | 'query'
interface Wrong {
  in: Part
  /** JSON pointer (RFC 6901). */
  pointer: string
  detail: string
}

export async function understood({ body, query }: Operation, sent: Record<Part, unknown>) {
  const wrong: Wrong[] = []
  const checked = {
    query: query ? await check(query, 'query', sent.query, wrong) : {},
    body: body ? await check(body, 'body', sent.body, wrong) : {},
  }
  if (wrong.length > 0) throw problem('not_valid', { errors: wrong })
  return checked
}

type Validator = NonNullable<Operation['body']>

async function check(validator: Validator, part: Part, sent: unknown, wrong: Wrong[]) {
  wrong.push(...unknownFields(validator, part, sent))
  try {
    return await validator.validate(sent)
  } catch (error) {
    if (!(error instanceof errors.E_VALIDATION_ERROR)) throw error
    for (const { field, message } of error.messages as { field: string; message: string }[]) {
      wrong.push({ in: part, pointer: pointerTo(field), detail: message })
    }
  }
}

/** A misspelt field that is optional would be lost without a word. */
function unknownFields(validator: Validator, part: Part, sent: unknown): Wrong[] {
  const known = validator.toJSONSchema().properties ?? {}
  return Object.keys(sent ?? {})
    .filter((field) => !(field in known))
    .map((field) => ({ in: part, pointer: pointerTo(field), detail: 'There is no such field' }))
}

const pointerTo = (field: string) => field && `/${field.replaceAll('.', '/')}`
