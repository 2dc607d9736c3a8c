import { test } from '@japa/runner'
import type { Browser, Page } from 'playwright'
import AssignedNumber from '#numbers/models/assigned_number'
import Queue from '#queues/models/queue'
import { activeAddOns } from '#customers/add_ons/queries/active_add_ons'
import { aCustomer, aNumber, aUser } from '#tests/support/world'
import { tidyUp } from './support/tidy_up.ts'
import { Visitor } from './support/visitor.ts'

/** Somebody who touches no mouse. */
class Keyboard {
  constructor(readonly page: Page) {}

  async fills(label: string, text: string) {
    await this.page.getByLabel(label, { exact: false }).first().focus()
    await this.page.keyboard.press('Control+A')
    await this.page.keyboard.type(text)
  }

  async chooses(label: string, option: string) {
    await this.page.getByLabel(label).focus()
    await this.page.keyboard.type(option)
  }

  async ticks(label: string) {
    await this.page.getByLabel(label).focus()
    await this.page.keyboard.press('Space')
  }

  /** A link or a button, with Enter. */
  async presses(name: string) {
    const either = this.page.getByRole('link', { name }).or(this.page.getByRole('button', { name }))
    await either.first().focus()
    await this.page.keyboard.press('Enter')
  }

  reads(text: string) {
    return this.page.getByText(text).first().waitFor()
  }
}

/** A day's times: a time field takes its digits one after the other. */
async function opens(at: Keyboard, day: string, from: string, to: string) {
  await at.page.getByLabel(`${day}: åpner`).fill(from)
  await at.page.getByLabel(`${day}: stenger`).fill(to)
}

async function setUp(at: Keyboard) {
  await at.page.goto('/admin')
  await at.reads('0 av 6 steg er gjort')
  await at.presses('Gjør dette nå')
  await at.fills('Kontakt for personvern', 'Åse Berg')
  await at.fills('E-post til kontakten', 'personvern@bedrift.example')
  await at.presses('Lagre')
  await at.reads('Opplysningene om bedriften er lagret.')

  await at.presses('Oversikt')
  await at.reads('1 av 6 steg er gjort')
  await at.presses('Gjør dette nå')
  for (const day of ['Mandag', 'Tirsdag', 'Onsdag', 'Torsdag', 'Fredag']) {
    await opens(at, day, '08:00', '16:00')
  }
  await at.presses('Lagre')
  await at.reads('Åpningstidene er lagret.')

  await at.page.goto('/admin/people/new')
  await at.fills('Fornavn', 'Øyvind')
  await at.fills('Etternavn', 'Sæther')
  await at.fills('E-post', 'oyvind@bedrift.example')
  await at.fills('Mobil', '900 00 123')
  await at.page.keyboard.press('Enter')
  await at.reads('Øyvind Sæther')

  await at.page.goto('/admin')
  await at.reads('3 av 6 steg er gjort')
  await at.presses('Gjør dette nå')
  await at.presses('Ny kø')
  await at.fills('Navn', 'Kundeservice')
  await at.ticks('Øyvind Sæther')
  await at.presses('Lagre')
  await at.reads('Køen er lagret.')

  await at.presses('Oversikt')
  await at.presses('Gjør dette nå')
  await at.presses('Endre')
  await at.chooses('Leder til', 'Kundeservice')
  await at.presses('Lagre')
  await at.page.waitForURL('**/admin/numbers')

  await at.page.goto('/admin')
  await at.reads('5 av 6 steg er gjort')
  await at.presses('Gjør dette nå')
  await at.presses('Bestill')
  await at.presses('Bekreft bestillingen')
  await at.reads('I bruk')
  await at.page.goto('/admin')
  await at.reads('Alt er på plass.')
}

async function aNewCompany() {
  const customer = await aCustomer({ name: 'Nyoppstartet AS' })
  const person = await aUser(customer, { role: 'contact_person' })
  return { customer, person, number: await aNumber(customer, null) }
}

async function monday(browser: Browser, hasScript: boolean) {
  const company = await aNewCompany()
  const visitor = await Visitor.come(browser, { hasScript })
  await visitor.is(company.person)
  await setUp(new Keyboard(visitor.page))
  return { ...company, complaints: visitor.complaints }
}

test.group('Monday morning', (group) => {
  group.each.setup(tidyUp)
  group.each.timeout(120_000)

  for (const hasScript of [true, false]) {
    const how = hasScript ? 'by keyboard alone' : 'with JavaScript off'
    test(`[P2] [A0] [C1] [privacy 32] a contact person sets up a company, ${how}`, async ({
      browser,
      assert,
    }) => {
      const { customer, number, complaints } = await monday(browser, hasScript)
      const queue = await Queue.findByOrFail('customerId', customer.id)
      const { queueId } = await AssignedNumber.findOrFail(number.id)
      assert.equal(queueId, queue.id)
      assert.isNotEmpty(await activeAddOns(customer.id, Date.now()))
      assert.deepEqual(complaints, [])
    })
  }
})
