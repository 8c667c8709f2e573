import { sql } from 'kysely'
import { SYSTEM } from '#platform/access'
import { record } from '#platform/audit'
import { type Db, inTransaction } from '#platform/db'
import { defineJob, eachAlone, enqueue } from '#platform/jobs'
import { addToRun, isMailAddress, startRun } from '#platform/mail'
import type { House } from '#platform/module'
import { bump, type Language } from '#platform/web'
import { heldBy } from '#modules/elections'
import { officeCard } from '#modules/office'
import { TOPIC } from '../newsletters/keep-newsletters.js'
import { keepLinks } from '../links/keep-links.js'
import { leadingLinks } from '../links/lead.js'
import type { Newsletter } from '../newsletters/newsletter.js'
import { anyNewsletter } from '../newsletters/queries.js'
import { choicesUrl, leaveUrl } from '../subscriptions/tokens.js'
import { ownTx } from '../tables.js'
import { urls } from '../urls.js'
import { isDue } from './approve.js'
import { readersOf } from './audience.js'
import { compose } from './compose.js'
import { type Edition, EDITION } from './edition.js'
import { type Frame, mailHtml, mailText } from './lay-out.js'
import { editionAt, editionsIn, nextNumber } from './queries.js'

/** What stands around an edition; the links of its reader are places that are filled for each of them. */
export async function frameOf(db: Db, house: Pick<House, 'origin'>, newsletter: Newsletter, edition: Edition): Promise<Frame> {
  const ofTheOffice = newsletter.audience === 'staff'
  const read = ofTheOffice ? urls.officeEdition : urls.publicEdition
  return {
    newsletter: newsletter.name,
    origin: house.origin,
    office: await officeCard(db),
    online:
      newsletter.audience === 'list'
        ? undefined
        : house.origin + read(newsletter.slug, edition.number ?? (await nextNumber(db, newsletter.id))),
    ...(ofTheOffice ? {} : { reader: { choices: '{{choices}}', leave: '{{leave}}' } }),
    counts: newsletter.countsLinks,
  }
}

/** The same for a preview or a test, which has no reader: links to choose and leave lead elsewhere. */
export const shownTo = (frame: Frame, elsewhere: string): Frame =>
  frame.reader ? { ...frame, reader: { choices: elsewhere, leave: elsewhere } } : frame

/** Every minute: what is approved and whose time has come begins to go out. */
export const sendDue = defineJob({
  name: 'newsletters.send-due',
  what: 'Begins to send editions whose time has come',
  every: { minutes: 1 },
  async handle(house) {
    const due = (await editionsIn(house.db, 'ready')).filter((edition) => isDue(edition, house.clock.now()))
    await eachAlone(due, async ({ id }) => {
      // In a pre-election period it waits until the days are over or somebody lets it go out.
      if (!(await heldBy(house.db, { kind: EDITION, id }, house.clock.today()))) await begin(house, id)
    })
  },
})

/** Begins to send an approved edition, unless somebody took it back meanwhile. */
export async function begin(house: House, id: number): Promise<void> {
  const edition = await editionAt(house.db, id)
  const newsletter = await anyNewsletter(house.db, edition.newsletter)
  const composed = await compose(house.db, house, newsletter, edition)
  const frame = await frameOf(house.db, house, newsletter, edition)
  const leading = leadingLinks(house.origin)
  const html = await mailHtml(composed, newsletter.countsLinks ? { ...frame, lead: leading.lead } : frame)
  await inTransaction(house.db, async (tx) => {
    const { numUpdatedRows } = await ownTx(tx)
      .updateTable('newsletters.edition')
      .set({
        state: 'sending',
        began_at: house.clock.now(),
        // Two that go out in the same moment cannot both have it: the later one is tried again with the next.
        number: await nextNumber(tx, newsletter.id),
        joined_before: sql`(select joined from newsletters.newsletter n where n.id = newsletters.edition.newsletter)`,
        left_before: sql`(select leavers from newsletters.newsletter n where n.id = newsletters.edition.newsletter)`,
        version: edition.version + 1,
      })
      .where('id', '=', id)
      .where('state', '=', 'ready')
      .where('version', '=', edition.version)
      .executeTakeFirst()
    // Somebody took it back, or another process was faster.
    if (numUpdatedRows === 0n) return
    const run = await startRun(
      tx,
      {
        key: `newsletters.edition:${id}`,
        subject: composed.subject,
        text: mailText(composed, frame),
        html,
        purpose: 'newsletters:edition',
        ownFoot: true,
        // What the office tells those who work in it is part of their work: there is nothing to leave.
        ...(newsletter.audience !== 'staff' && { unsubscribe: '{{leave}}' }),
        ...(newsletter.senderName && { senderName: newsletter.senderName }),
        ...(newsletter.replyTo && { replyTo: newsletter.replyTo }),
      },
      SYSTEM,
    )
    await ownTx(tx).updateTable('newsletters.edition').set({ run }).where('id', '=', id).execute()
    await keepLinks(tx, id, leading.links())
    await record(tx, { by: SYSTEM, did: 'newsletters:send', kind: EDITION, id, detail: { run } })
    await enqueue(tx, queueReaders, { edition: id })
    await bump(tx, TOPIC)
  })
}

/** Puts a mail into the outbox for each who gets an edition, 500 in a transaction. Ended half-way, it goes on where it stood; nobody gets two. */
export const queueReaders = defineJob<{ edition: number }>({
  name: 'newsletters.queue-readers',
  what: 'Puts an edition of a newsletter into the outbox for each who gets it',
  async handle(house, { edition: id }) {
    const { db } = house
    const edition = await editionAt(db, id)
    if (edition.state !== 'sending' || edition.run === null || edition.queuedAt) return
    const { run } = edition
    const newsletter = await anyNewsletter(db, edition.newsletter)
    const fillOf = (contact: number, language: Language): Readonly<Record<string, string>> =>
      newsletter.audience === 'staff'
        ? {}
        : { choices: choicesUrl(house, contact, language), leave: leaveUrl(house, { contact, what: newsletter.id }, language) }
    const { readers, last } = await readersOf(house, newsletter, edition.reached)
    await inTransaction(db, async (tx) => {
      const going = await ownTx(tx)
        .updateTable('newsletters.edition')
        .set(last === null ? { queued_at: house.clock.now(), state: 'sent' } : { reached: last })
        .where('id', '=', id)
        .where('state', '=', 'sending')
        .where('reached', '=', edition.reached)
        .executeTakeFirst()
      if (going.numUpdatedRows === 0n) return
      const recipients = readers
        .filter(({ email }) => isMailAddress(email))
        .map(({ id: contact, email, language }) => ({
          to: email,
          fill: fillOf(contact, language),
        }))
      if (recipients.length > 0) await addToRun(tx, run, recipients)
      if (last !== null) await enqueue(tx, queueReaders, { edition: id })
    })
  },
})
