/** Fixed times of the Switch. What a customer may set lives in the queue. */

/** How long a transfer's target rings before the call comes back (console practice: 20-40 s). */
export const TRANSFER_RING_SECONDS = 25

/** How long a returned call waits for the person who sent it away, before everybody may take it. */
export const RECALL_RESERVED_SECONDS = 30

/** Left in peace after a ringing in vain, so that the same phone does not ring again at once. */
export const REST_AFTER_VAIN_RING_SECONDS = 5

/** Rest after a phone that was busy or unreachable: trying sooner rarely helps. */
export const REST_AFTER_UNREACHABLE_SECONDS = 15

/** The engine's own limit lies behind ours, so that a ringing ends even if we are not there to end it. */
export const ENGINE_RING_MARGIN_SECONDS = 5
