import vine from '@vinejs/vine'

const queue = {
  name: vine.string().trim().minLength(2).maxLength(80),
  strategy: vine.enum(['longest_idle', 'ring_all'] as const),
  ringTimeoutSeconds: vine.number().withoutDecimals().range([5, 120]),
  wrapUpSeconds: vine.number().withoutDecimals().range([0, 600]),
  memberIds: vine.array(vine.number().positive()).maxLength(2000).optional(),
}

export const newQueue = vine.create(queue)

export const changedQueue = vine.create({ ...queue, version: vine.number().positive() })
