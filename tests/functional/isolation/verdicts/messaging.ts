import { everybody, type DoorTable } from '#tests/functional/isolation/verdicts/kinds'

/** Open to all, because it exists only where nothing is sent: the demo and the tests. */
export const messaging: DoorTable = {
  'GET /outbox': everybody,
}
