import { errors, type HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#access/controllers/actor_of'
import { ChangeQueue } from '#queues/actions/change_queue'
import { CreateQueue } from '#queues/actions/create_queue'
import { DeleteQueue } from '#queues/actions/delete_queue'
import Queue from '#queues/models/queue'
import QueueMember from '#queues/models/queue_member'
import { peopleToChoose } from '#queues/queries/people_to_choose'
import { queuesOverview } from '#queues/queries/queues_overview'
import { changedQueue, newQueue } from '#queues/validators'

/** The contact person's queues (C1). */
export default class QueuesController {
  async index({ customer, view }: HttpContext) {
    return view.render('pages/queues/queues', { queues: await queuesOverview(customer.id) })
  }

  async create({ customer, view }: HttpContext) {
    const people = await peopleToChoose(customer.id)
    return view.render('pages/queues/queue', { queue: null, people, memberIds: new Set() })
  }

  async store(ctx: HttpContext) {
    const { memberIds = [], ...facts } = await ctx.request.validateUsing(newQueue)
    const outcome = await new CreateQueue().execute(
      ctx.customer,
      { ...facts, memberIds },
      actorOf(ctx)
    )
    return answer(ctx, outcome, '/admin/queues/new')
  }

  async edit(ctx: HttpContext) {
    const queue = await found(ctx)
    const members = await QueueMember.query().where({
      ...{ customerId: ctx.customer.id, queueId: queue.id },
    })
    return ctx.view.render('pages/queues/queue', {
      queue,
      people: await peopleToChoose(ctx.customer.id),
      memberIds: new Set(members.map(({ userId }) => userId)),
    })
  }

  async update(ctx: HttpContext) {
    const { id: queueId } = await found(ctx)
    const { memberIds = [], ...facts } = await ctx.request.validateUsing(changedQueue)
    const change = { ...facts, queueId, memberIds }
    const outcome = await new ChangeQueue().execute(ctx.customer, change, actorOf(ctx))
    return answer(ctx, outcome, `/admin/queues/${queueId}`)
  }

  async destroy(ctx: HttpContext) {
    const { id: queueId } = await found(ctx)
    const outcome = await new DeleteQueue().execute(ctx.customer, { queueId }, actorOf(ctx))
    return answer(ctx, outcome, `/admin/queues/${queueId}`)
  }
}

/** A queue of another customer is not there. */
async function found({ customer, params, request }: HttpContext): Promise<Queue> {
  const queue = await Queue.query().where({ customerId: customer.id, id: params.queue }).first()
  if (queue) return queue
  throw new errors.E_ROUTE_NOT_FOUND([request.method(), request.url()])
}

/** What was typed stays in the form that says why it was refused. */
function answer(
  { response, session }: HttpContext,
  outcome: { ok: true } | { ok: false; refusal: string },
  form: string
) {
  if (outcome.ok) {
    session.flash('notice', 'queues.saved')
    return response.redirect().toPath('/admin/queues')
  }
  session.flashAll()
  session.flash('notice', `queues.refusal.${outcome.refusal}`)
  return response.redirect().toPath(form)
}
