import { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { dayInWords, type Language } from '#platform/web'

/** A record that can stand in a campaign. */
export interface CampaignRecord {
  readonly id: number
  readonly title: string
  /** Where staff see it. */
  readonly href: string
  /** Where the public reads it, without the origin; left out while it is not public. */
  readonly publicHref?: string | undefined
  /** The day on which it came out; left out while it has not, or where that is not known. */
  readonly out?: Temporal.PlainDate | undefined
}

/** What is asked about: the records of a campaign by their kind, its days, and its public address. */
export interface CampaignAsked {
  readonly records: ReadonlyMap<string, readonly number[]>
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
  /** Today, for standards of the office such as how small a number is not shown. */
  readonly today: Temporal.PlainDate
  /** The path of its public page. */
  readonly path: string
}

/** A number that a campaign brought, with the rows behind it. */
export interface CampaignFigure {
  /** Stands in an address: `articles`. */
  readonly what: string
  readonly label: string
  readonly count: number
  /** How many of them came before the campaign began. */
  readonly before?: number
  readonly columns: readonly string[]
  readonly rows: readonly { readonly href?: string | undefined; readonly cells: readonly string[] }[]
}

/** A kind of record that can stand in a campaign. */
export interface CampaignSource {
  /** `module.noun`; it is written into the database, so it lasts. */
  readonly kind: string
  /** What staff call several of them: "News and press releases". */
  readonly label: string
  /** What stands above them on the public page; left out where the public reads none. */
  readonly heading?: (language: Language) => string
  /** The topics of the page cache that are bumped when one of them becomes public or changes. */
  readonly topics: readonly string[]
  /** Those that came last: 50 at most. */
  latest(db: Db): Promise<readonly CampaignRecord[]>
  /** Those of these ids that there are. */
  read(db: Db, ids: readonly number[]): Promise<readonly CampaignRecord[]>
  /** What campaigns brought, as far as this module knows. */
  figures?(db: Db, asked: CampaignAsked): Promise<readonly CampaignFigure[]>
}

/** Every kind of record that can stand in a campaign. */
export const campaignSourcesOf = (house: {
  readonly modules: readonly { readonly campaigns?: readonly CampaignSource[] }[]
}): readonly CampaignSource[] => house.modules.flatMap((module) => module.campaigns ?? [])

/** How many of these days lie before the first day of a campaign. */
export const countBefore = (from: Temporal.PlainDate, days: readonly Temporal.PlainDate[]): number =>
  days.filter((day) => Temporal.PlainDate.compare(day, from) < 0).length

/** A day in words, which says where it lies before the first day of a campaign. */
export const dayFrom = (from: Temporal.PlainDate, day: Temporal.PlainDate): string =>
  `${dayInWords(day)}${countBefore(from, [day]) > 0 ? ', before it began' : ''}`
