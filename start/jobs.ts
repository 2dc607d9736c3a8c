/** The areas' work by the clock. An add-on's jobs stand in its `plugin.ts`. */
import type { AreaJob } from '#core/jobs'
import { followAgreementDates } from '#customers/jobs/follow_agreement_dates'

export const areaJobs: readonly AreaJob[] = [followAgreementDates]
