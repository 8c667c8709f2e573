import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import type { Language } from '#platform/web'

/** A record anywhere in the product, by kind (`consultations.response`) and its id as text. */
export interface Ref {
  readonly kind: string
  readonly id: string
}

/** What became of one contribution, as its owner tells it. Never the contributor's own words, name or contact details. */
export interface ThreadStory {
  /** What the contribution was to: "Survey on lighting and late buses". */
  readonly title: string
  /** The public page it belongs to. */
  readonly href?: string
  /** When it came in and how, in words that follow "received": "on this website", "on a paper card". */
  readonly said: { readonly when: Temporal.Instant; readonly channel: string }
  /** How far it was heard; `notYet` where it was not read, or is in no figure, so that no page ticks it as heard. */
  readonly heard?: { readonly when?: Temporal.PlainDate; readonly summary: string; readonly notYet?: boolean }
  /** The decision, with the answer to each item that people could influence. */
  readonly decided?: {
    readonly when: Temporal.PlainDate
    readonly summary: string
    readonly href?: string
    /** Each with what became of it, in words: "Not decided yet". */
    readonly answers: readonly { readonly item: string; readonly answer: string; readonly influence?: string }[]
  }
  /** What is being done; without `when` it is only said what comes next. */
  readonly doing?: { readonly when?: Temporal.PlainDate; readonly summary: string; readonly href?: string }
  readonly told?: { readonly when: Temporal.PlainDate; readonly how?: string }
  /** The last day on which people can still answer: until then no reply is due. */
  readonly openUntil?: Temporal.PlainDate
  /** The day by which the office promised to reply. */
  readonly promisedBy?: Temporal.PlainDate
  /** The contributor may be watched: neutral words, quick exit, no topic. */
  readonly sensitive?: boolean
}

/** One passage a person wrote, for staff who must read it: which question it answers, and the words. */
export interface Passage {
  readonly field: string
  readonly question: string
  readonly text: string
}

/** Something that was saved with a code and has not been sent: it is no contribution yet. */
export interface Unsent {
  /** The page that asks for the code and goes on. */
  readonly href: string
  /** Whoever saved it may be watched. */
  readonly sensitive: boolean
}

/** How a kind of contribution joins the golden thread: its owner describes it, because nobody else may read its tables. */
export interface ThreadEnd {
  /** Such as `consultations.response`: the `kind` of its references. */
  readonly kind: string
  /** What the receipt page says, in the reader's language; undefined when the contribution no longer exists. */
  describe(db: Db, id: string, language?: Language): Promise<ThreadStory | undefined>
  /** Where contributions came from, in a few words for staff, by id: "Late buses, by letter". Those that are gone are left out. */
  origins?(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** The contributor's own words, for a disclosure's named person only; undefined when they have been erased. */
  words?(db: Db, id: string): Promise<readonly Passage[] | undefined>
  /** Where somebody goes on with what they saved with this code; undefined where nothing of theirs waits to be sent. */
  unsent?(db: Db, code: string, now: Temporal.Instant): Promise<Unsent | undefined>
}

/** Every kind of contribution in the product. */
export function threadEndsOf(house: {
  readonly threadEnds?: readonly ThreadEnd[]
  readonly modules: readonly { readonly threadEnds?: readonly ThreadEnd[] }[]
}): readonly ThreadEnd[] {
  return house.threadEnds ?? house.modules.flatMap((module) => module.threadEnds ?? [])
}
