/** What may be granted in the areas themselves, beside the add-ons' abilities. Each is asked for somewhere, or is not here. */
import type { Role } from '#access/models/user'
import type { Preset } from '#access/presets'

export interface CoreAbility {
  /** `<area>.<verb>`; its words are i18n `access_rights.functions.<area>.<verb>`. */
  ability: string
  /** Who has it by being what they are, without a grant. */
  roles: readonly Role[]
  presets: readonly Preset[]
}

/** Reads the log of all queues, not only of the own (R4). Asked for in `#calls/queries/queues_in_log`. */
export const READ_ALL_LOGS: CoreAbility = {
  ability: 'log.all',
  roles: ['contact_person'],
  presets: ['supervisor'],
}

export const CORE_ABILITIES: readonly CoreAbility[] = [READ_ALL_LOGS]
