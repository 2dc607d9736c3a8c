/** Something of a customer for each name a route may give a parameter: `:queue` is the id of one of its queues. */
import db from '@adonisjs/lucid/services/db'
import { ulid } from 'ulid'
import { system } from '#audit/actor'
import { StageImport } from '#directory/imports/actions/stage_import'
import User from '#access/models/user'
import RememberedDevice from '#access/second_factor/models/remembered_device'
import SecondFactor from '#access/second_factor/models/second_factor'
import Department from '#directory/models/department'
import type Customer from '#customers/models/customer'
import Publication from '#notices/models/publication'
import AssignedNumber from '#numbers/models/assigned_number'
import { DocumentStore } from '#administration/contact_persons/document_store'
import Queue from '#queues/models/queue'
import { aSessionOf } from '#tests/support/access_world'
import { aToken } from '#tests/support/provisioning/program'
import { aDelivery, anEndpoint } from '#tests/support/provisioning/webhooks_world'

export const parameters: Record<string, (customer: Customer) => Promise<string>> = {
  addOn: async () => 'switchboard',
  apiToken: anApiToken,
  call: aCallOf,
  channel: async () => nobodys.channel,
  authorisation: anAuthorisationOf,
  contact_person: aContactPersonOf,
  department: aDepartmentOf,
  customer: async ({ id }) => String(id),
  month: async () => nobodys.month,
  number: aNumberOf,
  publication: aNotice,
  price: async () => nobodys.price,
  import: anImportOf,
  queue: aQueueOf,
  session: aSessionThere,
  token: async () => nobodys.token,
  factor: aFactorOf,
  device: aDeviceOf,
  user: aUserOf,
  webhook: aWebhook,
  delivery: async () => aDelivery(await anEndpoint()),
}

/**
 * No customer's id. A token is a secret: who has it may use it, whoever they are. A publication, an add-on and a price are
 * the provider's, the same for all. A channel leads to the visitor's own address.
 */
export const keys: readonly string[] = ['addOn', 'channel', 'price', 'token', 'publication']

/** Ids that nobody has, in the same shape. */
export const nobodys: Record<string, string> = {
  addOn: 'no_such_add_on',
  apiToken: '999999999',
  channel: 'mail',
  call: '01JZZZZZZZZZZZZZZZZZZZZZZZ',
  authorisation: '999999999',
  contact_person: '999999999',
  customer: '999999999',
  department: '999999999',
  month: '2026-11',
  number: '999999999',
  publication: '999999999',
  price: '999999999',
  import: '01JZZZZZZZZZZZZZZZZZZZZZZZ',
  queue: '999999999',
  session: '01JZZZZZZZZZZZZZZZZZZZZZZZ',
  token: 'Z'.repeat(43),
  factor: '999999999',
  device: '999999999',
  user: '999999999',
  webhook: '999999999',
  delivery: '01JZZZZZZZZZZZZZZZZZZZZZZZ',
}

/** The provider's own, of no customer. */
async function anApiToken(): Promise<string> {
  const { token } = await aToken()
  return String(token.id)
}

async function aWebhook(): Promise<string> {
  const { id } = await anEndpoint()
  return String(id)
}

async function aCallOf(customer: Customer): Promise<string> {
  const id = ulid()
  await db.table('calls').insert({
    ...{ customer_id: customer.id, id, direction: 'in', queue_id: await aQueueOf(customer) },
    ...{ caller_number: '+4790000001', called_number: '+4722334455', arrived_at: Date.now() },
  })
  return id
}

async function anImportOf(customer: Customer): Promise<string> {
  const bytes = Buffer.from('Navn;E-post\nNora Ny;nora@ny.example\n')
  const list = { fileName: 'liste.csv', bytes, makesDepartments: false }
  const staged = await new StageImport().execute(customer, list, system('tests'))
  if (!staged.ok) throw new Error(staged.refusal)
  return staged.value
}

async function anAuthorisationOf(customer: Customer): Promise<string> {
  const { file, key } = await new DocumentStore().keep(Buffer.from('%PDF-1.7'))
  const { id: userId } = await User.findByOrFail('customerId', customer.id)
  await db.table('authorisations').insert({
    ...{ customer_id: customer.id, user_id: userId, person_name: 'Kari Nordmann' },
    ...{ signed_by: 'Dag Leder', signer_role: 'Daglig leder', signed_on: '2026-01-02' },
    ...{ valid_from: '2026-01-02', document_name: 'fullmakt.pdf', document_size: 8 },
    ...{ document_type: 'application/pdf', document_sha256: '0'.repeat(64) },
    ...{ document_file: file, document_key: key, recorded_at: Date.now() },
  })
  const row = await db.from('authorisations').where('document_file', file).firstOrFail()
  return String(row.id)
}

async function aContactPersonOf({ id: customerId }: Customer): Promise<string> {
  const role = 'contact_person'
  const { id } = await User.query().where({ customerId, role }).firstOrFail()
  return String(id)
}

async function aQueueOf(customer: Customer): Promise<string> {
  const { id } = await Queue.findByOrFail('customerId', customer.id)
  return String(id)
}

async function aNumberOf(customer: Customer): Promise<string> {
  const { id } = await AssignedNumber.findByOrFail('customerId', customer.id)
  return String(id)
}

async function aDepartmentOf({ id: customerId }: Customer): Promise<string> {
  const { id } = await Department.firstOrCreate({ customerId, name: 'Salg' })
  return String(id)
}

async function aUserOf(customer: Customer): Promise<string> {
  const { id } = await User.findByOrFail('customerId', customer.id)
  return String(id)
}

async function aNotice(): Promise<string> {
  const at = Date.now()
  const title = { titleNb: 'Varsel', titleEn: 'Notice', textNb: 'Tekst', textEn: 'Text' }
  const times = { publishedAt: at - 1, createdAt: at - 1 }
  const { id } = await Publication.create({ kind: 'notice', isMaterial: false, ...title, ...times })
  return String(id)
}

/** A login of somebody there who visits no door. */
async function aSessionThere({ id }: Customer): Promise<string> {
  return aSessionOf(await User.query().where('customerId', id).orderBy('id', 'desc').firstOrFail())
}

/** Of somebody who visits nothing here: a visitor with a factor would be asked for it. */
async function aFactorOf(customer: Customer): Promise<string> {
  const factor = { kind: 'app' as const, name: 'Mobil', lastStep: 0, createdAt: 0 }
  const { id } = await SecondFactor.create({ ...factor, ...(await aPasser(customer)) })
  return String(id)
}

async function aDeviceOf(customer: Customer): Promise<string> {
  const owner = await aPasser(customer)
  const times = { createdAt: 0, lastUsedAt: 0, expiresAt: Number.MAX_SAFE_INTEGER }
  const secrets = { tokenHash: ulid(), passwordMark: 'none' }
  const device = { ...owner, ...secrets, ...times, browser: 'Firefox' }
  const { id } = await RememberedDevice.create(device)
  return String(id)
}

async function aPasser({ id: customerId }: Customer) {
  const { id: userId } = await User.query()
    .where({ customerId, role: 'user' })
    .orderBy('id', 'desc')
    .firstOrFail()
  return { customerId, userId }
}
