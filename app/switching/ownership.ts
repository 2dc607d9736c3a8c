/** Which customer a leg belongs to. Legs we dialled begin with their call's id; callers' legs are remembered. */
export class Ownership {
  #customers = new Map<string, number>()
  #callOfCallerLeg = new Map<string, string>()
  #callerLegOfCall = new Map<string, string>()

  claim(customerId: number, callId: string, callerLegId: string): void {
    this.#customers.set(callId, customerId)
    this.#callOfCallerLeg.set(callerLegId, callId)
    this.#callerLegOfCall.set(callId, callerLegId)
  }

  release(callId: string): void {
    const legId = this.#callerLegOfCall.get(callId)
    if (legId !== undefined) this.#callOfCallerLeg.delete(legId)
    this.#callerLegOfCall.delete(callId)
    this.#customers.delete(callId)
  }

  ownerOf(legId: string): number | undefined {
    const callId = this.#callOfCallerLeg.get(legId) ?? legId.slice(0, legId.lastIndexOf('-'))
    return this.#customers.get(callId)
  }
}
