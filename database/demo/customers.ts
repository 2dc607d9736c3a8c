import type { QueueStrategy } from '#queues/models/queue'
import { fjordbyggPeople, nordlysPeople, type DemoPerson } from './people.ts'

export interface DemoQueue {
  name: string
  strategy: QueueStrategy
  /** E.164; its callers wait in this queue. */
  number: string
  numberLabel: string
}

export interface DemoCustomer {
  name: string
  /** Valid, from the series that the register uses for tests. */
  organisationNumber: string
  people: DemoPerson[]
  /** All operators are members of all queues. */
  queues: DemoQueue[]
}

export const DEMO_ADD_ON = 'switchboard'
export const DEMO_ABILITY = 'switchboard.use'

export const demoCustomers: DemoCustomer[] = [
  {
    name: 'Fjordbygg AS',
    organisationNumber: '310748129',
    people: fjordbyggPeople,
    queues: [
      {
        name: 'Kundeservice',
        strategy: 'longest_idle',
        number: '+4722334455',
        numberLabel: 'Hovednummer',
      },
      { name: 'Salg', strategy: 'ring_all', number: '+4722334456', numberLabel: 'Salg' },
    ],
  },
  {
    name: 'Nordlys Regnskap AS',
    organisationNumber: '312937468',
    people: nordlysPeople,
    queues: [
      {
        name: 'Resepsjon',
        strategy: 'longest_idle',
        number: '+4773502000',
        numberLabel: 'Hovednummer',
      },
    ],
  },
]
