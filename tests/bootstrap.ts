import { execFileSync } from 'node:child_process'
import { assert } from '@japa/assert'
import { apiClient } from '@japa/api-client'
import { spec } from '@japa/runner/reporters'
import { pluginAdonisJS } from '@japa/plugin-adonisjs'
import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { sessionApiClient } from '@adonisjs/session/plugins/api_client'
import { shieldApiClient } from '@adonisjs/shield/plugins/api_client'
import { authApiClient } from '@adonisjs/auth/plugins/api_client'
import type { Config } from '@japa/runner/types'
import { closingReporter } from '#tests/support/closing_reporter'
import { realBrowser } from '#tests/browser/support/chromium'
import { freshDatabase, seededOnce } from '#tests/support/database'

/** Those that go through the web server. */
const WITH_SERVER = ['functional', 'browser', 'pbx']

export const plugins: Config['plugins'] = [
  assert(),
  pluginAdonisJS(app),
  apiClient(),
  sessionApiClient(app),
  shieldApiClient(),
  authApiClient(app),
  realBrowser,
]

/** One plain closing line for people and gates, and what each database proved. */
export const reporters: Config['reporters'] = {
  activated: ['spec', 'closing'],
  list: [spec(), closingReporter(app.makePath(), db.primaryConnectionName)],
}

export const runnerHooks: Required<Pick<Config, 'setup' | 'teardown'>> = {
  setup: [freshDatabase],
  teardown: [],
}

export const configureSuite: Config['configureSuite'] = (suite) => {
  if (!WITH_SERVER.includes(suite.name)) return
  suite.setup(copyAssets)
  suite.setup(seededOnce)
  suite.setup(() => testUtils.httpServer().start())
  suite.onGroup((group) => {
    group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  })
}

function copyAssets() {
  execFileSync(process.execPath, [app.makePath('bin/copy_assets.js')])
}
