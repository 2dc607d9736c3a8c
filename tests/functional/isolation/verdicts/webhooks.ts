import { staff, type DoorTable } from '#tests/functional/isolation/verdicts/kinds'

export const webhooks: DoorTable = {
  'GET /provider/webhooks': staff,
  'POST /provider/webhooks': staff,
  'DELETE /provider/webhooks/:webhook': staff,
  'PUT /provider/webhooks/:webhook/pause': staff,
  'DELETE /provider/webhooks/:webhook/pause': staff,
  'GET /provider/webhooks/:webhook': staff,
  'PUT /provider/webhooks/:webhook/deliveries/:delivery': staff,
}
