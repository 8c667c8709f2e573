import type { ColumnType, Generated } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { PublicationKind, PublicationState } from './publication.js'

type Later<T> = ColumnType<T | null, T | null | undefined, T | null>

/** The tables of formal documents. */
export type PublicationTables = {
  'publishing.publication': {
    id: Generated<number>
    document: Generated<number>
    number: Generated<number>
    slug: string
    kind: PublicationKind
    title: string
    summary: string
    body: string
    language: 'en' | 'cy'
    authors: string
    dated: Temporal.PlainDate
    owner: number | null
    review_on: Temporal.PlainDate | null
    topic: string | null
    place: string | null
    stage: 'comment' | 'final'
    comment_until: Temporal.PlainDate | null
    comment_link: string
    comment_email: string
    comment_post: string
    state: Generated<PublicationState>
    public_at: Later<Temporal.Instant>
    writers: readonly number[]
    asked_by: Later<number>
    approved_by: Later<number>
    approved_at: Later<Temporal.Instant>
    sent_back: Generated<string>
    published_at: Later<Temporal.Instant>
    superseded_by: Later<number>
    withdrawn_at: Later<Temporal.Instant>
    withdrawn_why: Generated<string>
    copies: Generated<number>
    version: Generated<number>
    created_at: Temporal.Instant
  }
  'publishing.publication_file': {
    id: Generated<number>
    publication: number
    file: number
    title: string
    type: string
    size: number
    pages: number | null
    language: string
    format: string
    accessible: boolean
    added_at: Temporal.Instant
    added_by: number
  }
  'publishing.publication_correction': {
    id: Generated<number>
    publication: number
    at: Temporal.Instant
    by: number
    what: string
    before: unknown
  }
}
