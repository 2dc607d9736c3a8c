import { DateTime } from 'luxon'
import config from '@adonisjs/core/services/config'
import { dayOf, daysAfter } from '#core/calendar_day'
import Agreement from '#customers/models/agreement'
import Customer from '#customers/models/customer'

/** What became of an agreement; days are counted from today, below zero is past. */
interface OtherCustomer {
  name: string
  organisationNumber: string
  plan: string
  startsIn: number
  suspended?: { in: number; reason: string }
  ends?: { in: number; reason: string }
}

/** So that the provider's desk shows every state an agreement can be in. */
const otherCustomers: OtherCustomer[] = [
  { name: 'Havgap Sjømat AS', organisationNumber: '311542095', plan: 'premium', startsIn: -410 },
  {
    name: 'Bryggen Interiør AS',
    organisationNumber: '317204566',
    plan: 'basic',
    startsIn: -200,
    suspended: { in: -3, reason: 'Tre fakturaer er ubetalt' },
  },
  {
    name: 'Tinden Sport AS',
    organisationNumber: '314092155',
    plan: 'standard',
    startsIn: -700,
    ends: { in: -12, reason: 'Virksomheten er lagt ned' },
  },
  {
    name: 'Dalen Bilverksted AS',
    organisationNumber: '318930473',
    plan: 'standard',
    startsIn: -90,
    ends: { in: 20, reason: 'Går over til en annen leverandør' },
  },
  { name: 'Solgløtt Barnehage SA', organisationNumber: '316401929', plan: 'basic', startsIn: 14 },
]

/** Begun 100 days ago. */
export function seedAgreement(customerId: number): Promise<Agreement> {
  const startedAt = DateTime.utc().minus({ days: 100 })
  const facts = { plan: 'standard', startsOn: startedAt.toISODate(), startedAt }
  return Agreement.firstOrCreate({ customerId }, facts)
}

export async function seedOtherCustomers(): Promise<void> {
  for (const one of otherCustomers) await seedOtherCustomer(one)
}

async function seedOtherCustomer({ name, organisationNumber, ...facts }: OtherCustomer) {
  const agreement = agreementOf(facts)
  const { status } = agreement
  const { id } = await Customer.firstOrCreate({ organisationNumber }, { name, status })
  if (await Agreement.findBy({ customerId: id })) return
  await agreement.merge({ customerId: id }).save()
}

function agreementOf({
  plan,
  startsIn,
  suspended,
  ends,
}: Omit<OtherCustomer, 'name' | 'organisationNumber'>) {
  const now = Date.now()
  const at = (days: number) => now + days * 24 * 60 * 60 * 1000
  const agreement = new Agreement().fill({ plan, startsOn: daysAfter(dayOf(now), startsIn) })
  if (startsIn <= 0) agreement.start(at(startsIn))
  if (suspended) agreement.suspend(at(suspended.in), suspended.reason)
  if (ends) agreement.endOn(daysAfter(dayOf(now), ends.in), ends.reason)
  if (ends && ends.in < 0) agreement.terminate(at(ends.in), config.get('agreements.eraseAfterDays'))
  return agreement
}
