import { may, type Person } from '#platform/access'
import { LONDON } from '#platform/clock'
import type { DeskItem, House } from '#platform/module'
import { urls } from '../urls.js'
import { waitingIntake } from './intake.js'

/** Days within which what was handed in should be looked at. */
const WITHIN_DAYS = 7

/** Contacts that wait to join, as one item for whoever keeps the contacts. */
export async function intakeDesk({ db }: House, person: Person): Promise<readonly DeskItem[]> {
  if (!may(person, 'contacts:change')) return []
  const [first, ...more] = await waitingIntake(db)
  if (!first) return []
  return [
    {
      key: 'contacts:intake:waiting',
      title: more.length === 0 ? 'Look at a contact that was handed in' : `Look at ${more.length + 1} contacts that were handed in`,
      href: more.length === 0 ? urls.intakeOf(first.id) : urls.intake,
      due: first.handedAt.toZonedDateTimeISO(LONDON).toPlainDate().add({ days: WITHIN_DAYS }),
      owners: [],
      permission: 'contacts:change',
      why: 'They said yes to hearing from us, and wait to join the contacts',
    },
  ]
}
