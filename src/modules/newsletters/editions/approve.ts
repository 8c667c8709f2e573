import { sql } from 'kysely'
import { record } from '#platform/audit'
import { Temporal } from '#platform/clock'
import { json, type Tx } from '#platform/db'
import type { House } from '#platform/module'
import { Conflict } from '#platform/web'
import type { Writer } from '#modules/identity'
import type { Newsletter } from '../newsletters/newsletter.js'
import { ownTx } from '../tables.js'
import { compose } from './compose.js'
import { type Composed, type Edition, EDITION } from './edition.js'
import { MOST_HTML } from './lay-out.js'

/** What is missing before an edition can go out, in sentences; `html` is the mail as it would be. */
export function missingFrom(composed: Composed, html: string): readonly string[] {
  return [
    ...(composed.sections.length === 0 && composed.intro === '' ? ['It says nothing yet: add a part or an introduction.'] : []),
    ...composed.sections.flatMap((section) =>
      section.body === '' && section.items.length === 0 ? [`The part “${section.heading || 'without a heading'}” is empty.`] : [],
    ),
    ...(html.length > MOST_HTML
      ? ['It is too long: large mail services cut off mails of this size. Say less here, and link to a page with the rest.']
      : []),
  ]
}

async function move(tx: Tx, edition: Edition, from: readonly Edition['state'][], set: Record<string, unknown>): Promise<void> {
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('newsletters.edition')
    .set({ ...set, version: sql`version + 1` })
    .where('id', '=', edition.id)
    .where('state', 'in', from)
    .where('version', '=', edition.version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('Somebody else was faster: look at the edition again')
}

/**
 * Says that an edition is finished and when it shall go out (null: at once). Its words are frozen. Where the newsletter wants a second person it
 * waits for one; otherwise, from somebody who may send, it is ready. Throws `Conflict` when it is no draft any more.
 */
export async function finish(
  tx: Tx,
  house: House,
  newsletter: Newsletter,
  edition: Edition,
  sendAt: Temporal.Instant | null,
  by: Writer & { readonly maySend: boolean },
): Promise<'waiting' | 'ready'> {
  const frozen = json(await compose(tx, house, newsletter, edition))
  // Somebody who wrote nothing in it is the second person already.
  const second = by.maySend && (!newsletter.secondPerson || !edition.writers.includes(by.id))
  const state = second ? 'ready' : 'waiting'
  await move(tx, edition, ['draft'], {
    state,
    frozen,
    send_at: sendAt,
    asked_by: by.id,
    sent_back: '',
    ...(second && { approved_by: by.id, approved_at: house.clock.now() }),
  })
  await record(tx, {
    by: by.actor,
    did: state === 'ready' ? 'newsletters:release' : 'newsletters:ask-approval',
    kind: EDITION,
    id: edition.id,
  })
  return state
}

/** Makes a waiting edition ready to go; the caller knows that somebody else than its writers approved it. */
export async function approve(tx: Tx, edition: Edition, by: Writer, at: Temporal.Instant): Promise<void> {
  await move(tx, edition, ['waiting'], { state: 'ready', approved_by: by.id, approved_at: at })
  await record(tx, { by: by.actor, did: 'newsletters:approve', kind: EDITION, id: edition.id })
}

/** Takes an edition that has not gone out back to its writers, with the reason. */
export async function backToDraft(tx: Tx, edition: Edition, why: string, by: Writer): Promise<void> {
  await move(tx, edition, ['waiting', 'ready'], {
    state: 'draft',
    frozen: null,
    send_at: null,
    approved_by: null,
    approved_at: null,
    sent_back: why,
  })
  await record(tx, { by: by.actor, did: 'newsletters:back-to-draft', kind: EDITION, id: edition.id })
}

/** Whether an edition goes out by now. */
export const isDue = ({ sendAt }: Pick<Edition, 'sendAt'>, now: Temporal.Instant): boolean =>
  sendAt === null || Temporal.Instant.compare(sendAt, now) <= 0
