/** An add-on in the audit log. */
import { DateTime } from 'luxon'
import i18nManager from '@adonisjs/i18n/services/main'
import type { AuditSubject, Facts } from '#audit/audit_event'
import type AddOnPrice from '#customers/add_ons/models/add_on_price'
import type Entitlement from '#customers/add_ons/models/entitlement'
import type { AddOn } from '#customers/add_ons/ports/add_on_catalogue'

/** By the name that the log's readers know it by. */
export function addOnSubject(addOn: Pick<AddOn, 'id' | 'title'>, locale: string): AuditSubject {
  return { type: 'add_on', id: addOn.id, name: i18nManager.locale(locale).t(addOn.title) }
}

/** When the customer has it: `2026-12-01 00:00:00 – 2027-03-01 00:00:00`, Norwegian time, one line for each order. */
export function periodFacts(entitlements: readonly Entitlement[]): Facts {
  return { periods: entitlements.map(({ period }) => `${timeOf(period.from)} –${ending(period)}`) }
}

export function priceFacts({ validFrom, oerePerMonth, per }: AddOnPrice): Facts {
  return { valid_from: validFrom, oere_per_month: oerePerMonth, per }
}

const ending = ({ until }: Entitlement['period']) => (until === null ? '' : ` ${timeOf(until)}`)

const timeOf = (at: number) =>
  DateTime.fromMillis(at, { zone: 'Europe/Oslo' }).toFormat('yyyy-MM-dd HH:mm:ss')
