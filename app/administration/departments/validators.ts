import vine from '@vinejs/vine'

const name = vine.string().trim().minLength(1).maxLength(80)
const version = vine.number().positive().withoutDecimals()

export const newDepartment = vine.create({ name })
export const renamedDepartment = vine.create({ name, version })

/** What the confirmation said. */
export const departmentToDelete = vine.create({
  version,
  people: vine.number().min(0).withoutDecimals(),
})
