import type { CommandOutcome, DialTarget, EngineCommand } from '#telephony/engine'
import type { AriReply } from './ari_reply.ts'
import type { Channel } from './ari_types.ts'
import { callerIdFor } from './caller_identity.ts'
import { DONE, failed } from './command_outcome.ts'
import type { Desk } from './commands.ts'
import { DIALLED, TAGS, type DialledNote, type Leg } from './leg.ts'

type DialCommand = Extract<EngineCommand, { type: 'leg.dial' }>

const NUMBER = /^[+*#0-9]{1,20}$/
/** What the trunk speaks; without it Asterisk prepares to translate from raw sound before it rings. */
const TRUNK_FORMATS = 'alaw,ulaw'
const ACCOUNT = /^[\w-]{1,64}$/

export async function dial(desk: Desk, command: DialCommand): Promise<CommandOutcome> {
  const endpoint = endpointFor(command.to, desk.settings.trunkPeer)
  if (!endpoint) return failed(`cannot dial ${JSON.stringify(command.to)}`)
  if (desk.legs.has(command.legId)) return failed(`the leg id ${command.legId} is in use`)
  const leg = dialledLeg(command)
  desk.legs.set(leg.legId, leg)
  const ordered = originate(desk, command, endpoint)
  leg.dialling = ordered
  const reply = await ordered
  leg.dialling = null
  if (reply.status === 'ok') return DONE
  // Asterisk may have ended the channel before it said that there is none: then that was the story.
  const wasAnnounced = !desk.legs.delete(leg.legId)
  return wasAnnounced ? DONE : failed(reply.reason)
}

/** What Asterisk is to ring, or null when a target hides something else than it says. */
function endpointFor(to: DialTarget, trunkPeer: string): string | null {
  if (to.kind === 'account') return ACCOUNT.test(to.account) ? `PJSIP/${to.account}` : null
  if (!NUMBER.test(to.number)) return null
  return `PJSIP/trunk/sip:${to.number.replaceAll('#', '%23')}@${trunkPeer}`
}

function originate(
  { ari, settings }: Desk,
  command: DialCommand,
  endpoint: string
): Promise<AriReply<Channel>> {
  const { legId, presented, tags, timeoutSeconds } = command
  const callerId = callerIdFor(presented)
  const note: DialledNote = { calledNumber: calledBy(command), presented }
  return ari.call(
    'channels.originateWithId',
    {
      channelId: legId,
      endpoint,
      app: settings.app,
      appArgs: 'dialled',
      callerId: callerId ?? undefined,
      timeout: timeoutSeconds,
      formats: command.to.kind === 'number' ? TRUNK_FORMATS : undefined,
    },
    {
      variables: {
        [TAGS]: JSON.stringify(tags),
        [DIALLED]: JSON.stringify(note),
        ...(callerId === null && { 'CONNECTEDLINE(pres,i)': 'prohib' }),
      },
    }
  )
}

function dialledLeg(command: DialCommand): Leg {
  return {
    legId: command.legId,
    origin: 'dialled',
    calledNumber: calledBy(command),
    caller: command.presented,
    isAnswered: false,
    music: null,
    tags: command.tags,
    areTagsWritten: true,
    endedByUs: null,
    dialling: null,
  }
}

function calledBy({ to }: DialCommand): string {
  return to.kind === 'number' ? to.number : to.account
}
