/** Bridge ids come from the call, so that recovery finds them without remembering. */

/** Where the caller talks. */
export const bridgeOf = (callId: string) => `call-${callId}`

/** Where operator and target talk while the caller hears music. */
export const consultBridgeOf = (callId: string) => `consult-${callId}`
