import env from '#start/env'

/** How long a number that was taken back rests before another customer may have it: its old callers go on ringing it. */
export const quarantineDays = env.get('NUMBER_QUARANTINE_DAYS', 90)
