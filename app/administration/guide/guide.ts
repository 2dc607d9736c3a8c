/** The first-run guide: what a company needs before its telephones work as it wants, in the order that it is easiest. */
export const STEPS = ['company', 'opening_hours', 'people', 'queues', 'numbers', 'add_ons'] as const
export type Step = (typeof STEPS)[number]

/** Where each step is done; the guide itself holds no forms. */
export const PLACES: Record<Step, string> = {
  company: '/admin/profile',
  opening_hours: '/admin/opening-hours',
  people: '/admin/people',
  queues: '/admin/queues',
  numbers: '/admin/numbers',
  add_ons: '/admin/add-ons',
}

/** What is there already, told by the areas' own tables. */
export interface Progress {
  isProfileConfirmed: boolean
  openTimes: number
  users: number
  queuesWithMembers: number
  numbers: number
  numbersThatLead: number
  activeAddOns: number
}

export type StepState = 'done' | 'skipped' | 'open'

export interface GuideStep {
  step: Step
  state: StepState
  href: string
}

/** A step is done when its result is there, however it came about; one that was put aside can be taken up again. */
export function guideFrom(progress: Progress, skipped: ReadonlySet<string>): GuideStep[] {
  return STEPS.map((step) => {
    const state = isDone(step, progress) ? 'done' : skipped.has(step) ? 'skipped' : 'open'
    return { step, state, href: PLACES[step] }
  })
}

function isDone(step: Step, progress: Progress): boolean {
  switch (step) {
    case 'company':
      return progress.isProfileConfirmed
    case 'opening_hours':
      return progress.openTimes > 0
    case 'people':
      return progress.users > 1
    case 'queues':
      return progress.queuesWithMembers > 0
    case 'numbers':
      return progress.numbers > 0 && progress.numbersThatLead === progress.numbers
    case 'add_ons':
      return progress.activeAddOns > 0
  }
}
