import type { Router } from '@adonisjs/core/http'

const Switchboard = () => import('./controllers/switchboard_controller.ts')
const Live = () => import('./controllers/live_controller.ts')
const ColleagueSearches = () => import('./controllers/colleague_searches_controller.ts')
const NextCall = () => import('./controllers/next_call_controller.ts')
const Offers = () => import('./controllers/offers_controller.ts')
const Holds = () => import('./controllers/holds_controller.ts')
const Transfers = () => import('./controllers/transfers_controller.ts')
const Calls = () => import('./controllers/calls_controller.ts')
const QueueLogins = () => import('./controllers/queue_logins_controller.ts')
const Pauses = () => import('./controllers/pauses_controller.ts')
const WrapUps = () => import('./controllers/wrap_ups_controller.ts')

/** State changes are nouns with plain verbs; `:call` is the id of a live call. */
export function switchboardRoutes(router: Router) {
  router
    .group(() => {
      router.get('/', [Switchboard, 'show']).as('show')
      router.get('/live', [Live, 'show']).as('live')
      router.post('/colleagues', [ColleagueSearches, 'store']).as('colleagues')
      router.post('/next', [NextCall, 'store']).as('next')
      router.post('/calls/:call/offer', [Offers, 'store']).as('offer.store')
      router.delete('/calls/:call/offer', [Offers, 'destroy']).as('offer.destroy')
      router.post('/calls/:call/hold', [Holds, 'store']).as('hold.store')
      router.delete('/calls/:call/hold', [Holds, 'destroy']).as('hold.destroy')
      router.post('/transfers', [Transfers, 'store']).as('transfer.store')
      router.put('/calls/:call/transfer', [Transfers, 'update']).as('transfer.update')
      router.delete('/calls/:call/transfer', [Transfers, 'destroy']).as('transfer.destroy')
      router.delete('/calls/:call', [Calls, 'destroy']).as('call.destroy')
      router.post('/queues/:queue/login', [QueueLogins, 'store']).as('login.store')
      router.delete('/queues/:queue/login', [QueueLogins, 'destroy']).as('login.destroy')
      router.post('/pause', [Pauses, 'store']).as('pause.store')
      router.delete('/pause', [Pauses, 'destroy']).as('pause.destroy')
      router.delete('/wrap-up', [WrapUps, 'destroy']).as('wrap_up.destroy')
    })
    .prefix('/switchboard')
    .as('switchboard')
}
