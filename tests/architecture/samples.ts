import * as layers from '#tests/architecture/layers'
import * as plugins from '#tests/architecture/plugins'
import * as purity from '#tests/architecture/purity'
import type { Rule } from '#tests/architecture/rules'

/** Each rule, and sets of files that break it: a rule that cannot fail proves nothing. */
export const RULES: { says: string; rule: Rule; breaches: Record<string, string>[] }[] = [
  {
    says: 'every area has its row',
    rule: layers.everyAreaHasARow,
    breaches: [{ 'app/weather/models/cloud.ts': '' }],
  },
  {
    says: 'a row imports only the rows above it: at once, late, passing on, or as a type',
    rule: layers.upwardOnly,
    breaches: [
      { 'app/core/result.ts': `import type User from '#access/models/user'` },
      { 'app/calls/a.ts': `const later = () => import('../switching/b.ts')` },
      { 'app/customers/a.ts': `export { provider } from '#config/app'` },
      { 'app/access/a.ts': `type Q = import('#queues/models/queue').default` },
    ],
  },
  {
    says: 'app computes no import',
    rule: layers.nothingComputed,
    breaches: [{ 'app/plugin_host/a.ts': 'await import(`#plugins/${id}/plugin`)' }],
  },
  {
    says: 'areas make no circle',
    rule: layers.noCircles,
    breaches: [
      {
        'app/customers/a.ts': `import '#access/b'`,
        'app/access/b.ts': `import '../customers/a.ts'`,
      },
    ],
  },
  {
    says: 'app knows no plugin',
    rule: plugins.appKnowsNoPlugin,
    breaches: [{ 'app/queues/a.ts': `import '#plugins/vip_list/contract'` }],
  },
  {
    says: 'plugins meet in contracts, where the manifest says so',
    rule: plugins.pluginsMeetInContracts,
    breaches: [
      {
        'plugins/nps/plugin.ts': `definePlugin({ manifest: { requires: ['vip_list'] } })`,
        'plugins/nps/a.ts': `import '#plugins/vip_list/models/number'`,
      },
      {
        'plugins/nps/plugin.ts': `definePlugin({ manifest: { requires: [] } })`,
        'plugins/nps/a.ts': `import '../vip_list/contract.ts'`,
      },
    ],
  },
  {
    says: 'plugins touch no telephone driver',
    rule: plugins.pluginsTouchNoEngine,
    breaches: [{ 'plugins/nps/a.ts': `import '#telephony/drivers/asterisk/ari'` }],
  },
  {
    says: 'pure files import nothing from outside',
    rule: purity.pureFilesStayPure,
    breaches: [
      { 'app/queues/ring_all_strategy.ts': `import { DateTime } from 'luxon'` },
      { 'app/switching/switch_machine.ts': `import Queue from '#queues/models/queue'` },
      { 'app/numbers/values/e164.ts': `import { SystemClock } from '#core/clock'` },
    ],
  },
  {
    says: 'pure files ask nobody the time',
    rule: purity.pureFilesAskNothing,
    breaches: [{ 'app/switching/switch_machine.ts': 'const now = Date.now()' }],
  },
  {
    says: 'only controllers, middleware and routes see a request',
    rule: purity.onlyTheEdgeSeesHttp,
    breaches: [{ 'app/calls/a.ts': `import type { HttpContext } from '@adonisjs/core/http'` }],
  },
  {
    says: 'names say something',
    rule: purity.namesSaySomething,
    breaches: [
      { 'app/calls/call_helpers.ts': '' },
      { 'plugins/nps/utils/score.ts': '' },
      { 'app/queues/queue_manager.ts': '' },
      { 'app/core/base_service.ts': '' },
    ],
  },
]

/** What no rule minds. */
export const ALLOWED: Record<string, string> = {
  'app/access/a.ts': `import '#customers/models/customer'`,
  'app/calls/controllers/a.ts': `import { HttpContext } from '@adonisjs/core/http'`,
  'app/calls/routes.ts': `import { middleware } from '#start/kernel'`,
  'plugins/nps/plugin.ts': `const manifest = { requires: ['vip_list'] }`,
  'plugins/nps/a.ts': `import '#plugins/vip_list/contract'`,
  'plugins/nps/tests/a.ts': `import '#tests/plugin_suite'`,
  'app/switching/call_machine.ts': `import { impossible } from '#core/result'`,
}
