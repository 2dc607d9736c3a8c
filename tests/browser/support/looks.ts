/** A page in light and dark, on a desk and on a phone: kept as pictures, and looked at by axe. */
import { AxeBuilder } from '@axe-core/playwright'
import app from '@adonisjs/core/services/app'
import type { Page } from 'playwright'

interface Look {
  scheme: 'light' | 'dark'
  width: number
}

/** Each colour scheme and each width once. */
export const SOME_LOOKS: Look[] = [
  { scheme: 'light', width: 1440 },
  { scheme: 'dark', width: 390 },
]
export const ALL_LOOKS: Look[] = [
  ...SOME_LOOKS,
  { scheme: 'light', width: 390 },
  { scheme: 'dark', width: 1440 },
]

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe found, one line each; `name` is the pictures'. */
export async function looksWrong(page: Page, name: string, looks: Look[]): Promise<string[]> {
  const found: string[] = []
  for (const { scheme, width } of looks) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height: 900 })
    const look = `${name}-${scheme}-${width}`
    await page.screenshot({ path: app.makePath('artefacts', 'screens', `${look}.png`) })
    for (const problem of await problemsOn(page)) found.push(`${look}: ${problem}`)
  }
  await page.setViewportSize({ width: 1440, height: 900 })
  return found
}

async function problemsOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(WCAG_22_AA)
    .options({ resultTypes: ['violations'] })
    .setLegacyMode(true)
    .analyze()
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}) ${target} ${failureSummary}`)
  )
}
