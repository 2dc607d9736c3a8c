/** Whole seconds, for people. */
export const seconds = (milliseconds: number) => Math.round(milliseconds / 1000)

/** `0:12`, `1:02:03`: how switchboards write time. */
export function clockTime(milliseconds: number): string {
  const total = Math.max(0, Math.floor(milliseconds / 1000))
  const pad = (count: number) => String(count).padStart(2, '0')
  const hours = Math.floor(total / 3600)
  const minutes = Math.floor(total / 60) % 60
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(total % 60)}` : `${minutes}:${pad(total % 60)}`
}
