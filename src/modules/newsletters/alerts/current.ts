import { Temporal } from '#platform/clock'
import { type House, MOST_NEWS, newsSourcesOf } from '#platform/module'

/** Something that was noted as new. */
interface Noted {
  readonly key: string
  readonly kind: string
  readonly at: Temporal.Instant
}

/** The keys of what its module would still tell: what was withdrawn, or has a newer version, since it was noted is told to nobody any more. */
export async function currentOf(
  { db, clock, modules }: Pick<House, 'db' | 'clock' | 'modules'>,
  noted: readonly Noted[],
): Promise<ReadonlySet<string>> {
  const current = new Set<string>()
  const sources = new Map(newsSourcesOf({ modules }).map((source) => [source.kind, source]))
  for (const [kind, items] of Map.groupBy(noted, (item) => item.kind)) {
    const source = sources.get(kind)
    const [first] = items.map(({ at }) => at).sort(Temporal.Instant.compare)
    if (!source || !first) continue
    const found = await source.since(db, { from: first.subtract({ seconds: 1 }), to: clock.now() }, 'en')
    for (const { key } of found) current.add(key)
    // A source tells so many at a time: beyond its last one nothing can be said, so it stays.
    const last = found.length >= MOST_NEWS ? found.at(-1)?.at : undefined
    if (last) for (const { key, at } of items) if (Temporal.Instant.compare(at, last) > 0) current.add(key)
  }
  return current
}
