import { test } from '@japa/runner'
import type { Browser, Page } from 'playwright'
import app from '@adonisjs/core/services/app'
import env from '#start/env'
import limiter from '@adonisjs/limiter/services/main'
import { aCustomer, aUser, PASSWORD } from '#tests/support/world'
import { tidyUp } from './support/tidy_up.ts'
import { Visitor } from './support/visitor.ts'

/** Passkeys need a name: a number such as 127.0.0.1 is none. */
const SITE = `http://localhost:${env.get('PORT')}`
const OWN = `${SITE}/me/security/second-factor`

/** A device that keeps passkeys and makes sure who holds it, with nobody there to press anything. */
async function withAuthenticator(page: Page) {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true },
      ...{ hasUserVerification: true, isUserVerified: true },
      automaticPresenceSimulation: true,
    },
  })
}

async function logIn(page: Page, username: string) {
  await page.goto(`${SITE}/login`)
  await page.locator('#username').fill(username)
  await page.locator('#password').fill(PASSWORD)
  await page.keyboard.press('Enter')
}

async function logOut(page: Page) {
  await page.locator('.ds-avatar').click()
  await page.getByRole('button', { name: 'Logg ut' }).click()
  await page.waitForURL(`${SITE}/login`)
}

/** Somebody who has set up a passkey by the page, and is logged out again. */
async function withPasskey(browser: Browser) {
  const { username } = await aUser(await aCustomer())
  const visitor = await Visitor.come(browser)
  const { page } = visitor
  await withAuthenticator(page)
  await logIn(page, username)
  await page.waitForURL(`${SITE}/me`)
  await page.goto(`${OWN}/passkey`)
  await page.locator('#factorName').fill('Min maskin')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Jeg har tatt vare på kodene' }).click()
  await page.getByText('Min maskin').first().waitFor()
  await logOut(page)
  return { page, username, complaints: visitor.complaints }
}

test.group('Passkeys', (group) => {
  group.each.setup(tidyUp)
  group.each.setup(() => limiter.clear())
  group.each.setup(() => {
    const before: unknown = app.config.get('app.appUrl')
    app.config.set('app.appUrl', SITE)
    return () => app.config.set('app.appUrl', before)
  })

  test('[privacy 23] beside the password', async ({ browser, assert }) => {
    const { page, username, complaints } = await withPasskey(browser)
    await logIn(page, username)
    await page.waitForURL(`${SITE}/login/second-factor`)
    await page.getByRole('button', { name: 'Bruk passnøkkel' }).click()
    await page.waitForURL(`${SITE}/me`)
    assert.deepEqual(complaints, [])
  })

  test('[privacy 23] alone, in place of both', async ({ browser, assert }) => {
    const { page, complaints } = await withPasskey(browser)
    await page.getByRole('link', { name: 'Logg inn med passnøkkel' }).click()
    await page.getByRole('button', { name: 'Bruk passnøkkel' }).click()
    await page.waitForURL(`${SITE}/me`)
    assert.deepEqual(complaints, [])
  })
})
