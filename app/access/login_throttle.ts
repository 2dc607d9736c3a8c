import { createHash } from 'node:crypto'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import db from '@adonisjs/lucid/services/db'
import { addressBlock } from '#access/values/address_block'
import { AT_ACCOUNT, FORGOTTEN_AFTER_MS, FROM_ADDRESS, waitAfter } from '#access/values/login_wait'
import type { Patience } from '#access/values/login_wait'
import { type Clock, SystemClock } from '#core/clock'

export interface LoginTry {
  username: string
  address: string
  /** Set when the user has logged in on this device before: its tries are counted apart, so that nobody else can lock it out. */
  knownDevice: string | null
}

interface Counted {
  key: string
  patience: Patience
}

/**
 * Delays guesses (privacy 28): by username from anywhere, and by address. It counts before the password is looked at, so that
 * many at once gain nothing, and counts usernames that do not exist like those that do.
 */
export class LoginThrottle {
  #account: Counted
  #address: Counted

  constructor(
    { username, address, knownDevice }: LoginTry,
    private clock: Clock = new SystemClock()
  ) {
    const place = knownDevice === null ? 'anywhere' : `device ${knownDevice}`
    this.#account = { key: keyOf(`username ${username} ${place}`), patience: AT_ACCOUNT }
    this.#address = { key: keyOf(`address ${addressBlock(address)}`), patience: FROM_ADDRESS }
  }

  /** Counts a try as wrong until `forget`. Gives the milliseconds to wait when it comes too early, and then counts nothing. */
  count(): Promise<number> {
    const inOrder = [this.#account, this.#address].sort((a, b) => (a.key < b.key ? -1 : 1))
    return db.transaction(async (client) => {
      const at = this.clock.now()
      const waits: number[] = []
      for (const one of inOrder) waits.push(await waitOf(one, at, client))
      const wait = Math.max(...waits)
      if (wait === 0) for (const { key } of inOrder) await add(key, at, client)
      return wait
    })
  }

  /** A try that succeeded was no guess. */
  async forget(): Promise<void> {
    await db.from('login_tries').where('key', this.#account.key).delete()
    await db.from('login_tries').where('key', this.#address.key).decrement('failures', 1)
  }
}

const keyOf = (what: string) => createHash('sha256').update(what).digest('hex')

/** The row is made first and locked, so that tries at the same moment count one after the other. */
async function waitOf({ key, patience }: Counted, at: number, client: TransactionClientContract) {
  const none = { key, failures: 0, tried_at: at }
  await client.knexQuery().table('login_tries').insert(none).onConflict('key').ignore()
  const tries = await client.from('login_tries').where('key', key).forUpdate().firstOrFail()
  const triedAt = Number(tries.tried_at)
  if (at >= triedAt + FORGOTTEN_AFTER_MS) {
    await client.from('login_tries').where('key', key).update(none)
    return 0
  }
  return Math.max(0, triedAt + waitAfter(tries.failures, patience) - at)
}

async function add(key: string, at: number, client: TransactionClientContract) {
  const tries = client.from('login_tries').where('key', key)
  await tries.update({ failures: client.raw('failures + 1'), tried_at: at })
}
