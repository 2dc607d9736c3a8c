import env from '#start/env'
import config from '@adonisjs/core/services/config'
import telephony from '#config/telephony'
import { demoCustomers } from './customers.ts'
import { DEMO_PASSWORD, demoLogins } from './logins.ts'

const ROLES = {
  staff: 'provider staff',
  contact_person: 'contact person',
  operator: 'operator',
  user: 'user',
}

/** What a visitor needs to know, once the server answers. */
export function tellVisitors({ wasThere, seconds }: { wasThere: boolean; seconds: number }): void {
  const url = `http://${env.get('HOST')}:${env.get('PORT')}`
  const lines = [
    '',
    `  Bedriftsnett is running at ${url}  (ready in ${seconds.toFixed(1)} s)`,
    wasThere
      ? '  The data from last time was kept. Begin anew with: npm run demo -- --reset'
      : '  New demo data was made.',
    '',
    '  Log in with one of these, password for all:  ' + DEMO_PASSWORD,
    ...oneOfEach().map(({ role, username, customer }) => {
      return `    ${ROLES[role].padEnd(15)} ${username.padEnd(32)} ${customer ?? ''}`
    }),
    '',
    ...(config.get('access.secondFactor') === 'offered' ? howToInsist() : []),
    ...(telephony.driver === 'asterisk' ? howToRing() : ['  Simulated callers are ringing.']),
    '',
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}

/** The first of every role, of every customer. */
function oneOfEach() {
  const seen = new Set<string>()
  return demoLogins.filter(({ role, customer }) => {
    const kind = `${role} ${customer}`
    return !seen.has(kind) && seen.add(kind)
  })
}

function howToInsist() {
  return [
    '  Here nobody must have a second factor; in production contact persons and provider staff must.',
    '    See it:   SECOND_FACTOR=required npm run demo',
    '',
  ]
}

function howToRing() {
  const [main] = demoCustomers[0].queues
  return [
    '  The telephones are real: Asterisk answers on this machine only.',
    `    Ring the main number:   bin/call ${main.number}`,
    '    Answer the operators’ mobiles meanwhile, in another window:   bin/call --phones',
    '    With a softphone: see docs/services.md',
  ]
}
