import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'
import { dayOf, type Day } from '#core/calendar_day'
import type { AreaJob } from '#core/jobs'
import { sqlMoment } from '#core/sql_moment'
import { AddOnCatalogue, type AddOn } from '#customers/add_ons/ports/add_on_catalogue'

/** Counts, ten minutes before the day ends, who could use each add-on: what is paid for each user is paid for each day's users. */
export const countAddOnUsers: AreaJob = {
  name: 'billing.count_add_on_users',
  schedule: '50 23 * * *',

  async run({ clock, signal }) {
    const catalogue = await app.container.make(AddOnCatalogue)
    for (const addOn of catalogue.list()) {
      if (signal.aborted) return
      await countUsers(addOn, dayOf(clock.now()), clock.now())
    }
  },
}

/** One statement for all customers that have the add-on at `at` (epoch ms); a second count of the day takes the place of the first. */
export async function countUsers({ id, abilities }: AddOn, day: Day, at: number): Promise<void> {
  const [moment, marks] = [sqlMoment(at), abilities.map(() => '?').join(', ')]
  await db.transaction(async (trx) => {
    await trx.from('add_on_user_counts').where({ plugin_id: id, day }).delete()
    await trx.rawQuery(
      `insert into add_on_user_counts (customer_id, plugin_id, day, users)
       select had.customer_id, ?, ?, count(distinct users.id)
       from (select distinct customer_id from entitlements where plugin_id = ? and activated_at <= ?
             and (cancelled_at is null or cancelled_at > ?)) as had
       left join user_abilities on user_abilities.customer_id = had.customer_id
         and user_abilities.ability in (${marks})
       left join users on users.id = user_abilities.user_id and users.blocked_at is null
       group by had.customer_id`,
      [id, day, id, moment, moment, ...abilities]
    )
  })
}
