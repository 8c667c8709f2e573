import type { Permission, Person } from '#platform/access'
import type { Clock, Temporal } from '#platform/clock'
import type { Db, Tx } from '#platform/db'
import type { Listener } from '#platform/events'
import type { Job } from '#platform/jobs'
import type { Language, Route } from '#platform/web'
import type { BeforePublishing } from './before-publishing.js'
import type { DealingSource } from './dealings.js'
import type { BriefSource } from './briefs.js'
import type { BesideSource } from './beside.js'
import type { CampaignSource } from './campaign-source.js'
import type { GatheredSource } from './gathered.js'
import type { LaunchSource } from './launches.js'
import type { LinkedText, LinkSource } from './link-source.js'
import type { LinkJob } from './link-job.js'
import type { NewsSource, Topic } from './news-source.js'
import type { PublicMenu, PublicSource, Visits } from './website.js'
import type { ThreadEnd } from './thread-end.js'

/** The office's own sign-in service (OpenID Connect), from the settings. */
export interface SignInProvider {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** What staff call it: "Westmarch account". */
  readonly label: string
}

/** What every part of the product is given when it starts: nothing is found, everything is passed. */
export interface House {
  readonly db: Db
  readonly clock: Clock
  /** The address residents see, such as `https://views.westmarch.example`: no trailing slash. */
  readonly origin: string
  /** Whether this is the fictional office of the demo. */
  readonly demo: boolean
  /** Whether mail waits because no server is set that takes it: staff are told so wherever they count on it. */
  readonly mailWaits?: boolean
  /** The service's own secret, for signing what it hands out: 64 hex characters. */
  readonly secret: string
  /** Every module of the product, for those few that gather from all: the desk, the search, the receipt page. */
  readonly modules: readonly Module[]
  /** Where staff can sign in with the office's own accounts; undefined: nowhere. */
  readonly signInProvider?: SignInProvider | undefined
  /** The kinds of contribution of every module, gathered when the product is assembled. */
  readonly threadEnds?: readonly ThreadEnd[]
}

/** One use of personal data, as the privacy notice tells it. */
export interface Purpose {
  /** "To tell you what we decided". */
  readonly why: string
  /** What is used for it: "Your e-mail address". */
  readonly what: string
  /** The lawful basis with its article, in plain words. */
  readonly basis: string
  /** The kind of record in `office.retention` that says how long it is kept; empty where `howLong` says it. */
  readonly keptAs: string
  /** How long it is kept, in words, where the records themselves say so, as each consultation does. */
  howLong?(db: Db): Promise<string>
  /** Who else sees it; left out, nobody outside the office. */
  readonly sharedWith?: string
}

/** One thing a person must do. */
export interface DeskItem {
  /** `module:kind:id`, stable, so that the same item is never listed twice. */
  readonly key: string
  readonly title: string
  readonly href: string
  /** The day it must be done by, where there is one. */
  readonly due?: Temporal.PlainDate
  /** The moment on that day, where an hour matters: past it, the item is overdue. */
  readonly dueAt?: Temporal.Instant
  /** Whose it is: people, or everybody who holds a permission. */
  readonly owners: readonly number[]
  readonly permission?: Permission
  /** Limits a permission's holders to those who look after this place. */
  readonly place?: string
  /** One short sentence on why it is there: "Opened 3 days ago, 12 answers to code". */
  readonly why?: string
}

/** A number the office reports, with its definition. */
export interface Measure {
  readonly id: string
  readonly unit: string
  readonly definition: string
  count(db: Db, period: { from: Temporal.PlainDate; to: Temporal.PlainDate }, place?: string): Promise<number | null>
}

/** Personal data a module holds: what, how to find it, give it and erase it. */
export interface Holding {
  readonly what: string
  /** Closed to everybody but named people or a special permission. */
  readonly restricted: boolean
  /** Why some of it is kept after an erasure request, where law or duty says so. */
  readonly keepBecause?: string
  /** Every row about this e-mail address or name, as `{ kind, id, summary }`. */
  find(db: Db, person: { email?: string; name?: string }): Promise<readonly { kind: string; id: string; summary: string }[]>
  /** The data itself, to hand to the person it is about. */
  export(db: Db, kind: string, id: string): Promise<Record<string, unknown>>
  /** Erases it, keeping whatever `keepBecause` names. Returns what was done in a sentence. */
  erase(tx: Tx, kind: string, id: string): Promise<string>
}

