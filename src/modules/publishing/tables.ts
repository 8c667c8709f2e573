import type { ColumnType, Generated } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Db, PlatformTables, Tx } from '#platform/db'
import type { CampaignTables } from './campaigns/campaign.js'
import type { FormatTables } from './formats/tables.js'
import type { OutletTables } from './outlets/copies.js'
import type { PublicationTables } from './publications/tables.js'
import type { Picture } from '#platform/pictures'
import type { StoryKind, StoryState } from './stories/story.js'

type Later<T> = ColumnType<T | null, T | null | undefined, T | null>

/** The tables the publishing module owns. To every other module they do not exist. */
export type PublishingTables = {
  'publishing.story': {
    id: Generated<number>
    slug: string
    kind: StoryKind
    release: boolean
    title: string
    summary: string
    body: string
    notes: string
    topic: string | null
    place: string | null
    state: Generated<StoryState>
    archived: Generated<boolean>
    public_at: Later<Temporal.Instant>
    in_advance: Generated<boolean>
    lists: ColumnType<readonly number[], readonly number[] | undefined, readonly number[]>
    pictures: ColumnType<readonly Picture[], undefined, unknown>
    writers: readonly number[]
    asked_by: Later<number>
    approved_by: Later<number>
    approved_at: Later<Temporal.Instant>
    sent_back: Generated<string>
    published_at: Later<Temporal.Instant>
    withdrawn_at: Later<Temporal.Instant>
    withdrawn_why: Generated<string>
    run: Later<number>
    reached_list: Generated<number>
    reached: Generated<number>
    sent_at: Later<Temporal.Instant>
    queued_at: Later<Temporal.Instant>
    version: Generated<number>
    created_at: Temporal.Instant
  }
  'publishing.correction': {
    id: Generated<number>
    story: number
    at: Temporal.Instant
    by: number
    what: string
    before: unknown
  }
} & PublicationTables &
  CampaignTables &
  OutletTables &
  FormatTables

/** This module's view of the house's database. */
export const own = (db: Db): Db<PlatformTables & PublishingTables> => db.withTables<PublishingTables>()

/** This module's view of a transaction. */
export const ownTx = (tx: Tx): Tx<PlatformTables & PublishingTables> => tx.withTables<PublishingTables>()
