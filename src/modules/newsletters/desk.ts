import { may, type Person } from '#platform/access'
import { LONDON } from '#platform/clock'
import type { DeskItem, House } from '#platform/module'
import { isOwn } from '#modules/identity'
import { editionsIn, editionsOf, lastEdition } from './editions/queries.js'
import { nextDue } from './newsletters/cadence.js'
import { allNewsletters } from './newsletters/queries.js'
import { urls } from './urls.js'

/** Days before an edition is due on which it appears. */
const SOON_DAYS = 7

/** What newsletters ask of a person: editions that are due, that wait for approval, and that were sent back. */
export async function newslettersDesk({ db, clock }: House, person: Person): Promise<readonly DeskItem[]> {
  if (!may(person, 'newsletters:see')) return []
  const items: DeskItem[] = []
  for (const edition of await editionsIn(db, 'waiting')) {
    if (!may(person, 'newsletters:send') || isOwn(edition, person.id)) continue
    items.push({
      key: `newsletters:approve:${edition.id}`,
      title: `Approve the edition “${edition.subject}”`,
      href: urls.approval(edition.id),
      owners: [],
      permission: 'newsletters:send',
      why: edition.sendAt ? 'It cannot go out at its time before somebody else than its writers has approved it' : 'Its writers are done',
      ...(edition.sendAt && { due: edition.sendAt.toZonedDateTimeISO(LONDON).toPlainDate(), dueAt: edition.sendAt }),
    })
  }
  if (!may(person, 'newsletters:write')) return items
  for (const edition of await editionsIn(db, 'draft')) {
    if (!edition.sentBack) continue
    items.push({
      key: `newsletters:sent-back:${edition.id}:${edition.version}`,
      title: `Look at the edition “${edition.subject}” again`,
      href: urls.edition(edition.id),
      owners: [...edition.writers],
      why: `Sent back: ${edition.sentBack}`,
    })
  }
  for (const one of await allNewsletters(db)) {
    const [newest] = await editionsOf(db, one.id, 1)
    if (newest && ['waiting', 'ready', 'sending'].includes(newest.state)) continue
    const last = (await lastEdition(db, one.id))?.beganAt?.toZonedDateTimeISO(LONDON).toPlainDate() ?? null
    const due = nextDue(one.cadence, last, one.createdAt.toZonedDateTimeISO(LONDON).toPlainDate())
    if (clock.today().until(due).days > SOON_DAYS) continue
    const writing = newest?.state === 'draft'
    items.push({
      key: `newsletters:due:${one.id}:${due.toString()}`,
      title: writing ? `Finish the next edition of ${one.name}` : `Begin the next edition of ${one.name}`,
      href: writing ? urls.edition(newest.id) : urls.newEdition(one.id),
      due,
      owners: [],
      permission: 'newsletters:write',
    })
  }
  return items
}
