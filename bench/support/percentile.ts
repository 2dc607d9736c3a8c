/** Of sorted numbers; rounded to microseconds when they are milliseconds. */
export function percentile(sorted: readonly number[], share: number): number {
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return Number(value.toFixed(3))
}
