import type { ColumnType, Generated } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Picture } from '#platform/pictures'
import type { BlockKind, EditionState } from './edition.js'

type Later<T> = ColumnType<T | null, T | null | undefined, T | null>

/** The tables of editions. */
export type EditionTables = {
  'newsletters.edition': {
    id: Generated<number>
    newsletter: number
    number: Later<number>
    joined_before: Later<number>
    left_before: Later<number>
    subject: string
    intro: string
    intro_copied: Generated<boolean>
    state: Generated<EditionState>
    send_at: Later<Temporal.Instant>
    writers: readonly number[]
    asked_by: Later<number>
    approved_by: Later<number>
    approved_at: Later<Temporal.Instant>
    sent_back: Generated<string>
    frozen: ColumnType<unknown, string | null | undefined, string | null>
    run: Later<number>
    reached: Generated<number>
    began_at: Later<Temporal.Instant>
    queued_at: Later<Temporal.Instant>
    version: Generated<number>
    created_at: Temporal.Instant
  }
  'newsletters.block': {
    id: Generated<number>
    edition: number
    position: number
    kind: BlockKind
    heading: string
    body: string
    copied: Generated<boolean>
    contributor: string
    source: string
    left_out: readonly string[]
    picture: ColumnType<Picture | null, unknown, unknown>
    version: Generated<number>
  }
}
