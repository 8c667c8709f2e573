/** A published number of people, and which kinds of person it counts. */
export interface Shown {
  readonly of: ReadonlySet<string>
  readonly count: number
}

/**
 * What somebody with a pencil gets for these kinds of person by adding and subtracting published numbers, whatever tables they stand in;
 * undefined where no adding up leads there. Shares nothing with the rules that choose what to hide, so that tests can hold one against the other.
 */
export function workedOut(wanted: ReadonlySet<string>, shown: readonly Shown[]): number | undefined {
  // Where nobody is counted, or as many as in a part of it, each of the kinds (outside that part) is nobody.
  const nobody = new Set(
    [{ of: new Set<string>(), count: 0 }, ...shown].flatMap((part) =>
      shown
        .filter(({ of, count }) => count === part.count && isWithin(part.of, of))
        .flatMap(({ of }) => [...of].filter((kind) => !part.of.has(kind))),
    ),
  )
  const kinds = [...new Set([...wanted, ...shown.flatMap(({ of }) => [...of])])].filter((kind) => !nobody.has(kind))
  const line = (of: ReadonlySet<string>, count: number) => [...kinds.map((kind) => (of.has(kind) ? 1 : 0)), count]
  const rows: number[][] = []
  for (const one of shown) {
    const row = without(line(one.of, one.count), rows)
    const lead = leadOf(row)
    if (lead < 0) continue
    const by = row[lead] ?? 1
    rows.push(row.map((value) => value / by))
  }
  const left = without(line(wanted, 0), rows)
  return leadOf(left) < 0 ? Math.round(-(left.at(-1) ?? 0)) : undefined
}

/** A line less what other lines, each with 1 where it begins, account for. */
function without(line: readonly number[], rows: readonly (readonly number[])[]): readonly number[] {
  let left = line
  for (const row of rows) {
    const times = left[leadOf(row)] ?? 0
    if (Math.abs(times) > 1e-9) left = left.map((value, at) => value - times * (row[at] ?? 0))
  }
  return left
}

const leadOf = (line: readonly number[]): number => line.findIndex((value, at) => at < line.length - 1 && Math.abs(value) > 1e-9)

const isWithin = (part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean => [...part].every((kind) => whole.has(kind))
