import vine from '@vinejs/vine'
import { done } from '#core/result'
import { toDiallable } from '#numbers/e164'
import AssignedNumber from '#numbers/models/assigned_number'
import { customerIn, numberIn } from '#provisioning/found'
import { operation } from '#provisioning/operation'
import { pageOf, paging } from '#provisioning/pages_of'
import { shownNumber } from '#provisioning/shown'

const tag = 'Numbers'

const list = operation({
  ...{ id: 'listNumbers', method: 'GET', path: '/customers/:customer/numbers', tag },
  scope: 'numbers:read',
  summary: 'All numbers of a customer, the first assigned first',
  query: vine.create(paging),
  answer: { status: 200, schema: 'Number', isPage: true },
  refusals: [],
  async perform({ path, query }) {
    const { id: customerId } = await customerIn(path)
    const find = (after: number, limit: number) =>
      AssignedNumber.query()
        .where({ customerId })
        .where('id', '>', after)
        .orderBy('id')
        .limit(limit)
    return done({ body: await pageOf(query, find, shownNumber) })
  },
})

const get = operation({
  ...{ id: 'getNumber', method: 'GET', path: '/customers/:customer/numbers/:number', tag },
  scope: 'numbers:read',
  summary: 'One number',
  answer: { status: 200, schema: 'Number' },
  refusals: [],
  async perform({ path }) {
    return done({ body: shownNumber(await numberIn(path)) })
  },
})

const search = operation({
  ...{ id: 'searchNumbers', method: 'POST', path: '/numbers/search', tag, scope: 'numbers:read' },
  summary: 'Whose number is this?',
  says: 'A search and not an address, because addresses are written to logs. A number that nobody has gives an empty list.',
  body: vine.create({ number: vine.string().maxLength(30) }),
  example: { number: '+4722334455' },
  answer: { status: 200, schema: 'Number', isPage: true },
  refusals: [],
  async perform({ body }) {
    const number = toDiallable(body.number)
    const found = number === null ? [] : await AssignedNumber.query().where({ number })
    return done({ body: { items: found.map(shownNumber), next: null } })
  },
})

export const numberOperations = [list, get, search]
