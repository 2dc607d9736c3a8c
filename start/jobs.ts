/** The areas' work by the clock. An add-on's jobs stand in its `plugin.ts`. */
import type { AreaJob } from '#core/jobs'
import { forgetOldLogins } from '#access/jobs/forget_old_logins'
import { countAddOnUsers } from '#administration/billing/jobs/count_add_on_users'
import { followAgreementDates } from '#customers/jobs/follow_agreement_dates'
import { tellMaterialChanges } from '#notices/jobs/tell_material_changes'
import { forgetOldDeliveries } from '#provisioning/webhooks/jobs/forget_old_deliveries'

export const areaJobs: readonly AreaJob[] = [
  countAddOnUsers,
  forgetOldLogins,
  followAgreementDates,
  tellMaterialChanges,
  forgetOldDeliveries,
]
