import RememberedDevice from '#access/second_factor/models/remembered_device'
import type User from '#access/models/user'

/** The devices where this user is not asked at the moment (epoch ms), the latest first. Leans on the index on `user_id`. */
export function standingDevices(user: User, at: number) {
  return RememberedDevice.query()
    .where('userId', user.id)
    .where('passwordMark', RememberedDevice.markOf(user))
    .where('expiresAt', '>', at)
    .orderBy('lastUsedAt', 'desc')
}
