/** An expected refusal is a value with a reason; a broken invariant throws. */
export type Result<Value, Refusal extends string> =
  { ok: true; value: Value } | { ok: false; refusal: Refusal }

export const done = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value })

export const refused = <Refusal extends string>(
  refusal: Refusal
): { ok: false; refusal: Refusal } => ({ ok: false, refusal })

/** Ends an exhaustive switch: the compiler proves that nothing gets here. */
export function impossible(value: never): never {
  throw new Error(`Impossible value: ${JSON.stringify(value)}`)
}
