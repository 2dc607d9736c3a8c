import { everybody, type DoorTable } from '#tests/functional/isolation/verdicts/kinds'

export const core: DoorTable = {
  'GET /health': everybody,
  'POST /color-scheme': everybody,
  'GET /cookies': everybody,
  'POST /consent': everybody,
}
