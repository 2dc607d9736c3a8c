import { BaseEvent } from '@adonisjs/core/events'

/** The customer opens or closes at other times than before. Told after it is stored. */
export default class OpeningHoursChanged extends BaseEvent {
  constructor(readonly customerId: number) {
    super()
  }
}
