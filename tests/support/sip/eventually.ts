import { setTimeout as wait } from 'node:timers/promises'

const STEP_MS = 10

/** Asks again and again until the answer is truthy; fails loudly when patience runs out. */
export async function eventually<Answer>(
  what: string,
  question: () => Answer | Promise<Answer>,
  patienceMs = 5_000
): Promise<NonNullable<Answer>> {
  const givesUpAt = performance.now() + patienceMs
  for (;;) {
    const answer = await question()
    if (answer) return answer
    if (performance.now() > givesUpAt) throw new Error(`waited in vain for: ${what}`)
    await wait(STEP_MS)
  }
}
