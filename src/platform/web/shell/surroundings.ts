import type { Language } from '../language.js'
import type { Body } from '../visit.js'

/** Who the office is and how to reach it: printed on every page. */
export interface OfficeCard {
  readonly name: string
  /** What the header says where the full name is too long: "OPCC Westmarch". */
  readonly shortName?: string
  /** The office's accent colour as `#rrggbb`. */
  readonly colour: string
  readonly phone: string
  readonly email: string
  /** The postal address, one line each. */
  readonly address: readonly string[]
  /** The office's main website, with `https://`. */
  readonly website?: string
  /** The office's accounts elsewhere, each with its whole address. */
  readonly social?: readonly { readonly name: string; readonly href: string }[]
}

/** One place in the menu. */
export interface MenuItem {
  readonly text: string
  readonly href: string
  /** Whether the page is in this part of the site. */
  readonly active: boolean
  /** The language of the text, where it is not the page's. */
  readonly lang?: Language
}

/** Everything around a page that the page itself does not know. */
export interface Surroundings {
  readonly office: OfficeCard
  readonly language: Language
  /** The languages in which public pages are offered; the one the page is in alone unless said. */
  readonly languages?: readonly Language[]
  /** Where the office stands on the web, for links that name the whole address. */
  readonly origin?: string
  /** What was asked for after the `?`, and what was sent, so that the page in the other language is the same page. */
  readonly query?: Readonly<Record<string, string | undefined>>
  readonly sent?: Body
  /** Public pages never show who is signed in, because they are kept and shown to others. */
  readonly layout: 'public' | 'staff'
  readonly navigation: readonly MenuItem[]
  /** What the office put at the foot of every public page, before what the law asks for. */
  readonly footLinks?: readonly { readonly text: string; readonly href: string; readonly lang?: Language }[]
  /** The page that searches the website; left out, no header has a box to search in. */
  readonly search?: string | undefined
  /** Who is signed in; only the staff layout shows it. */
  readonly person?: { readonly name: string; readonly job: string }
  readonly demo: boolean
  /** The address of this page, without the query. */
  readonly path: string
  /** What to do in danger, above everything else: "In danger now? Call 999". */
  readonly emergency?: string
  /** What staff must know today, above everything else: "Pre-election period". */
  readonly notice?: string
  /** The HTTP status the page is sent with; 422 puts "Error: " before the title. */
  readonly status: number
}
