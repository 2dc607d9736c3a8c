/** A telephone for the demo on a real Asterisk: one caller, or everybody's mobile. Loopback only. */
import { parseArgs } from 'node:util'
import { setTimeout as wait } from 'node:timers/promises'
import type { IncomingCall } from '#tests/support/sip/incoming_call'
import { UserAgent } from '#tests/support/sip/user_agent'

const HELP = `Usage:
  bin/call +4722334455 [--from +4790012345] [--name 'Ola Hansen'] [--seconds 30]
      Rings the number and says what happens. Ctrl-C hangs up.
  bin/call --phones [--after 4]
      Answers every mobile that the switchboard rings, after so many seconds, until Ctrl-C.`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    from: { type: 'string', default: '+4790012345' },
    name: { type: 'string', default: 'Ola Hansen' },
    seconds: { type: 'string', default: '60' },
    phones: { type: 'boolean', default: false },
    after: { type: 'string', default: '4' },
    help: { type: 'boolean', default: false },
  },
})

const { ARI_URL = '', SIP_HOST = '127.0.0.1', SIP_PORT = '', TRUNK_PEER = '' } = process.env

if (values.help || (!values.phones && positionals.length !== 1)) stop(HELP, values.help ? 0 : 2)
await fetch(`${ARI_URL}/ari/asterisk/info`).catch(() =>
  stop('Asterisk is not running. Start it and the demo with: npm run demo:pbx', 1)
)
await (values.phones ? answerPhones() : ring(positionals[0]))

async function ring(number: string) {
  const agent = await UserAgent.open()
  const call = await agent.dial(number, {
    peer: `${SIP_HOST}:${SIP_PORT}`,
    number: values.from,
    name: values.name,
  })
  say(`Ringing ${number} as ${values.name} (${values.from}) …`)
  process.once('SIGINT', () => call.hangUp())
  const until = Date.now() + Number(values.seconds) * 1000
  let known: string = call.state
  while (call.state !== 'ended' && Date.now() < until) {
    if (call.state !== known)
      say(call.state === 'answered' ? 'Answered: waiting music or a voice.' : call.state)
    known = call.state
    await wait(100)
  }
  say(call.refusedWith ? `Refused with ${call.refusedWith}.` : 'Hung up.')
  await agent.close()
}

async function answerPhones() {
  const agent = await UserAgent.open({ port: Number(TRUNK_PEER.split(':')[1]) })
  agent.onCall((call) => void answer(call))
  say(`Answering mobiles at ${agent.address}. Ctrl-C stops.`)
  await new Promise((resolve) => process.once('SIGINT', resolve))
  await agent.close()
}

async function answer(call: IncomingCall) {
  const { number, name } = call.display
  call.ring()
  say(`${call.called} rings: ${name ?? ''} ${number ?? 'withheld number'}`)
  await wait(Number(values.after) * 1000)
  if (call.state !== 'ringing') return say(`${call.called} stopped ringing`)
  call.answer()
  say(`${call.called} answered`)
  await call.ended(3_600_000)
  say(`${call.called} hung up`)
}

function say(text: string) {
  process.stdout.write(`${text}\n`)
}

function stop(text: string, code: number): never {
  process.stderr.write(`${text}\n`)
  process.exit(code)
}
