/** A stretch of numbers, from its lower end to just below its upper one; the last has no end. */
export interface Band {
  readonly code: string
  readonly text: string
  readonly from: number
  readonly to: number
}

const EDGES = [0, 1, 10, 20, 50, 100, 200, 500, 1000, 5000, 10_000, 100_000]

/** The bands in which numbers are broken down: the same for every exercise, so that years can be compared. Up to what the question allows. */
export function bandsOf(
  { min, max }: { readonly min?: number | undefined; readonly max?: number | undefined } = {},
  unit = '',
): readonly Band[] {
  const named = (value: number) => `${unit}${value.toLocaleString('en-GB')}`
  const edges = [...(min === undefined || min < 0 ? [Number.NEGATIVE_INFINITY] : []), ...EDGES]
  return edges.flatMap((from, at) => {
    const to = edges[at + 1] ?? Number.POSITIVE_INFINITY
    if ((max !== undefined && from > max) || (min !== undefined && to <= min)) return []
    const text =
      from === Number.NEGATIVE_INFINITY
        ? 'Less than 0'
        : to === Number.POSITIVE_INFINITY
          ? `${named(from)} or more`
          : `${named(from)} to under ${named(to)}`
    return [{ code: `from${from === Number.NEGATIVE_INFINITY ? '-below' : `-${from}`}`, text, from, to }]
  })
}

/** The band of a number: from its lower end to just below the next. */
export function bandOf(value: number, bands: readonly Band[]): string | undefined {
  return bands.find(({ from, to }) => value >= from && value < to)?.code
}
