/** An operator at the switchboard, who uses the keyboard alone. */
import type { Browser } from 'playwright'
import type User from '#access/models/user'
import { Visitor } from './visitor.ts'
import type { Taste } from './visitor.ts'

export class Operator {
  constructor(readonly visitor: Visitor) {}

  /** At the switchboard, with a stream that is open. */
  static async at(browser: Browser, user: User, taste: Taste = {}): Promise<Operator> {
    const visitor = await Visitor.come(browser, taste)
    await visitor.is(user)
    await visitor.page.goto('/switchboard')
    const operator = new Operator(visitor)
    await operator.isLive()
    return operator
  }

  get page() {
    return this.visitor.page
  }

  press(...keys: string[]) {
    return keys.reduce((before, key) => before.then(() => this.page.keyboard.press(key)), nothing)
  }

  types(text: string) {
    return this.page.keyboard.type(text)
  }

  isLive() {
    return this.page.locator('html[data-live="yes"]').waitFor({ state: 'attached' })
  }

  isNotLive() {
    return this.page.locator('html[data-live="no"]').waitFor({ state: 'attached' })
  }

  /** The call at hand has come to this. */
  isIn(stage: string) {
    return this.page.locator(`#call-at-hand[data-stage="${stage}"]`).waitFor({ state: 'attached' })
  }

  /** Something that can be read on the screen. */
  reads(text: string) {
    return this.page.getByText(text).first().waitFor()
  }

  row(callId: string) {
    return this.page.locator(`#call-${callId}`)
  }

  waitingNames() {
    return this.page.locator('#waiting > li strong').allInnerTexts()
  }

  focused() {
    return this.page.locator(':focus').getAttribute('id')
  }
}

const nothing: Promise<void> = Promise.resolve()
