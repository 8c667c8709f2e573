/** What one person answers, as it is typed, keyed or read from a file: some of it to questions that their own path does not reach. */
export interface Told {
  readonly met: 'yes' | 'no'
  /** Where they met an officer: asked of those who did. */
  readonly where: readonly string[]
  /** How the meeting went: asked of those who met at a meeting. */
  readonly went: number | undefined
  readonly safe: number | undefined
  readonly matters: string
  readonly why: string
}

/** The choices, by their code, as residents read them. */
export const WHERE: Readonly<Record<string, string>> = {
  'in-the-street': 'In the street',
  'at-a-meeting': 'At a meeting',
  'at-home': 'At home',
}
/** What matters most, by its code. */
export const MATTERS: Readonly<Record<string, string>> = { speeding: 'Speeding', burglary: 'Burglary', 'anti-social': 'Anti-social' }

/** A generator of whole numbers below a bound that tells the same story every time. */
function dice(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** So many people with answers; in a list from elsewhere or on paper, some answer what they were not asked. */
export function tell(count: number, seed: number, how: { strays: boolean }): Told[] {
  const roll = dice(seed)
  return Array.from({ length: count }, (_, nth): Told => {
    const met = roll(10) < 6 ? 'yes' : 'no'
    const strays = how.strays && nth % 9 === 4
    const where = met === 'yes' || strays ? Object.keys(WHERE).filter(() => roll(2) === 0) : []
    const went = (met === 'yes' && where.includes('at-a-meeting')) || strays ? 1 + roll(5) : undefined
    return {
      met,
      where,
      went,
      safe: roll(20) === 0 ? undefined : 1 + roll(5),
      matters: Object.keys(MATTERS)[Math.min(roll(4), 2)] ?? '',
      why: nth % 97 === 5 ? (roll(3) === 0 ? `The last bus leaves too early, ${nth}` : `It is dark by the church, ${nth}`) : '',
    }
  })
}

/** One line of published results: how many people, of how many. */
export interface Counted {
  readonly base: number
  readonly asked: number
  readonly lines: Readonly<Record<string, number>>
  readonly mean?: number
  readonly median?: number
  /** Answers that their own path does not reach. */
  readonly aside: number
}

const middle = (values: readonly number[]): number => {
  const sorted = values.toSorted((one, other) => one - other)
  const half = sorted.length / 2
  return sorted.length % 2 === 1 ? sorted[Math.floor(half)]! : (sorted[half - 1]! + sorted[half]!) / 2
}

/** The figures as somebody with pencil and paper counts them, question by question, from what everybody told. */
export function countByHand(everybody: readonly Told[]): Readonly<Record<'met' | 'where' | 'went' | 'safe' | 'matters', Counted>> {
  const count = (codes: readonly string[]): Record<string, number> => {
    const lines: Record<string, number> = {}
    for (const code of codes) lines[code] = (lines[code] ?? 0) + 1
    return lines
  }
  const askedWhere = everybody.filter(({ met }) => met === 'yes')
  const askedWent = askedWhere.filter(({ where }) => where.includes('at-a-meeting'))
  const choices = (asked: readonly Told[], codes: (one: Told) => readonly string[]): Counted => ({
    asked: asked.length,
    base: asked.filter((one) => codes(one).length > 0).length,
    lines: count(asked.flatMap(codes)),
    aside: everybody.filter((one) => !asked.includes(one) && codes(one).length > 0).length,
  })
  const scale = (asked: readonly Told[], value: (one: Told) => number | undefined): Counted => {
    const values = asked.flatMap((one) => value(one) ?? [])
    const mean = Math.round((values.reduce((sum, one) => sum + one, 0) / values.length) * 10) / 10
    return { ...choices(asked, (one) => [value(one) ?? []].flat().map(String)), mean, median: middle(values) }
  }
  return {
    met: choices(everybody, ({ met }) => [met]),
    where: choices(askedWhere, ({ where }) => where),
    went: scale(askedWent, ({ went }) => went),
    safe: scale(everybody, ({ safe }) => safe),
    matters: choices(everybody, ({ matters }) => [matters]),
  }
}
