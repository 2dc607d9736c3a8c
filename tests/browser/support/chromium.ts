/** A real browser for the browser suite, and for no other: the others need none to be installed. */
import type { ApplicationService } from '@adonisjs/core/types'
import { authBrowserClient } from '@adonisjs/auth/plugins/browser_client'
import { sessionBrowserClient } from '@adonisjs/session/plugins/browser_client'
import { browserClient } from '@japa/browser-client'
import type { PluginFn } from '@japa/runner/types'
import { chromium } from 'playwright'

const QUIET = [
  ...['--no-sandbox', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
]

export const browserPlugins = (app: ApplicationService): PluginFn[] => [
  browserClient({
    runInSuites: ['browser'],
    launcher: () => {
      const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
      return chromium.launch({ executablePath, args: QUIET })
    },
  }),
  sessionBrowserClient(app),
  authBrowserClient(app),
]
