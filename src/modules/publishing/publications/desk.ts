import { may, type Person } from '#platform/access'
import { LONDON } from '#platform/clock'
import type { DeskItem, House } from '#platform/module'
import { isOwn } from '#modules/identity'
import { urls } from '../urls.js'
import { publicationsIn, toReview } from './queries.js'

/** Days before a publication is to be looked at again on which it comes onto the desk. */
const DAYS_BEFORE = 28

/** What publications ask of a person: what waits for approval, what was sent back, and what is to be looked at again. */
export async function publicationsDesk({ db, clock }: House, person: Person): Promise<readonly DeskItem[]> {
  const items: DeskItem[] = []
  if (may(person, 'publishing:issue'))
    for (const one of await publicationsIn(db, 'waiting'))
      if (!isOwn(one, person.id))
        items.push({
          key: `publishing:approve-publication:${one.id}`,
          title: `Approve “${one.title}”`,
          href: urls.publicationApproval(one.id),
          owners: [],
          permission: 'publishing:issue',
          why: one.publicAt
            ? 'It cannot become public at its time before somebody else than its writers has approved it'
            : 'Its writers are done',
          ...(one.publicAt && { due: one.publicAt.toZonedDateTimeISO(LONDON).toPlainDate(), dueAt: one.publicAt }),
        })
  if (!may(person, 'publishing:write')) return items
  for (const one of await publicationsIn(db, 'draft'))
    if (one.sentBack)
      items.push({
        key: `publishing:publication-sent-back:${one.id}:${one.version}`,
        title: `Look at “${one.title}” again`,
        href: urls.managePublication(one.id),
        owners: [...one.writers],
        why: `Sent back: ${one.sentBack}`,
      })
  for (const one of await toReview(db, clock.today().add({ days: DAYS_BEFORE })))
    if (one.reviewOn)
      items.push({
        key: `publishing:review:${one.id}:${one.reviewOn.toString()}`,
        title: `See whether “${one.title}” still holds`,
        href: urls.publicationReview(one.id),
        due: one.reviewOn,
        owners: one.owner === null ? [] : [one.owner],
        ...(one.owner === null && { permission: 'publishing:write' as const }),
        why: 'It is to be looked at again by then',
      })
  return items
}
