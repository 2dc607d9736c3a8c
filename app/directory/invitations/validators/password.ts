import vine from '@vinejs/vine'

/** Without a second factor (privacy 22, ASVS 6.2.1). */
const SHORTEST_PASSWORD = 15
const LONGEST_PASSWORD = 256

export const chosenPassword = vine.create({
  password: vine.string().minLength(SHORTEST_PASSWORD).maxLength(LONGEST_PASSWORD),
})
