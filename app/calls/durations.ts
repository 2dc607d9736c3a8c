/** Whole seconds, for people. */
export const seconds = (milliseconds: number) => Math.round(milliseconds / 1000)
