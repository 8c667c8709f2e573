import type { Person } from '#platform/access'
import type { Html } from '#platform/html'
import type { Language } from './language.js'
import type { Done } from './said.js'

/** The named parts of an address: `'/staff/cases/:id'` has `{ id: string }`. */
export type Params<Url extends string> = Url extends `${string}:${infer Name}/${infer Rest}`
  ? { [Key in Name | keyof Params<`/${Rest}`>]: string }
  : Url extends `${string}:${infer Name}`
    ? { [Key in Name]: string }
    : {}

/** What a form sent, before it is read with a schema: one text or several under each name. */
export type Body = Readonly<Record<string, string | string[] | undefined>>

/** One uploaded file, held in memory after its size was checked. */
export interface Upload {
  readonly field: string
  readonly filename: string
  readonly bytes: Buffer
}

/** One request as a handler sees it. */
export interface Visit<Named = {}> {
  readonly params: Named
  readonly query: Readonly<Record<string, string | undefined>>
  readonly body: Body
  readonly uploads: readonly Upload[]
  /** The plain address without the query: what says the language is left out. */
  readonly path: string
  /** Who is asking; undefined for a visitor who has not signed in. */
  readonly person: Person | undefined
  /** The session behind `person`, for signing out and for the list of sessions. */
  readonly sessionId: number | undefined
  readonly cookies: Readonly<Record<string, string | undefined>>
  /** The network address, only for limits; never stored. */
  readonly ip: string
  readonly userAgent: string
  readonly language: Language
  /** The reference a person can quote when something goes wrong. */
  readonly reference: string
}

/** A cookie to set or, with an empty value, to remove. Always `HttpOnly`, `SameSite=Lax`, `Path=/`. */
export interface SetCookie {
  readonly name: string
  readonly value: string
  /** Seconds; left out, the cookie ends with the browser session. */
  readonly maxAge?: number
}

/** What a page says; the shell around it (header, navigation, footer) is added by the web layer. */
export interface PageContent {
  /** The `h1` in words; the browser title adds the office's name, and "Error: " when there is one. */
  readonly title: string
  /** Everything inside `main`, its `h1` included. */
  readonly body: Html
  /** The address of the "Back" link above the content. */
  readonly back?: string
  /** The way down to this page; the page itself is not in it. */
  readonly crumbs?: readonly { readonly text: string; readonly href: string }[]
  /** Uses the full width, for tables and boards; otherwise the body makes its own columns. */
  readonly wide?: boolean
  /** Shows the "Exit this page" button: for people who may be watched. */
  readonly quickExit?: boolean
  /** Keeps search engines, caches and other sites from learning of this page (receipts, personal pages). */
  readonly personal?: boolean
  /** A staff page that looks as residents see it, in this language: their header and menu, and nothing about who is signed in. */
  readonly asResident?: Language
  /** The page itself says what to do in danger, beside the box to write in; the strip above it is left out. */
  readonly saysDanger?: boolean
  /** One step of a form that residents fill in: without search and menu, which on a phone without JavaScript would stand before each question. */
  readonly step?: boolean
  /** What the page says exists in this language alone, so no other is offered. */
  readonly only?: Language
}

/** What a handler answers. */
export type Answer =
  | {
      readonly kind: 'page'
      readonly content: PageContent
      readonly status: number
      readonly cookies?: readonly SetCookie[]
      /** See `forGoingBack`. */
      readonly goingBack?: boolean
    }
  | { readonly kind: 'redirect'; readonly to: string; readonly said?: string; readonly cookies?: readonly SetCookie[] }
  /** On to another website: only ever to an address that the office itself keeps. */
  | { readonly kind: 'elsewhere'; readonly to: string }
  | {
      readonly kind: 'download'
      readonly type: string
      readonly filename: string
      readonly body: AsyncIterable<string | Uint8Array> | string | Uint8Array
      readonly inline?: boolean
      /** It never changes at this address: everybody on the way may keep it. */
      readonly lasts?: boolean
    }
  /** A whole document with styles of its own, shown as it is and to be framed by our own pages: a mail as its readers get it. No script in it runs. */
  | { readonly kind: 'mail'; readonly html: string }
  | { readonly kind: 'data'; readonly type: string; readonly body: string; readonly status: number }

/** Shows a page. */
export function page(content: PageContent, options: { status?: number; cookies?: readonly SetCookie[] } = {}): Answer {
  return { kind: 'page', content, status: options.status ?? 200, ...(options.cookies && { cookies: options.cookies }) }
}

/** Shows a form again because something in it needs correcting (422). */
export function invalid(content: PageContent): Answer {
  return { kind: 'page', content, status: 422 }
}

/**
 * Lets the same browser show this answer to a sent form once more when its user goes back; otherwise it shows an error of its own.
 * Nobody else may keep it. Not for pages that must leave no trace on the device.
 */
export const forGoingBack = (answer: Answer): Answer => (answer.kind === 'page' ? { ...answer, goingBack: true } : answer)

/** Sends the browser on with a GET (303) after something was done; with `doneAt` the next page says so. `to` is always one of our own addresses. */
export function seeOther(to: string | Done, cookies?: readonly SetCookie[]): Answer {
  const where = typeof to === 'string' ? { to } : to
  return { kind: 'redirect', ...where, ...(cookies && { cookies }) }
}

/** Leads on to another website (302). `to` is an address that staff wrote down, never one that came with the request. */
export const leadElsewhere = (to: string): Answer => ({ kind: 'elsewhere', to })

/** Sends a file. A stream is sent as it is made. */
export function download(
  type: string,
  filename: string,
  body: AsyncIterable<string | Uint8Array> | string | Uint8Array,
  options: { inline?: boolean; lasts?: boolean } = {},
): Answer {
  return { kind: 'download', type, filename, body, ...options }
}

/** Shows a mail as its readers get it. */
export const mailAsSent = (html: string): Answer => ({ kind: 'mail', html })

/** Sends JSON or another text that is not a page. */
export function data(type: string, body: string, status = 200): Answer {
  return { kind: 'data', type, body, status }
}
