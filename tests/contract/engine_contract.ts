import { test } from '@japa/runner'
import type { Assert } from '@japa/assert'
import type { MakeHarness } from './engine_harness.ts'
import { EngineWorld } from './engine_world.ts'
import { arrivingRules } from './engine/arriving.ts'
import { dialingRules } from './engine/dialing.ts'
import { bridgeRules } from './engine/bridges.ts'
import { soundRules } from './engine/sounds.ts'
import { endingRules } from './engine/ending.ts'
import { snapshotRules } from './engine/snapshots.ts'
import { outageRules } from './engine/outages.ts'
import { orderRules } from './engine/order.ts'

/** Registers one rule; each gets a world of its own. */
export type Rule = (
  title: string,
  body: (world: EngineWorld, assert: Assert) => Promise<void>
) => void

const CHAPTERS: Record<string, (rule: Rule) => void> = {
  arriving: arrivingRules,
  dialing: dialingRules,
  bridges: bridgeRules,
  sounds: soundRules,
  ending: endingRules,
  snapshots: snapshotRules,
  outages: outageRules,
  order: orderRules,
}

/** The promises of `app/telephony/engine.ts`, told as tests that any driver can be held to. */
export function engineContract(name: string, makeHarness: MakeHarness): void {
  const rule: Rule = (title, body) => {
    test(title, async ({ assert }) => {
      const world = await EngineWorld.open(makeHarness)
      try {
        await body(world, assert)
      } finally {
        await world.close()
      }
    })
  }
  for (const [chapter, register] of Object.entries(CHAPTERS)) {
    test.group(`${name} engine, ${chapter}`, () => register(rule))
  }
}
