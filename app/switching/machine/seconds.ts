/** Durations are named in seconds and counted in milliseconds. */
export const seconds = (count: number) => count * 1000
