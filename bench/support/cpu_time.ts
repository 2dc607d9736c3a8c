import { readFileSync } from 'node:fs'

/** Linux counts in hundredths of a second (`getconf CLK_TCK`) everywhere. */
const MS_PER_TICK = 10
/** Fields 14 and 15 of proc(5) stat, counted after the name, which may hold spaces. */
const [USER, SYSTEM] = [11, 12]

/** What a process has used so far, in milliseconds. */
export function cpuTimeOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[USER]) + Number(fields[SYSTEM])) * MS_PER_TICK
}
