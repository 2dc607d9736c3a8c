/** What a `Device` was answered, read in one breath. */
import type User from '#access/models/user'
import { Device, type Answer } from '#tests/support/device'

export const statusOf = async (answer: Promise<Answer>) => {
  const { status } = await answer
  return status
}

export const locationOf = async (answer: Promise<Answer>) => {
  const { location } = await answer
  return location
}

export const textOf = async (answer: Promise<Answer>) => {
  const { text } = await answer
  return text
}

/** The own page of who has just logged in with the password. */
export async function openMe(user: User): Promise<Answer> {
  const device = await Device.of(user)
  return device.get('/me')
}
