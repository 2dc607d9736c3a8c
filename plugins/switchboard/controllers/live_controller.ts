import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { LiveHub } from '#core/live/live_hub'
import { Exchange } from '#switching/exchange'
import { ScreenPublisher } from '../live/screen_publisher.ts'
import { COLLEAGUES, queueTopic, userTopic } from '../live/topics.ts'
import { queuesOf } from '../screen/own_status.ts'

/** The stream of what changes on the operator's screen. */
@inject()
export default class LiveController {
  constructor(
    private exchange: Exchange,
    private hub: LiveHub,
    private publisher: ScreenPublisher
  ) {}

  async show({ auth, customer, i18n, request, response }: HttpContext) {
    const user = auth.getUserOrFail()
    const { state } = await this.exchange.stateOf(customer.id)
    this.publisher.screensOf(customer.id).begin(state)
    const queues = queuesOf(state, user.id).map(({ queueId }) => queueTopic(queueId))
    const topics = new Set([COLLEAGUES, userTopic(user.id), ...queues])
    const position = request.header('last-event-id') ?? request.qs().after ?? null
    const watcher = { userId: user.id, locale: i18n.locale, topics }
    const stream = this.hub.channel(customer.id).watch(watcher, String(position))
    response.header('content-type', 'text/event-stream; charset=utf-8')
    response.header('cache-control', 'no-store')
    response.header('x-accel-buffering', 'no')
    request.request.socket.setNoDelay(true)
    response.stream(stream)
  }
}
