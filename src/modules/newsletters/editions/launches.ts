import { LONDON, Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import type { LaunchSource } from '#platform/module'
import { heldBy, type Period } from '#modules/elections'
import { urls } from '../urls.js'
import { type Edition, EDITION } from './edition.js'
import { editionsIn } from './queries.js'

/** The day on which an edition goes out. What was due already and is still here goes out as soon as it may. */
function dayOf({ sendAt }: Pick<Edition, 'sendAt'>, today: Temporal.PlainDate): Temporal.PlainDate {
  const planned = sendAt?.toZonedDateTimeISO(LONDON).toPlainDate() ?? today
  return Temporal.PlainDate.compare(planned, today) < 0 ? today : planned
}

/** The pre-election period that holds a finished edition back on its day; undefined when none does. */
export async function heldOn(db: Db, edition: Edition, today: Temporal.PlainDate): Promise<Period | undefined> {
  const finished = edition.state === 'ready' || edition.state === 'waiting'
  return finished ? await heldBy(db, { kind: EDITION, id: edition.id }, dayOf(edition, today)) : undefined
}

/** Editions that are finished and have not gone out. */
export const editionLaunches: LaunchSource = {
  kind: EDITION,
  label: 'Edition of a newsletter',
  async between(db, { from, to }, today) {
    return (await editionsIn(db, 'ready', 'waiting')).flatMap((edition) => {
      const day = dayOf(edition, today)
      const within = Temporal.PlainDate.compare(day, from) >= 0 && Temporal.PlainDate.compare(day, to) <= 0
      return within ? [{ id: edition.id, title: edition.subject, href: urls.edition(edition.id), day, writers: edition.writers }] : []
    })
  },
}
