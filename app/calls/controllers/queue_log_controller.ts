import { errors } from '@adonisjs/core/http'
import type { HttpContext } from '@adonisjs/core/http'
import db from '@adonisjs/lucid/services/db'
import vine from '@vinejs/vine'
import { namesOfUsers } from '#access/queries/names_of_users'
import { tellStory } from '#calls/call_story'
import { logRow, storyLine } from '#calls/log_view'
import { factsOfCalls } from '#calls/queries/facts_of_calls'
import { queuesInLog } from '#calls/queries/queues_in_log'
import { loggedCallOf, queueLog } from '#calls/queries/queue_log'
import { isFragmentRequest } from '#core/http/error_page'

const pageValidator = vine.create({ olderThan: vine.string().trim().fixedLength(26).optional() })

/** The log: calls of the own queues (R3), or of all to whom it is given (R4), each with its story. */
export default class QueueLogController {
  async index(ctx: HttpContext) {
    const { olderThan } = await ctx.request.validateUsing(pageValidator)
    const queueNames = await this.#queues(ctx)
    const page = await queueLog(ctx.customer, [...queueNames.keys()], { olderThan })
    const people = page.calls.flatMap((call) => [call.answeredBy, call.transferredToUser])
    const nameOf = await namesOfUsers(ctx.customer, people)
    const rows = page.calls.map((call) => logRow(call, { i18n: ctx.i18n, nameOf, queueNames }))
    return ctx.view.render('pages/calls/queue_log', {
      rows,
      next: page.olderThan,
      isFirst: olderThan === undefined,
      hasQueues: queueNames.size > 0,
    })
  }

  async show(ctx: HttpContext) {
    const queueNames = await this.#queues(ctx)
    const call = await loggedCallOf(ctx.customer, [...queueNames.keys()], ctx.params.call)
    if (!call) throw new errors.E_ROUTE_NOT_FOUND([ctx.request.method(), ctx.request.url()])
    const facts = await factsOfCalls(db.connection(), ctx.customer.id, [call.callId])
    const story = tellStory(facts)
    const people = story.flatMap(({ userId, targetUserId }) => [userId, targetUserId])
    const nameOf = await namesOfUsers(ctx.customer, [...people, call.answeredBy])
    const reader = { i18n: ctx.i18n, nameOf, queueNames }
    const template = isFragmentRequest(ctx) ? 'fragments/calls/story' : 'pages/calls/call'
    return ctx.view.render(template, {
      row: logRow(call, reader),
      story: story.map((sentence) => storyLine(sentence, reader)),
    })
  }

  /** Queue id -> name. */
  async #queues({ auth, customer }: HttpContext): Promise<Map<number, string>> {
    const queues = await queuesInLog(customer, auth.getUserOrFail())
    return new Map(queues.map(({ id, name }) => [id, name]))
  }
}
