import type { Tx } from '#platform/db'
import { defineJob, enqueue, type Job } from '#platform/jobs'
import type { House } from '#platform/module'

/** What an event may carry: ids and codes, never personal text. It must survive being written as JSON. */
export type Payload = Readonly<Record<string, string | number | boolean | null | readonly (string | number)[]>>

/** Something that happened in a module, which others may answer without that module knowing them. */
export interface Event<Told extends Payload> {
  /** `module.happened`, as in `consultations.published`. */
  readonly name: string
  /** Never set: it ties the payload's type to the event. */
  readonly payload?: Told
}

/** A module's answer to an event, listed in its manifest under `on`. */
export type Listener =
  | { readonly kind: 'within'; readonly event: string; readonly name: string; handle(tx: Tx, payload: never): Promise<void> }
  | { readonly kind: 'after'; readonly event: string; readonly name: string; readonly job: Job; concerns(payload: never): boolean }

const heard = new Map<string, Set<Listener>>()

/** Declares an event. */
export const defineEvent = <Told extends Payload>(name: string): Event<Told> => ({ name })

/** Answers an event inside the transaction of the deed: if the answer fails, the deed did not happen. */
export function within<Told extends Payload>(event: Event<Told>, handle: (tx: Tx, payload: Told) => Promise<void>): Listener {
  return { kind: 'within', event: event.name, name: handle.name, handle }
}

/** How an answer after the deed is set up: its job, and which of the events concern it at all (all of them, unless told otherwise). */
export type AfterOptions<Told> = Partial<Pick<Job, 'what' | 'retries' | 'backoff' | 'expireIn'>> & { concerns?(payload: Told): boolean }

/** Answers an event after the deed, as a job: at least once, so `handle` must be able to run twice. `name` lasts: it is in the database. */
export function after<Told extends Payload>(
  event: Event<Told>,
  name: string,
  handle: (house: House, payload: Told) => Promise<void>,
  { concerns = () => true, ...options }: AfterOptions<Told> = {},
): Listener {
  const job = defineJob<Told>({
    name: `${event.name}/${name}`,
    what: `${name.replaceAll('-', ' ')}, after ${event.name}`,
    ...options,
    handle,
  })
  return { kind: 'after', event: event.name, name, job: job as Job, concerns }
}

/** Registers the listeners of every module, once, when the product is assembled. The same listener twice counts once. */
export function listenTo(listeners: readonly Listener[]): void {
  for (const listener of listeners) {
    const others = heard.get(listener.event) ?? new Set()
    heard.set(listener.event, others.add(listener))
  }
}

/** Says that something happened: answers `within` run now, answers `after` are queued in the same transaction. */
export async function emit<Told extends Payload>(tx: Tx, event: Event<Told>, payload: Told): Promise<void> {
  for (const listener of heard.get(event.name) ?? []) {
    if (listener.kind === 'within') await listener.handle(tx, payload as never)
    else if (listener.concerns(payload as never)) await enqueue(tx, listener.job, payload)
  }
}
