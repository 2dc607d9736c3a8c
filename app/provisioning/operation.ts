/** One thing a program may ask for, said once: its route, its check and its page in the reference are made from this. */
import type { VineValidator } from '@vinejs/vine'
import type { Actor } from '#audit/actor'
import type { Result } from '#core/result'
import type { SchemaName } from '#provisioning/answers'
import type { ProblemCode } from '#provisioning/problems'
import type { Scope } from '#provisioning/scopes'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

// Which types a validator takes and gives is inferred where an operation is written; the table holds all kinds.
type Validator<Value> = VineValidator<any, any> & {
  validate(data: unknown, ...rest: any[]): Promise<Value>
}

export interface Asked<Body, Query> {
  /** The parameters of the path, in the shape that `path_parameters.ts` gives them. */
  path: Readonly<Record<string, string>>
  body: Body
  query: Query
  /** What the program read before, when the operation needs it. */
  version: number
  by: Actor & { id: number }
}

export interface Reply {
  body?: object
  /** Of what was made, under `/api/v1`. */
  location?: string
  /** Becomes the ETag. */
  version?: number
}

export interface Operation<Body = any, Query = any, Refusal extends ProblemCode = ProblemCode> {
  id: string
  method: Method
  /** Under `/api/v1`. */
  path: string
  tag: string
  scope: Scope
  summary: string
  /** What the summary leaves open. */
  says?: string
  query?: Validator<Query>
  body?: Validator<Body>
  /** A body that would be accepted. */
  example?: object
  /** Whether it changes what was read before, and so needs If-Match. */
  needsVersion?: boolean
  answer: {
    status: 200 | 201 | 202 | 204
    schema?: SchemaName
    /** A list, page by page. */
    isPage?: boolean
    hasVersion?: boolean
    hasLocation?: boolean
  }
  /** Those of its own; what every operation may be told is added in the document. */
  refusals: readonly Refusal[]
  perform(asked: Asked<Body, Query>): Promise<Result<Reply, Refusal>>
}

export function operation<Body, Query, Refusal extends ProblemCode = never>(
  one: Operation<Body, Query, Refusal>
): Operation {
  return one as unknown as Operation
}

export const isChange = ({ method }: Operation): boolean => method !== 'GET'

export const parametersIn = (path: string): string[] =>
  [...path.matchAll(/:(\w+)/g)].map(([, name]) => name)
