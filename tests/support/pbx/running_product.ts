import { isDeepStrictEqual } from 'node:util'
import { rm } from 'node:fs/promises'
import root from '@adonisjs/core/services/app'
import { demoCustomers } from '#database/demo/customers'
import { fjordbyggPeople } from '#database/demo/people'
import { AriDesk } from '#tests/contract/asterisk/ari_desk'
import type { SipCaller, SipPhone } from '#tests/contract/asterisk/parties'
import { eventually } from '#tests/support/sip/eventually'
import { AppProcess } from './app_process.ts'
import { Books } from './books.ts'
import { asteriskSettings } from './settings.ts'
import { Town } from './town.ts'
import { WebOperator } from './web_operator.ts'

const PATIENCE_MS = 10_000

/** Whoever answers at Fjordbygg: a phone in the town, and a browser. */
export interface Operator {
  web: WebOperator
  phone: SipPhone
}

export interface PublicCall {
  callId: string
  caller: SipCaller
}

const MAIN_NUMBER = demoCustomers[0].queues[0].number
let callers = 0

/** The demo's Fjordbygg on a product that can be killed and started again, on a database that stays. */
export class RunningProduct {
  #browsers: WebOperator[] = []

  private constructor(
    private readonly database: string,
    public app: AppProcess,
    public town: Town,
    readonly desk: AriDesk,
    readonly books: Books
  ) {}

  static async open(): Promise<RunningProduct> {
    const database = `tmp/pbx_${process.pid}_${Date.now()}.sqlite3`
    const desk = new AriDesk(asteriskSettings())
    await desk.sweep()
    const [running, town] = await Promise.all([AppProcess.start(database), Town.open()])
    return new RunningProduct(database, running, town, desk, Books.of(database))
  }

  async operator(firstName: string): Promise<Operator> {
    const { username } = personCalled(firstName)
    const web = await WebOperator.logsIn(this.app, username)
    this.#browsers.push(web)
    return { web, phone: this.phoneOf(firstName) }
  }

  /** Calls are offered to their phone from now on. */
  async comesToWork(firstName: string): Promise<Operator> {
    const operator = await this.operator(firstName)
    await operator.web.answersFor(await this.books.queueOf(MAIN_NUMBER))
    return operator
  }

  phoneOf(firstName: string): SipPhone {
    return this.town.phone(personCalled(firstName).mobileNumber)
  }

  /** Somebody rings the main number. */
  rings(): Promise<SipCaller> {
    const number = `+4742${String(++callers).padStart(6, '0')}`
    return this.town.rings(MAIN_NUMBER, { number })
  }

  /** Somebody waits in the queue. */
  async receives(): Promise<PublicCall> {
    const caller = await this.rings()
    const inTheLog = () => this.books.callOf(caller.name)
    return { callId: await eventually(`${caller.name} is in the log`, inTheLog), caller }
  }

  async talksTo({ web, phone }: Operator): Promise<PublicCall> {
    const call = await this.receives()
    await web.picks(call.callId)
    await this.takesThePhone(phone)
    await this.books.says(call.callId, 'call.answered')
    return call
  }

  async takesThePhone(phone: SipPhone): Promise<void> {
    await this.isRinging(phone)
    phone.answers()
  }

  async isRinging(phone: SipPhone): Promise<void> {
    await eventually(`${phone.name} rings`, () => phone.line === 'ringing', PATIENCE_MS)
  }

  async startsAgain(): Promise<void> {
    this.app = await AppProcess.start(this.database)
    for (const browser of this.#browsers) browser.returnsTo(this.app)
  }

  /** Asterisk has exactly the legs that the books say, soon. */
  async isOfOneMind(): Promise<void> {
    const agree = async () => {
      const [open, live] = await Promise.all([this.books.openLegs(), this.desk.channels()])
      return isDeepStrictEqual(new Set(open), new Set(live.map(({ id }) => id)))
    }
    await eventually('books and Asterisk agree', agree, PATIENCE_MS)
  }

  /** The end of a test: whatever is left in Asterisk, or is written down wrongly, fails it. */
  async everybodyHangsUp(): Promise<void> {
    this.town.everybodyHangsUp()
    const isEmpty = async () => {
      const channels = await this.desk.channels()
      return channels.length === 0
    }
    await eventually('no leg is left in Asterisk', isEmpty, PATIENCE_MS)
    await this.books.areInOrder()
    await this.aNewDay()
  }

  /** New callers and telephones: the old ones may not have noticed that their calls are gone. */
  async aNewDay(): Promise<void> {
    await this.town.close()
    this.town = await Town.open()
  }

  async close(): Promise<void> {
    await this.app.kill()
    await this.town.close()
    await this.books.close()
    await this.desk.sweep()
    for (const end of ['', '-wal', '-shm']) {
      await rm(root.makePath(this.database + end), { force: true })
    }
  }
}

function personCalled(firstName: string) {
  const person = fjordbyggPeople.find((one) => one.firstName === firstName)
  if (!person) throw new Error(`Nobody at Fjordbygg is called ${firstName}`)
  return person
}
