/** `0:12`, `1:02:03`: how switchboards write time. */
export function duration(milliseconds: number): string {
  const total = Math.max(0, Math.floor(milliseconds / 1000))
  const pad = (count: number) => String(count).padStart(2, '0')
  const [hours, minutes, seconds] = [
    Math.floor(total / 3600),
    Math.floor(total / 60) % 60,
    total % 60,
  ]
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(seconds)}` : `${minutes}:${pad(seconds)}`
}

/** What a timer shows when it is rendered, so that nothing moves when it begins to tick. */
export const elapsed = (since: number) => duration(Date.now() - since)
