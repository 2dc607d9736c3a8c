import type { Actor } from '#audit/actor'
import { type Clock, SystemClock } from '#core/clock'
import type { ChangeOfMany } from '#administration/people/change_of_many'
import type Customer from '#customers/models/customer'
import { BlockPerson } from '#directory/actions/block_person'
import { DeleteUser } from '#directory/actions/delete_user'
import { UnblockPerson } from '#directory/actions/unblock_person'
import { UpdateUser } from '#directory/actions/update_user'

export interface ChangedPeople {
  /** Who are now as was asked, also when they were before. */
  changed: number
  /** Who stayed as they were, by the reason. */
  refused: Record<string, number[]>
}

/** Does the same with several people, one by one as if each were done alone: a refusal holds up none of the others. */
export class ChangePeople {
  constructor(private clock: Clock = new SystemClock()) {}

  async execute(
    customer: Customer,
    userIds: readonly number[],
    change: ChangeOfMany,
    by: Actor
  ): Promise<ChangedPeople> {
    const refused: Record<string, number[]> = {}
    let changed = 0
    for (const userId of userIds) {
      const outcome = await this.#changeOne(customer, userId, change, by)
      if (outcome.ok) changed += 1
      else (refused[outcome.refusal] ??= []).push(userId)
    }
    return { changed, refused }
  }

  #changeOne(customer: Customer, userId: number, change: ChangeOfMany, by: Actor) {
    switch (change.what) {
      case 'block':
        return new BlockPerson(this.clock).execute(customer, userId, by)
      case 'unblock':
        return new UnblockPerson(this.clock).execute(customer, userId, by)
      case 'delete':
        return new DeleteUser(this.clock).execute(customer, userId, by)
      case 'department':
        return this.#move(customer, userId, change.departmentId, by)
    }
  }

  #move(customer: Customer, userId: number, departmentId: number | null, by: Actor) {
    return new UpdateUser(this.clock).execute(customer, userId, { departmentId }, by)
  }
}
