import type { PresentedCaller } from '#telephony/engine'
import type { SeededRandom } from './seeded_random.ts'

export interface KnownCaller {
  name: string
  number: string
}

const WITHHELD: PresentedCaller = { number: null, name: null }
const REMEMBERED = 20

const SHARES = [
  { kind: 'known', weight: 60 },
  { kind: 'again', weight: 14 },
  { kind: 'stranger', weight: 12 },
  { kind: 'withheld', weight: 7 },
  { kind: 'abroad', weight: 7 },
] as const

/** Numbers that belong to nobody: set aside for films in Britain, Sweden and Germany. */
const ABROAD = [
  { prefix: '+4420794600', from: 0, to: 99, digits: 2 },
  { prefix: '+46701740', from: 605, to: 699, digits: 3 },
  { prefix: '+493023125', from: 0, to: 999, digits: 3 },
]

/** Who rings a Norwegian company in the course of a day. */
export class DemoPeople {
  #recent: PresentedCaller[] = []

  constructor(
    private readonly known: readonly KnownCaller[],
    private readonly random: SeededRandom
  ) {}

  /** Somebody who is not on the line already. */
  next(isOnTheLine: (number: string) => boolean): PresentedCaller {
    const { kind } = this.random.weighted(SHARES)
    const candidates = this.#who(kind).filter(
      ({ number }) => number === null || !isOnTheLine(number)
    )
    const { number, name } =
      candidates.length > 0 ? this.random.oneOf(candidates) : this.#stranger()
    return { number, name }
  }

  /** Who has rung lately is likelier to ring again. */
  remember(caller: PresentedCaller): void {
    if (caller.number !== null) this.#recent = [caller, ...this.#recent].slice(0, REMEMBERED)
  }

  #who(kind: (typeof SHARES)[number]['kind']): readonly PresentedCaller[] {
    switch (kind) {
      case 'known':
        return this.known
      case 'again':
        return this.#recent
      case 'stranger':
        return [this.#stranger()]
      case 'withheld':
        return [WITHHELD]
      case 'abroad':
        return [this.#foreigner()]
    }
  }

  #stranger(): PresentedCaller {
    const rest = String(this.random.between(0, 9_999_999)).padStart(7, '0')
    return { number: `+47${this.random.oneOf(['4', '9'])}${rest}`, name: null }
  }

  #foreigner(): PresentedCaller {
    const { prefix, from, to, digits } = this.random.oneOf(ABROAD)
    const rest = String(this.random.between(from, to)).padStart(digits, '0')
    return { number: `${prefix}${rest}`, name: null }
  }
}
