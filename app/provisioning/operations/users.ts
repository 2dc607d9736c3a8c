import vine from '@vinejs/vine'
import { BlockUser } from '#access/actions/block_user'
import { UnblockUser } from '#access/actions/unblock_user'
import User from '#access/models/user'
import { done } from '#core/result'
import { CreateUser } from '#directory/actions/create_user'
import { DeleteUser } from '#directory/actions/delete_user'
import { UpdateUser } from '#directory/actions/update_user'
import { customerIn, userIn } from '#provisioning/found'
import { operation } from '#provisioning/operation'
import { pageOf, paging } from '#provisioning/pages_of'
import { shownUser } from '#provisioning/shown'

const tag = 'Users'

const list = operation({
  ...{ id: 'listUsers', method: 'GET', path: '/customers/:customer/users', tag },
  scope: 'users:read',
  summary: 'All users of a customer, the oldest first',
  query: vine.create({
    ...paging,
    role: vine.enum(['contact_person', 'operator', 'user']).optional(),
  }),
  answer: { status: 200, schema: 'User', isPage: true },
  refusals: [],
  async perform({ path, query: { role, ...where } }) {
    const { id: customerId } = await customerIn(path)
    const find = (after: number, limit: number) =>
      User.query()
        .where({ customerId })
        .where('id', '>', after)
        .if(role, (found) => found.where({ role }))
        .orderBy('id')
        .limit(limit)
    return done({ body: await pageOf(where, find, shownUser) })
  },
})

const get = operation({
  ...{ id: 'getUser', method: 'GET', path: '/customers/:customer/users/:user', tag },
  scope: 'users:read',
  summary: 'One user',
  answer: { status: 200, schema: 'User', hasVersion: true },
  refusals: [],
  async perform({ path }) {
    const user = await userIn(path)
    return done({ body: shownUser(user), version: user.version })
  },
})

const facts = {
  firstName: vine.string().trim().minLength(1).maxLength(80),
  lastName: vine.string().trim().minLength(1).maxLength(80),
  role: vine.enum(['contact_person', 'operator', 'user']),
  username: vine.string().trim().maxLength(120),
  email: vine.string().email().maxLength(190).nullable(),
  mobileNumber: vine.string().maxLength(30).nullable(),
  title: vine.string().trim().maxLength(80).nullable(),
  departmentId: vine.number({ strict: true }).withoutDecimals().positive().nullable(),
  extension: vine.string().maxLength(8),
}

const WRONG_FACTS = [
  ...(['username_missing', 'username_taken', 'extension_invalid', 'extension_taken'] as const),
  ...(['mobile_number_invalid', 'unknown_department'] as const),
]

const create = operation({
  ...{ id: 'createUser', method: 'POST', path: '/customers/:customer/users', tag },
  scope: 'users:write',
  summary: 'A new user',
  says: 'Nobody can log in as them until they have used an invitation. The username is the e-mail address unless one is given, and the extension is the next free one.',
  body: vine.create({
    ...{ firstName: facts.firstName, lastName: facts.lastName, role: facts.role },
    ...{ username: facts.username.optional(), email: facts.email.optional() },
    ...{ mobileNumber: facts.mobileNumber.optional(), title: facts.title.optional() },
    ...{ departmentId: facts.departmentId.optional(), extension: facts.extension.optional() },
  }),
  example: { firstName: 'Kari', lastName: 'Nordmann', role: 'user', email: 'kari@bedrift.example' },
  answer: { status: 201, schema: 'User', hasVersion: true, hasLocation: true },
  refusals: [...WRONG_FACTS, 'no_free_extension'],
  async perform({ path, body, by }) {
    const created = await new CreateUser().execute(await customerIn(path), body, by)
    if (!created.ok) return created
    const { customerId, id, version } = created.value
    const user = await created.value.refresh()
    return done({
      ...{ body: shownUser(user), version },
      location: `/customers/${customerId}/users/${id}`,
    })
  },
})

const update = operation({
  ...{ id: 'updateUser', method: 'PATCH', path: '/customers/:customer/users/:user', tag },
  scope: 'users:write',
  summary: 'Changes what is known of a user',
  says: 'What is left out stays as it is. Another role ends their sessions.',
  needsVersion: true,
  body: vine.create({
    ...{ firstName: facts.firstName.optional(), lastName: facts.lastName.optional() },
    ...{ role: facts.role.optional(), username: facts.username.optional() },
    ...{ email: facts.email.optional(), mobileNumber: facts.mobileNumber.optional() },
    ...{ title: facts.title.optional(), departmentId: facts.departmentId.optional() },
    extension: facts.extension.optional(),
  }),
  example: { title: 'Salgsleder', extension: '118' },
  answer: { status: 200, schema: 'User', hasVersion: true },
  refusals: [...WRONG_FACTS, 'changed_meanwhile', 'last_contact_person', 'unknown_user'],
  async perform({ path, body, version, by }) {
    const [customer, { id }] = [await customerIn(path), await userIn(path)]
    const updated = await new UpdateUser().execute(customer, id, { ...body, version }, by)
    if (!updated.ok) return asTold(updated)
    return done({ body: shownUser(updated.value), version: updated.value.version })
  },
})

const remove = operation({
  ...{ id: 'deleteUser', method: 'DELETE', path: '/customers/:customer/users/:user', tag },
  scope: 'users:write',
  summary: 'Deletes a user',
  says: 'Gone from directory, search and queues at once; the extension is free again.',
  answer: { status: 204 },
  refusals: ['last_contact_person', 'unknown_user'],
  async perform({ path, by }) {
    const [customer, { id }] = [await customerIn(path), await userIn(path)]
    const deleted = await new DeleteUser().execute(customer, id, by)
    return deleted.ok ? done({}) : asTold(deleted)
  },
})

const block = operation({
  ...{ id: 'blockUser', method: 'PUT', path: '/customers/:customer/users/:user/block', tag },
  scope: 'users:write',
  summary: 'Shuts a user out',
  says: 'No login, and every session and live screen of theirs ends at once. Blocking who is blocked changes nothing.',
  answer: { status: 204 },
  refusals: ['unknown_user'],
  async perform({ path, by }) {
    const [customer, { id: userId }] = [await customerIn(path), await userIn(path)]
    const blocked = await new BlockUser().execute(customer, { userId }, by)
    return blocked.ok ? done({}) : asTold(blocked)
  },
})

const unblock = operation({
  ...{ id: 'unblockUser', method: 'DELETE', path: '/customers/:customer/users/:user/block', tag },
  scope: 'users:write',
  summary: 'Lets a user in again',
  answer: { status: 204 },
  refusals: ['unknown_user'],
  async perform({ path, by }) {
    const [customer, { id: userId }] = [await customerIn(path), await userIn(path)]
    const unblocked = await new UnblockUser().execute(customer, { userId }, by)
    return unblocked.ok ? done({}) : asTold(unblocked)
  },
})

/** What only a person can be refused: a program has no account of its own. */
type OnlyPersons = 'own_account' | 'yourself'

function asTold<Refusal extends string>(outcome: { ok: false; refusal: Refusal }) {
  return outcome as { ok: false; refusal: Exclude<Refusal, OnlyPersons> }
}

export const userOperations = [list, get, create, update, remove, block, unblock]
