import i18nManager from '@adonisjs/i18n/services/main'
import type { AreaJob } from '#core/jobs'
import { TellMaterialChanges } from '#notices/tell_material_changes'

/** Contact persons have the e-mail within a minute of publication; a round that is cut short goes on in the next. */
export const tellMaterialChanges: AreaJob = {
  name: 'notices.tell_material_changes',
  schedule: '* * * * *',

  async run({ clock, signal }) {
    await new TellMaterialChanges(i18nManager, clock).execute(signal)
  },
}
