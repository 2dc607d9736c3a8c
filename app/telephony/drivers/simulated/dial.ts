import type { CommandOutcome, DialTarget, EngineCommand, PresentedCaller } from '#telephony/engine'
import { aLeg, type Leg } from './leg.ts'
import { Line } from './line.ts'
import { DONE, failed } from './outcome.ts'
import type { Phones } from './phones.ts'
import type { World } from './world.ts'

type DialCommand = Extract<EngineCommand, { type: 'leg.dial' }>

const NUMBER = /^[+*#0-9]{1,20}$/
const ACCOUNT = /^[\w-]{1,64}$/
const WITHHELD: PresentedCaller = { number: null, name: null }

/** Every dialled leg lives, if only for a moment: a refusal is its end, not the command's failure. */
export function dial(world: World, phones: Phones, command: DialCommand): CommandOutcome {
  const { legId, to, presented, timeoutSeconds } = command
  if (!isDiallable(to)) return failed(`cannot dial ${JSON.stringify(to)}`)
  if (world.leg(legId)) return failed(`the leg id ${legId} is in use`)
  const leg = dialledLeg(command, world.clock.now())
  world.ring(leg, timeoutSeconds)

  const phone = phones.reachedBy(to)
  if (!phone) {
    world.end(leg, 'unknown_number')
    return DONE
  }
  const refusal = phone.ring(new Line(world, leg), displayed(presented))
  if (refusal) world.end(leg, refusal)
  else leg.party = phone
  return DONE
}

function isDiallable(to: DialTarget): boolean {
  return to.kind === 'number' ? NUMBER.test(to.number) : ACCOUNT.test(to.account)
}

function dialledLeg({ legId, to, presented, tags }: DialCommand, createdAt: number): Leg {
  return aLeg({
    legId,
    origin: 'dialled',
    calledNumber: to.kind === 'number' ? to.number : to.account,
    caller: presented,
    createdAt,
    tags: { ...tags },
  })
}

/** What gets through the signalling to a telephone's display: one line, and no name without a number. */
function displayed({ number, name }: PresentedCaller): PresentedCaller {
  if (number === null) return WITHHELD
  const oneLine = name?.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim()
  return { number, name: oneLine || null }
}
