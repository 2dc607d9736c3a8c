import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#access/controllers/actor_of'
import { SystemClock } from '#core/clock'
import { ConfirmCode } from '#directory/verification/actions/confirm_code'
import { SendCode } from '#directory/verification/actions/send_code'
import type { Channel } from '#directory/verification/channels'
import { contactViews } from '#directory/verification/contact_view'
import { pendingContacts } from '#directory/verification/queries/pending_contacts'
import { addressIn, codeIn } from '#directory/verification/controllers/typed'

interface Refused {
  channel: Channel
  refusal: string
  /** What was typed. */
  typed?: string
}

/** How a user is reached: each address is shown, changed, and verified by a code that is sent to it. */
@inject()
export default class ContactController {
  constructor(private clock: SystemClock) {}

  show(ctx: HttpContext) {
    return this.#page(ctx)
  }

  /** Sends a code to the address. */
  async store(ctx: HttpContext) {
    const { auth, customer, response, session } = ctx
    const channel = channelOf(ctx)
    const address = await addressIn(ctx, channel)
    const { id } = auth.getUserOrFail()
    const outcome = await new SendCode(this.clock).execute(
      customer,
      id,
      { channel, address },
      actorOf(ctx)
    )
    if (!outcome.ok) return this.#page(ctx, { channel, refusal: outcome.refusal, typed: address })
    session.flash('notice', `verification.sent.${channel}`)
    return response.redirect().toPath('/me/contact')
  }

  /** The code comes back. */
  async update(ctx: HttpContext) {
    const { auth, customer, response, session } = ctx
    const channel = channelOf(ctx)
    const code = await codeIn(ctx, channel)
    const { id } = auth.getUserOrFail()
    const typed = { channel, code }
    const outcome = await new ConfirmCode(this.clock).execute(customer, id, typed, actorOf(ctx))
    if (!outcome.ok) return this.#page(ctx, { channel, refusal: outcome.refusal })
    session.flash('notice', `verification.verified.${channel}`)
    return response.redirect().toPath('/me/contact')
  }

  async #page({ auth, customer, response, view }: HttpContext, refused?: Refused) {
    const user = auth.getUserOrFail()
    if (refused) response.status(422)
    const whose = { customerId: customer.id, userId: user.id }
    const contacts = contactViews(user, await pendingContacts(whose, this.clock.now()))
    return view.render('pages/verification/contact', { contacts, refused })
  }
}

/** The route lets no other through. */
const channelOf = ({ params }: HttpContext) => params.channel as Channel
