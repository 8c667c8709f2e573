import type { ColumnType, Generated } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Db, PlatformTables, Tx } from '#platform/db'
import type { Picture } from '#platform/pictures'
import type { LinkPlace, OutwardLink } from './links/outward.js'
import type { Audience, PageState } from './pages/page.js'

type Later<T> = ColumnType<T | null, T | null | undefined, T | null>

/** The tables the website owns. To every other module they do not exist. */
export type WebsiteTables = {
  'website.section': {
    id: Generated<number>
    slug: string
    title: string
    welsh: Generated<string>
    intro: Generated<string>
    version: Generated<number>
  }
  'website.page': {
    id: Generated<number>
    slug: string
    state: Generated<PageState>
    version: Generated<number>
    public_version: Later<number>
    section: Later<number>
    position: Generated<number>
    owner: Later<number>
    details: Generated<number>
    review_on: Later<Temporal.PlainDate>
    published_at: Later<Temporal.Instant>
    withdrawn_at: Later<Temporal.Instant>
    withdrawn_why: Generated<string>
    leaving_at: Later<Temporal.Instant>
    leaving_by: Later<number>
    leaving_why: Generated<string>
    created_at: Temporal.Instant
  }
  'website.page_version': {
    page: number
    number: number
    at: Temporal.Instant
    by: number
    title: string
    summary: string
    body: string
    audience: Audience
    pictures: ColumnType<readonly Picture[], unknown, unknown>
    welsh_title: Generated<string>
    welsh_summary: Generated<string>
    welsh_body: Generated<string>
    welsh_fresh: Generated<boolean>
    restored_from: Later<number>
  }
  'website.menu_entry': {
    id: Generated<number>
    place: 'head' | 'foot'
    position: number
    page: Later<number>
    section: Later<number>
    address: Later<string>
  }
  'website.redirect': {
    id: Generated<number>
    old: string
    page: Later<number>
    address: Later<string>
    moved: Generated<boolean>
    at: Temporal.Instant
    by: number
  }
  'website.lost': { path: string; asked: number; first_on: Temporal.PlainDate; last_on: Temporal.PlainDate }
  'website.topic': {
    id: Generated<number>
    slug: string
    title: string
    intro: string
    position: number
    shown: Generated<boolean>
    version: Generated<number>
  }
  'website.link': {
    id: Generated<number>
    topic: number
    title: string
    partner: string
    url: string
    description: string
    checked_on: Temporal.PlainDate
    shown: Generated<boolean>
    version: Generated<number>
  }
  'website.view_count': { day: Temporal.PlainDate; section: string; views: number }
  'website.link_count': { day: Temporal.PlainDate; link: number; uses: number }
  'website.outward_link': {
    url: string
    places: ColumnType<readonly LinkPlace[], unknown, unknown>
    state: Generated<OutwardLink['state']>
    why: Generated<string>
    looked_at: Later<Temporal.Instant>
    gone_since: Later<Temporal.PlainDate>
  }
  'website.searched': { kind: string; stamp: string }
}

/** This module's view of the house's database. */
export const own = (db: Db): Db<PlatformTables & WebsiteTables> => db.withTables<WebsiteTables>()

/** This module's view of a transaction. */
export const ownTx = (tx: Tx): Tx<PlatformTables & WebsiteTables> => tx.withTables<WebsiteTables>()
