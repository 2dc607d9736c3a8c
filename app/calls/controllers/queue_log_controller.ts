import type { HttpContext } from '@adonisjs/core/http'
import vine from '@vinejs/vine'
import { tellStory } from '#calls/call_story'
import { namesOfUsers } from '#access/queries/names_of_users'
import { factsOfCalls } from '#calls/queries/facts_of_calls'
import { loggedCallOf, queueLog } from '#calls/queries/queue_log'
import { errors } from '@adonisjs/core/http'
import db from '@adonisjs/lucid/services/db'
import { queuesOfMember } from '#queues/queries/queues_of_member'

const pageValidator = vine.create({ olderThan: vine.string().trim().fixedLength(26).optional() })

/** The operator's log: calls of the own queues (R3), each with its story. */
export default class QueueLogController {
  async index({ auth, customer, request, view }: HttpContext) {
    const { olderThan } = await request.validateUsing(pageValidator)
    const queues = await queuesOfMember(customer, auth.getUserOrFail().id)
    const page = await queueLog(
      customer,
      queues.map(({ id }) => id),
      { olderThan }
    )
    const people = page.calls.flatMap((call) => [call.answeredBy, call.transferredToUser])
    const nameOf = await namesOfUsers(customer, people)
    const queueNames = new Map(queues.map(({ id, name }) => [id, name]))
    return view.render('pages/calls/queue_log', { ...page, nameOf, queueNames, queues })
  }

  async show({ auth, customer, params, request, view }: HttpContext) {
    const queues = await queuesOfMember(customer, auth.getUserOrFail().id)
    const call = await loggedCallOf(
      customer,
      queues.map(({ id }) => id),
      params.call
    )
    if (!call) throw new errors.E_ROUTE_NOT_FOUND([request.method(), request.url()])
    const story = tellStory(await factsOfCalls(db.connection(), customer.id, [call.callId]))
    const people = story.flatMap(({ userId, targetUserId }) => [userId, targetUserId])
    const nameOf = await namesOfUsers(customer, people)
    const queueNames = new Map(queues.map(({ id, name }) => [id, name]))
    return view.render('pages/calls/call', { call, story, nameOf, queueNames })
  }
}
