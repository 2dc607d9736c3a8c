import { definePlugin, on } from '#plugin_host/contract'
import { LiveHub } from '#core/live/live_hub'
import SwitchChanged from '#switching/events/switch_changed'
import { FragmentRenderer } from './live/fragment_renderer.ts'
import { ScreenPublisher } from './live/screen_publisher.ts'
import { switchboardRoutes } from './routes.ts'

/** The web switchboard (terms 4, A1): an operator answers and transfers calls in a browser. */
export default definePlugin({
  manifest: {
    id: 'switchboard',
    title: 'switchboard.title',
    summary: 'switchboard.summary',
    requires: [],
    abilities: ['switchboard.use'],
    presets: {
      operator: ['switchboard.use'],
      supervisor: ['switchboard.use'],
      contact_person: ['switchboard.use'],
    },
    navigation: [{ label: 'switchboard.title', href: '/switchboard', order: 0 }],
    price: { oerePerMonth: 199_00, per: 'user' },
  },

  bind: (container) =>
    container.singleton(
      ScreenPublisher,
      async (resolver) => new ScreenPublisher(await resolver.make(LiveHub), new FragmentRenderer())
    ),

  /** Shows calls and people, keeps nothing itself. */
  personalData: [],

  routes: { 'switchboard.use': switchboardRoutes },

  listen: [on(SwitchChanged, () => import('./listeners/show_changes.ts'))],
})
