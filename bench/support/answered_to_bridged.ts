import { BridgeWatch } from './bridge_watch.ts'
import { percentile } from './percentile.ts'
import { playRound } from './sipp_round.ts'

const LOAD = { callsPerSecond: 20, seconds: 6 }

/** From the agent's 200 OK until caller and agent stand in one bridge. In rounds of its own, as watching costs. */
export async function answeredToBridged(peer: string, ours: string, queue: string) {
  return {
    ...(await measured('ours', peer, ours)),
    ...(await measured('queue', peer, queue)),
  }
}

async function measured(who: string, peer: string, number: string) {
  const watch = await BridgeWatch.open()
  const { answeredAt } = await playRound(peer, { ...LOAD, number })
  watch.close()
  const delays = [...answeredAt].flatMap(([caller, at]) => {
    const bridgedAt = watch.bridgedAt.get(caller)
    return bridgedAt === undefined ? [] : [bridgedAt - at]
  })
  delays.sort((a, b) => a - b)
  return {
    [`${who}_answered_to_bridged_p50_ms`]: percentile(delays, 0.5),
    [`${who}_answered_to_bridged_p99_ms`]: percentile(delays, 0.99),
    [`${who}_bridged_seen`]: delays.length,
  }
}
