import db from '@adonisjs/lucid/services/db'
import { encodeTime } from 'ulid'
import type { AreaJob } from '#core/jobs'

const KEPT_MS = 30 * 24 * 3_600_000

/** How a ULID begins: ten characters for its time. */
const TIME_LENGTH = 10

/** What was told says who it was about: it goes when nobody asks about it any more, delivered or not. Safe to run twice. */
export const forgetOldDeliveries: AreaJob = {
  name: 'provisioning.forget_old_deliveries',
  schedule: '27 3 * * *',

  async run({ clock, log }) {
    const oldest = encodeTime(clock.now() - KEPT_MS, TIME_LENGTH)
    const gone = await db.from('webhook_deliveries').where('id', '<', oldest).delete()
    log.info({ deliveries: Number(gone) }, 'Old webhook deliveries are forgotten')
  },
}
