import type { EngineSnapshot, LegId } from '#telephony/engine'
import type { AriLines } from './ari_lines.ts'
import type { AriReply } from './ari_reply.ts'
import type { Bridge } from './ari_types.ts'
import { WANTED_EVENTS } from './event_translator.ts'
import { legFromChannel, type KnownLeg } from './leg.ts'

export interface Reading {
  engineStartedAt: number
  legs: KnownLeg[]
  bridges: EngineSnapshot['bridges']
}

/**
 * Takes over from whoever listened before. A new socket gets no events of old channels until it
 * subscribes to them, so: read, subscribe, read again. What ends after the second reading is told
 * by an event, what ended before is missing from it, and nothing falls in between.
 */
export async function takeOver(connection: AriLines, app: string): Promise<Reading> {
  const allowed = WANTED_EVENTS.map((type) => ({ type }))
  const filtered = connection.call('applications.filter', { applicationName: app }, { allowed })
  const first = await readLegs(connection, app)
  expectOk(await filtered)
  // One at a time: a channel that has ended in the meantime would refuse all others with it.
  for (const { legId } of first) subscribe(connection, app, `channel:${legId}`)
  const [legs, bridges, info] = await Promise.all([
    readLegs(connection, app),
    connection.call('bridges.list', {}),
    connection.call('asterisk.getInfo', { only: 'status' }),
  ])
  return {
    engineStartedAt: Date.parse(expectOk(info).status?.startup_time ?? ''),
    legs,
    bridges: bridgesOf(expectOk(bridges), new Set(legs.map(({ legId }) => legId))),
  }
}

function subscribe(connection: AriLines, app: string, eventSource: string): void {
  void connection.call('applications.subscribe', { applicationName: app, eventSource })
}

async function readLegs(connection: AriLines, app: string): Promise<KnownLeg[]> {
  const channels = expectOk(await connection.call('channels.list', {}))
  return channels.map((channel) => legFromChannel(channel, app)).filter((leg) => leg !== null)
}

/** Bridges that hold our legs, or nobody; others belong to other applications. */
function bridgesOf(bridges: Bridge[], ours: Set<LegId>): EngineSnapshot['bridges'] {
  return bridges
    .filter(({ channels }) => channels.length === 0 || channels.some((each) => ours.has(each)))
    .map(({ id, channels }) => ({
      bridgeId: id,
      legIds: channels.filter((each) => ours.has(each)),
    }))
}

function expectOk<Result>(reply: AriReply<Result>): Result {
  if (reply.status !== 'ok') throw new Error(`Asterisk could not be read: ${reply.reason}`)
  return reply.result
}
