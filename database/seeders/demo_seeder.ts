import { BaseSeeder } from '@adonisjs/lucid/seeders'
import { seedDemo } from '#database/demo/seed_demo'

export { DEMO_PASSWORD, demoLogins } from '#database/demo/logins'
export { seedDemo }

/** `node ace db:seed`: the demo's customers. Never runs by itself. */
export default class DemoSeeder extends BaseSeeder {
  async run() {
    await seedDemo()
  }
}
