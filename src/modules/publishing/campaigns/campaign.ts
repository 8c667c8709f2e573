import type { ColumnType, Generated } from 'kysely'
import { Temporal } from '#platform/clock'

/** How far a campaign has come. */
export type CampaignState = 'draft' | 'ready' | 'public' | 'withdrawn'

/** How far it has come, in words, and how the tag looks. */
export const STATES = {
  draft: { word: 'Draft', tone: 'new' },
  ready: { word: 'Public on its first day', tone: 'going' },
  public: { word: 'Public', tone: 'good' },
  withdrawn: { word: 'Withdrawn', tone: 'closed' },
} as const satisfies Record<CampaignState, { word: string; tone: string }>

/** What is written of a campaign. */
export interface CampaignSheet {
  readonly name: string
  /** What it is for, in a sentence or two. */
  readonly purpose: string
  /** In Markdown; or empty. */
  readonly body: string
  /** What it serves in the Police and Crime Plan; or empty. */
  readonly objective: string
  readonly begins: Temporal.PlainDate
  /** Its last day; null: it has no end. */
  readonly ends: Temporal.PlainDate | null
}

/** What is written of a campaign in Welsh: all that there is in English, or nothing. */
export interface CampaignWelsh {
  readonly welshName: string
  readonly welshPurpose: string
  readonly welshBody: string
  readonly welshObjective: string
}

/** A launch or a campaign: what belongs together, why, and for which days. */
export interface Campaign extends CampaignSheet, CampaignWelsh {
  /** Whether the Welsh says what the English says. */
  readonly welshFresh: boolean
  readonly id: number
  readonly slug: string
  readonly state: CampaignState
  readonly writers: readonly number[]
  readonly publishedAt: Temporal.Instant | null
  readonly withdrawnAt: Temporal.Instant | null
  readonly withdrawnWhy: string
  readonly version: number
}

/** A record that stands in a campaign, by its kind and id. */
export interface Part {
  readonly kind: string
  readonly record: number
}

/** Whether something came out before a campaign began. */
export const outBefore = ({ begins }: Pick<Campaign, 'begins'>, out: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(out, begins) < 0

/** How the search and the audit name a campaign. */
export const CAMPAIGN = 'publishing.campaign'

type Later<T> = ColumnType<T | null, T | null | undefined, T | null>

/** The tables of campaigns. */
export type CampaignTables = {
  'publishing.campaign': {
    id: Generated<number>
    slug: string
    name: string
    purpose: string
    body: string
    objective: string
    begins: Temporal.PlainDate
    ends: Temporal.PlainDate | null
    welsh_name: Generated<string>
    welsh_purpose: Generated<string>
    welsh_body: Generated<string>
    welsh_objective: Generated<string>
    welsh_fresh: Generated<boolean>
    state: Generated<CampaignState>
    writers: readonly number[]
    published_at: Later<Temporal.Instant>
    withdrawn_at: Later<Temporal.Instant>
    withdrawn_why: Generated<string>
    version: Generated<number>
    created_at: Temporal.Instant
  }
  'publishing.campaign_part': { campaign: number; kind: string; record: number; added_at: Temporal.Instant; added_by: number }
}