/** Where the search page looks. */
export interface SearchSource {
  readonly kind: string
  readonly label: string
  find(db: Db, query: string, person: Person | undefined): Promise<readonly { title: string; href: string; summary?: string }[]>
}

/** Something that a visitor of the demo can try: what, and the page where it begins, without the origin. */
export interface Try {
  readonly what: string
  readonly href: string
}

/** The parameters of an example record. */
export type Example = (db: Db) => Promise<Record<string, string>>

/** What a module brings to the product. Everything it does is listed here, so nothing happens by accident. */
export interface Module {
  /** Its folder and its database schema. */
  readonly name: string
  /** What it is called on screen. */
  readonly title: string
  /** What staff can be allowed to do here, in words an administrator reads. */
  readonly permissions?: Readonly<Record<Permission, string>>
  /** The first parts of the public addresses it owns, such as `/consultations`. Two modules may not own one. */
  readonly publicAddresses?: readonly string[]
  /** Staff navigation: shown to those who hold the permission, or to everybody who signs in. */
  readonly staffLinks?: readonly { readonly text: string; readonly href: string; readonly may: Permission | 'staff' }[]
  /** What staff often begin, as buttons on their desk: shown to those who hold the permission. */
  readonly begins?: readonly { readonly text: string; readonly href: string; readonly may: Permission }[]
  routes?(house: House): readonly Route[]
  /** What people without an account can do here by a link. */
  linkJobs?(house: House): readonly LinkJob[]
  desk?(house: House, person: Person): Promise<readonly DeskItem[]>
  /** Work that is done later or again and again. */
  readonly jobs?: readonly Job[]
  /** What it does when something happens in another module. */
  readonly on?: readonly Listener[]
  readonly measures?: readonly Measure[]
  readonly holds?: readonly Holding[]
  /** What it uses personal data for, for the privacy notice. */
  readonly purposes?: readonly Purpose[]
  readonly search?: readonly SearchSource[]
  /** Its kinds of contribution, which people can follow by their code. */
  readonly threadEnds?: readonly ThreadEnd[]
  /** What publishing a decision about its records sets off, by kind of record. */
  readonly beforePublishing?: readonly BeforePublishing[]
  /** What the office did here with a person or an organisation, for the page of that contact. */
  readonly dealings?: readonly DealingSource[]
  /** What becomes public here at a time, so that a pre-election period can hold it back. */
  readonly launches?: readonly LaunchSource[]
  /** A sentence above every page of staff today; undefined where there is nothing to say. */
  staffNotice?(house: House): Promise<string | undefined>
  /** What it shows beside records of other modules. */
  readonly beside?: readonly BesideSource[]
  /** What it knows of a place, for whoever goes there. */
  readonly briefs?: readonly BriefSource[]
  /** What it keeps of what was gathered at events: cards, ticks, chats, sign-ups. */
  readonly gathered?: readonly GatheredSource[]
  /** Its records that can stand in a campaign, and what campaigns brought as far as it knows. */
  readonly campaigns?: readonly CampaignSource[]
  /** Its public texts that can have links in them, so that somebody is told of those that lead nowhere. */
  readonly links?: readonly LinkSource[]
  /** What is wrong with the links of a text, in sentences: for the page on which its writers land after saving. */
  linkTrouble?(house: House, text: LinkedText): Promise<readonly string[]>
  /** Its public routes of which each address is counted by itself, such as `/campaigns/:slug`: few, and named by the office. */
  readonly countedAlone?: readonly string[]
  /** What is new in public here, for alerts, newsletters and feeds. */
  readonly news?: readonly NewsSource[]
  /** What its news can be about. */
  topics?(db: Db): Promise<readonly Topic[]>
  /** Where somebody says more precisely what of this module's they want to get; undefined where there is nothing to choose. */
  finerChoices?(house: House, contact: number, language: Language): Promise<{ readonly text: string; readonly href: string } | undefined>
  /** What of its public pages the search of the website finds. */
  readonly publicSearch?: readonly PublicSource[]
  /** What the office put into the menu at the head and at the foot of every public page. */
  readonly publicMenu?: PublicMenu
  /** Follows the public website while it is served: what is looked at, and what is asked for and not there. */
  visits?(house: House): Visits
  /** Fills the demo with believable records, by the verbs. */
  seed?(house: House, say: (step: string) => void): Promise<void>
  /** What a visitor of the demo can try, in the order in which it is done. */
  tries?(house: House): Promise<readonly Try[]>
}

/** Declares a module. */
export const defineModule = (module: Module): Module => module
