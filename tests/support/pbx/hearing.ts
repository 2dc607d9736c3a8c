import { isDeepStrictEqual } from 'node:util'
import type { Party } from '#tests/contract/engine_harness'
import { eventually } from '#tests/support/sip/eventually'

/** Long enough for a machine that does other things as well. */
const PATIENCE_MS = 8_000

/** Soon this party hears exactly these voices; `music` is one, and nothing is silence. */
export async function hears(party: Party, ...voices: string[]): Promise<void> {
  const wanted = voices.toSorted()
  const isHeard = () => isDeepStrictEqual(party.hears().toSorted(), wanted)
  const expected = `${party.name} hears ${voices.join(' and ') || 'nothing'}`
  await eventually(expected, isHeard, PATIENCE_MS).catch((cause) => {
    throw new Error(`${cause.message}, but: ${party.hears().join(' and ') || 'nothing'}`)
  })
}

export async function hearEachOther(one: Party, other: Party): Promise<void> {
  await hears(one, other.name)
  await hears(other, one.name)
}

export async function isOver(...parties: Party[]): Promise<void> {
  const hasEnded = ({ line }: Party) => line === 'ended' || line === 'idle'
  for (const party of parties) {
    await eventually(`${party.name} has hung up`, () => hasEnded(party), PATIENCE_MS)
  }
}
