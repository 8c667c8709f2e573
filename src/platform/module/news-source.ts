import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import type { Language } from '#platform/web'

/** The picture of something new, as its module shows it in public. */
export interface NewsPicture {
  /** Its file: where that is gone, nobody shows it any more. */
  readonly file: number
  /** Its address, without the origin. */
  readonly href: string
  /** What it shows, for those who do not see it; empty where it only decorates. */
  readonly alt: string
  /** In pixels. */
  readonly width: number
  readonly height: number
}

/** Something public that is new: what an alert, an edition of a newsletter or a feed tells. */
export interface NewsItem {
  /** Lasts, and is never used twice: `consultations:12:opened`. */
  readonly key: string
  readonly title: string
  /** One or two plain sentences. */
  readonly summary: string
  /** The public page, without the origin. */
  readonly href: string
  /** Its first picture, where it has one. */
  readonly picture?: NewsPicture
  /** When it came out. */
  readonly at: Temporal.Instant
  /** What it is about, by the codes of `Module.topics`. */
  readonly topics: readonly string[]
  /** The parts of the area it is about; none: all of it. */
  readonly places: readonly string[]
}

/** The most that a source tells at a time. */
export const MOST_NEWS = 200

/** A kind of news that a module has to tell. */
export interface NewsSource {
  /** `module.kind`, as in `consultations.open`: it is written into the database, so it lasts. */
  readonly kind: string
  /** What stands above it in an edition: "Have your say". */
  heading(language: Language): string
  /** What it tells of, to somebody who thinks of signing up, in the middle of a sentence: "new consultations". */
  what(language: Language): string
  /** What staff call it when they put it into an edition. */
  readonly label: string
  /** What came out between two moments and is still what the public should read, oldest first: `MOST_NEWS` at most. */
  since(db: Db, span: { readonly from: Temporal.Instant; readonly to: Temporal.Instant }, language: Language): Promise<readonly NewsItem[]>
  /** What matters today whenever it came out, such as what is open; left out, what is new since the last edition. */
  now?(db: Db, today: Temporal.PlainDate, language: Language): Promise<readonly NewsItem[]>
}

/** A topic that people can choose to hear about. */
export interface Topic {
  readonly code: string
  readonly name: string
}

/** Every kind of news in the product. */
export const newsSourcesOf = (house: { readonly modules: readonly { readonly news?: readonly NewsSource[] }[] }): readonly NewsSource[] =>
  house.modules.flatMap((module) => module.news ?? [])

/** Every topic that news can be about, by name. */
export async function topicsOf(
  house: { readonly modules: readonly { topics?(db: Db): Promise<readonly Topic[]> }[] },
  db: Db,
): Promise<readonly Topic[]> {
  const all = await Promise.all(house.modules.map(async (module) => (await module.topics?.(db)) ?? []))
  return all.flat().sort((a, b) => a.name.localeCompare(b.name))
}
