import type { ColumnType, Generated } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Db, PlatformTables, Tx } from '#platform/db'
import type { Language } from '#platform/web'
import type { EditionTables } from './editions/tables.js'
import type { LinkTables } from './links/tables.js'

/** The tables the newsletters module owns. To every other module they do not exist. */
export type NewslettersTables = EditionTables &
  LinkTables & {
    'newsletters.newsletter': {
      id: Generated<number>
      slug: string
      name: string
      about: string
      welsh_name: string
      welsh_about: string
      audience: 'subscribers' | 'list' | 'staff'
      roles: Generated<readonly string[]>
      list: number | null
      main: boolean
      reply_to: string
      sender_name: string
      second_person: boolean
      counts_links: Generated<boolean>
      unit: 'week' | 'month' | null
      every: number | null
      months: readonly number[] | null
      subscribers: Generated<number>
      joined: Generated<number>
      leavers: Generated<number>
      version: Generated<number>
      created_at: Temporal.Instant
      ended_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    }
    'newsletters.subscription': {
      id: Generated<number>
      newsletter: number
      contact: number | null
      since: Temporal.PlainDate
      until: ColumnType<Temporal.PlainDate | null, Temporal.PlainDate | null | undefined, Temporal.PlainDate | null>
    }
    'newsletters.alert': {
      contact: number
      frequency: string
      topics: readonly string[]
      places: readonly string[]
      told_to: number
      next_at: Temporal.Instant
      since: Temporal.PlainDate
      from_at: Temporal.Instant
    }
    'newsletters.sign_up': {
      id: Generated<number>
      email: string
      choices: unknown
      wordings: unknown
      language: Language
      asked_at: Temporal.Instant
      /** The event of the module engagement at which it was. */
      event: ColumnType<number | null, number | null | undefined, number | null>
    }
    'newsletters.signed_up_at': { event: number; people: number }
    'newsletters.channel_post': {
      id: Generated<number>
      edition: number
      channel: string
      audience: string
      words: string
      link: string
      posted_on: Temporal.PlainDate
      posted_by: number
      at: Temporal.Instant
    }
    'newsletters.item': {
      id: Generated<number>
      key: string
      kind: string
      at: Temporal.Instant
      topics: readonly string[]
      places: readonly string[]
      english: unknown
      welsh: unknown
    }
  }

/** This module's view of the house's database. */
export const own = (db: Db): Db<PlatformTables & NewslettersTables> => db.withTables<NewslettersTables>()

/** This module's view of a transaction. */
export const ownTx = (tx: Tx): Tx<PlatformTables & NewslettersTables> => tx.withTables<NewslettersTables>()
