import type { Who } from '#platform/access'
import type { Db } from '#platform/db'
import type { Answer, Params, Visit } from './visit.js'

/** Answers one request. What a person can correct is a value; `NotFound`, `Forbidden` and `Conflict` are thrown. */
export type Handler<Named> = (visit: Visit<Named>) => Promise<Answer> | Answer

/** The largest body in bytes where a route says nothing. */
export const BODY_LIMIT = 256 * 1024

/** One address: who may use it and what it does there. A form and its submission share one address. */
export interface Route<Named = Record<string, string>> {
  readonly url: string
  /** Who may use it. Every route says. */
  readonly may: Who
  /** Who of those who may see the page may also send its form, when that is not everyone. */
  readonly maySend?: Who
  /** The address of an example record that the permitted role opens; required when `url` has parameters, so the role matrix can show success beside refusal. */
  readonly example?: (db: Db) => Promise<Record<string, string>>
  /** Where its page sends somebody who finds nothing to do there (nothing chosen yet, no step begun), with the same names in it. */
  readonly leadsTo?: string
  /** Whether its page is one of another website, to which it leads on. */
  readonly leadsElsewhere?: boolean
  readonly get?: Handler<Named>
  readonly post?: Handler<Named>
  /** A public page that looks the same to everyone: kept until the topic's version is bumped. */
  readonly cache?: readonly string[]
  /** The largest body in bytes that `post` accepts; 256 KiB unless said. */
  readonly limit?: number
  /** Whether `post` takes files (`multipart/form-data`). */
  readonly takesFiles?: boolean
}

/** Declares a route. The handlers' `visit.params` are typed from the address itself. */
export function route<const Url extends string>(url: Url, rest: Omit<Route<Params<Url>>, 'url'>): Route {
  return { url, ...rest } as unknown as Route
}
