import { sql } from 'kysely'
import { actorOf, type Person } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Tx } from '#platform/db'
import { queueMail } from '#platform/mail'
import type { House } from '#platform/module'
import { Conflict } from '#platform/web'
import { officeCard } from '#modules/office'
import type { EventKind } from '../events/event.js'
import { planEvent } from '../events/keep-event.js'
import { publicWhen } from '../events/public-page.js'
import { eventAt } from '../events/queries.js'
import { ownTx } from '../tables.js'
import { wordsIn } from '../words/index.js'
import { answerPath } from './ask.js'
import { requestAt } from './queries.js'
import { type Benefit, type BodyKind, type Request, REQUEST, type RequestState } from './request.js'

/** What was decided on a request. */
export interface Decision {
  readonly state: Exclude<RequestState, 'open'>
  readonly benefit: Benefit
  readonly objective: string
  /** What whoever asked is told. */
  readonly reason: string
  /** Why they meet although fewer are expected than it should reach, for staff alone. */
  readonly exception?: string
}

/** When and where somebody of the office comes. */
export interface Coming {
  readonly title: string
  readonly day: Temporal.PlainDate
  readonly time: string
  readonly until: string
  readonly venue: string
}

const KIND_OF: Readonly<Record<BodyKind, EventKind>> = {
  parish: 'parish',
  group: 'meeting',
  school: 'school',
  business: 'meeting',
  'public-body': 'meeting',
  other: 'meeting',
}

const COMMUNITIES_OF: Readonly<Partial<Record<BodyKind, readonly string[]>>> = {
  parish: ['parish-councils'],
  school: ['young-people'],
  business: ['business'],
}

/** The decisions that lead to an event. */
export const COMES = ['accepted', 'deputy', 'office', 'combined'] as const satisfies readonly RequestState[]

/**
 * Decides one request, or several that are combined into one event, plans the event where somebody comes, and tells each who asked. Throws `Conflict`
 * when one of them was decided already or changed meanwhile.
 */
export async function decide(
  tx: Tx,
  house: House,
  asked: readonly { readonly request: Request; readonly seen: number }[],
  decision: Decision,
  coming: Coming | undefined,
  by: Person | undefined,
): Promise<number | null> {
  const at = house.clock.now()
  const [first] = asked
  if (!first) throw new Conflict('There is nothing to decide')
  const event =
    coming && COMES.some((one) => one === decision.state)
      ? await planEvent(
          tx,
          {
            ...coming,
            kind: KIND_OF[first.request.bodyKind],
            lastDay: coming.day,
            about: '',
            purpose: asked
              .map(({ request }) => `${request.body}: ${request.purpose}`)
              .join('\n')
              .slice(0, 1000),
            place: first.request.place,
            access: '',
            online: '',
            takePart: '',
            communities: COMMUNITIES_OF[first.request.bodyKind] ?? [],
            level: 'consult',
            objective: decision.objective,
            assets: '',
            expected: asked.reduce((sum, { request }) => sum + request.expected, 0),
            openAccess: false,
            suggestedBy: '',
            partners:
              asked.length > 1
                ? asked
                    .map(({ request }) => request.body)
                    .join(', ')
                    .slice(0, 500)
                : '',
            commissioner: decision.state === 'accepted' || (decision.state === 'combined' && first.request.who !== 'deputy'),
            deputy: decision.state === 'deputy' || (decision.state === 'combined' && first.request.who === 'deputy'),
            officers: decision.state === 'office' && by ? [by.id] : [],
            owner: by?.id ?? 0,
            state: 'confirmed',
            closed: false,
            readers: [],
          },
          { id: by?.id ?? 0 },
          at,
        )
      : null
  for (const { request, seen } of asked) {
    const { numUpdatedRows } = await ownTx(tx)
      .updateTable('engagement.request')
      .set({ ...decision, event, decided_at: at, decided_by: by?.id ?? null, version: sql`version + 1` })
      .where('id', '=', request.id)
      .where('version', '=', seen)
      .where('state', '=', 'open')
      .executeTakeFirst()
    if (numUpdatedRows === 0n) throw new Conflict('Somebody else decided this')
    await record(tx, {
      by: actorOf(by),
      did: 'engagement:decide-request',
      kind: REQUEST,
      id: request.id,
      detail: { state: decision.state },
    })
    await tell(tx, house, request.id)
  }
  return event
}

/** Tells whoever left an e-mail address what was decided, once. */
async function tell(tx: Tx, house: House, id: number): Promise<void> {
  const one = await requestAt(tx, id)
  if (one.email === '') return
  const words = wordsIn(one.language).invite
  const event = one.event === null ? undefined : await eventAt(tx, one.event, undefined)
  const { name: office } = await officeCard(tx, one.language)
  await queueMail(tx, {
    key: `engagement.decided:${id}`,
    to: one.email,
    purpose: 'engagement:request-decided',
    language: one.language,
    subject: words.decidedMail.subject(one.reference),
    text: words.decidedMail.text({
      name: one.name,
      body: one.body,
      decision: words.decisions[one.state],
      when: event ? [publicWhen(event, one.language), event.venue].filter(Boolean).join(', ') : '',
      expected: one.state === 'combined' && event?.expected ? words.together(event.expected) : '',
      reason: one.reason,
      link: house.origin + answerPath(house.secret, id, one.language),
      office,
    }),
  })
}
