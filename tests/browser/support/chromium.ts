/** A real browser for the browser suite, and for no other: the others need none to be installed. */
import { browserClient } from '@japa/browser-client'
import { chromium } from 'playwright'

const QUIET = [
  ...['--no-sandbox', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
]

export const realBrowser = browserClient({
  runInSuites: ['browser'],
  launcher: () => {
    const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
    return chromium.launch({ executablePath, args: QUIET })
  },
})
