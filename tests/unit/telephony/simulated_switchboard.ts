import type { EngineEvent, LegId } from '#telephony/engine'
import { MAIN, type SimulatedTown } from './simulated_town.ts'

/** The simplest switchboard: rings one number for every caller, joins the two, and lets them go together. */
export class SimulatedSwitchboard {
  #otherOf = new Map<LegId, LegId>()

  constructor(
    private readonly town: SimulatedTown,
    private readonly number: string
  ) {
    town.engine.listen((event) => {
      town.events.push(event)
      this.#hear(event)
    })
  }

  #hear(event: EngineEvent): void {
    if (event.type === 'leg.arrived') this.#ringFor(event.legId)
    if (event.type === 'leg.answered') this.#join(event.legId)
    if (event.type === 'leg.ended') this.#letGo(event.legId)
  }

  #ringFor(callerLeg: LegId): void {
    const legId = `for ${callerLeg}`
    this.#otherOf.set(legId, callerLeg).set(callerLeg, legId)
    const to = { kind: 'number', number: this.number } as const
    const presented = { number: MAIN, name: null }
    void this.town.does({ type: 'leg.dial', legId, to, presented, timeoutSeconds: 20, tags: {} })
  }

  #join(legId: LegId): void {
    const legIds = [legId, this.#otherOf.get(legId)!]
    void this.town.does({ type: 'bridge.join', bridgeId: `talk ${legId}`, legIds })
  }

  #letGo(legId: LegId): void {
    const other = this.#otherOf.get(legId)
    this.#otherOf.delete(legId)
    if (other) void this.town.status({ type: 'leg.hangup', legId: other, cause: 'normal' })
    void this.town.status({ type: 'bridge.end', bridgeId: `talk ${legId}` })
  }
}
