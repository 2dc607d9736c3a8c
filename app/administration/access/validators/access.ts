import vine from '@vinejs/vine'
import { PRESETS } from '#access/presets'

const MOST_FUNCTIONS = 200
const abilities = () => vine.array(vine.string().maxLength(80)).maxLength(MOST_FUNCTIONS).optional()
const version = () => vine.number().positive().withoutDecimals()

/** A preset counts before what is ticked: it is a new beginning. */
export const personAccess = vine.create({
  version: version(),
  preset: vine.enum(PRESETS).optional(),
  abilities: abilities(),
})

const MOST_ROWS = 100

export const accessMatrix = vine.create({
  people: vine
    .array(
      vine.object({
        id: vine.number().positive().withoutDecimals(),
        version: version(),
        preset: vine.enum(PRESETS).optional(),
        abilities: abilities(),
      })
    )
    .maxLength(MOST_ROWS),
})
