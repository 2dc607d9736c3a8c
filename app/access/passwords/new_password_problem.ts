import config from '@adonisjs/core/services/config'
import { commonPasswords } from '#access/passwords/common_passwords'
import { passwordProblem, type PasswordProblem } from '#access/passwords/values/password_rule'
import type User from '#access/models/user'
import { hasSecondFactor } from '#access/second_factor/queries/has_second_factor'
import Customer from '#customers/models/customer'

const SHORTEST_ALONE = 15
const SHORTEST_WITH_SECOND_FACTOR = 8

/** What is wrong with a password that this user wants; null when it will do. The words are i18n `access.password_problem.*`. */
export async function newPasswordProblem(
  user: User,
  password: string
): Promise<PasswordProblem | null> {
  const common = await commonPasswords()
  return passwordProblem(password, {
    shortest: await shortestPasswordOf(user),
    names: await namesAround(user),
    isCommon: (lower) => common.has(lower),
  })
}

/** In characters. */
export async function shortestPasswordOf({ id }: User): Promise<number> {
  return (await hasSecondFactor(id)) ? SHORTEST_WITH_SECOND_FACTOR : SHORTEST_ALONE
}

async function namesAround(user: User): Promise<string[]> {
  const customer = user.customerId === null ? null : await Customer.find(user.customerId)
  const written = [user.firstName, user.lastName, customer?.name ?? '', user.username]
  const ours = ['bedriftsnett', config.get<string>('app.provider.name')]
  return [...written, user.email ?? '', ...ours].flatMap((name) => [name, ...partsOf(name)])
}

const partsOf = (name: string) => name.split(/[\s@.]+/)
