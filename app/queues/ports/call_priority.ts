/**
 * Asks: should this caller go before others in this queue? Answered by add-ons such as the VIP list.
 * The highest answer counts; 0 is ordinary. A slow or failing answer never delays a call: it counts as 0.
 */
export interface CallPriority {
  priorityOf(question: PriorityQuestion): Promise<number>
}

export interface PriorityQuestion {
  customerId: number
  queueId: number
  /** E.164 or as presented; null when withheld. */
  callerNumber: string | null
}

const DEADLINE_MS = 50

export async function highestPriority(
  sources: readonly CallPriority[],
  question: PriorityQuestion,
  onFailure: (error: unknown) => void
): Promise<number> {
  if (sources.length === 0) return 0
  const answers = sources.map((source) => withinDeadline(source.priorityOf(question), onFailure))
  return Math.max(0, ...(await Promise.all(answers)))
}

function withinDeadline(answer: Promise<number>, onFailure: (error: unknown) => void) {
  return new Promise<number>((resolve) => {
    const timer = setTimeout(() => {
      onFailure(new Error(`No priority within ${DEADLINE_MS} ms`))
      resolve(0)
    }, DEADLINE_MS)
    answer
      .then(resolve, (error) => {
        onFailure(error)
        resolve(0)
      })
      .finally(() => clearTimeout(timer))
  })
}

declare module '#core/extension_points' {
  interface Ports {
    callPriority: CallPriority
  }
}
