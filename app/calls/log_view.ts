/** The log in the reader's language: times in Norway, numbers as people write them, people by name. */
import type { I18n } from '@adonisjs/i18n'
import type { NameOf } from '#access/queries/names_of_users'
import { formatNumber } from '#numbers/e164'
import type { Sentence } from './call_story.ts'
import { clockTime } from './durations.ts'
import type { LoggedCall } from './queries/queue_log.ts'

interface Reader {
  i18n: I18n
  nameOf: NameOf
  queueNames: ReadonlyMap<number, string>
}

const TIME_ZONE = 'Europe/Oslo'

export interface LogRow {
  callId: string
  time: string
  caller: string
  callerNumber: string | null
  queue: string
  answeredBy: string | null
  transferredTo: string | null
  /** Null while the caller still waits. */
  waited: string | null
  talked: string | null
  outcome: string
}

export function logRow(call: LoggedCall, { i18n, nameOf, queueNames }: Reader): LogRow {
  const number = call.callerNumber && formatNumber(call.callerNumber)
  return {
    callId: call.callId,
    time: i18n.formatDate(new Date(call.arrivedAt), {
      dateStyle: 'medium',
      timeStyle: 'short',
      timeZone: TIME_ZONE,
    }),
    caller: call.callerName ?? number ?? i18n.t('calls.withheld'),
    callerNumber: call.callerName ? number : null,
    queue: queueNames.get(call.queueId) ?? '',
    answeredBy: nameOf(call.answeredBy) ?? (call.answeredBy ? i18n.t('calls.somebody') : null),
    transferredTo:
      nameOf(call.transferredToUser) ??
      (call.transferredToNumber && formatNumber(call.transferredToNumber)),
    waited: call.outcome === null && !call.answeredBy ? null : clockTime(call.waitMs),
    talked: call.answeredBy ? clockTime(call.talkMs) : null,
    outcome: call.outcome ?? 'live',
  }
}

export interface StoryLine {
  time: string
  text: string
}

export function storyLine(sentence: Sentence, { i18n, nameOf, queueNames }: Reader): StoryLine {
  const { at, key, values, userId, targetUserId } = sentence
  const somebody = i18n.t('calls.somebody')
  const number = typeof values.number === 'string' ? formatNumber(values.number) : ''
  return {
    time: i18n.formatTime(new Date(at), { timeStyle: 'medium', timeZone: TIME_ZONE }),
    text: i18n.t(`calls.story.${key}`, {
      ...values,
      calledNumber:
        typeof values.calledNumber === 'string' ? formatNumber(values.calledNumber) : '',
      queue: queueNames.get(Number(values.queueId)) ?? '',
      idle: clockTime(Number(values.idleSeconds ?? 0) * 1000),
      user: nameOf(userId) ?? somebody,
      target: nameOf(targetUserId) ?? (number || somebody),
    }),
  }
}
