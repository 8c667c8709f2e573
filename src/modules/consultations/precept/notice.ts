import { Temporal } from '#platform/clock'
import type { Mark } from '../audiences/duty.js'
import { before, type Exercise } from '../exercises/exercise.js'

/** By when the Panel must hear of the proposed precept, as data with its source. A later change of the law is another line. */
export const NOTICE_BY: readonly {
  readonly month: number
  readonly day: number
  readonly from: Temporal.PlainDate
  readonly source: string
  readonly mark: Mark
}[] = [
  {
    month: 2,
    day: 1,
    from: new Temporal.PlainDate(2012, 11, 22),
    source: 'Police and Crime Panels (Precepts and Chief Constable Appointments) Regulations 2012, regulation 3',
    mark: 'read in the text',
  },
]

/** The last day on which the Panel is told of the precept that this exercise asks about: the first such day after it opens. */
export function panelDueOn({ subject, opensOn }: Pick<Exercise, 'subject' | 'opensOn'>): Temporal.PlainDate | undefined {
  if (subject !== 'precept' || !opensOn) return undefined
  const rule = NOTICE_BY.findLast(({ from }) => !before(opensOn, from))
  if (!rule) return undefined
  const sameYear = Temporal.PlainDate.from({ year: opensOn.year, month: rule.month, day: rule.day })
  return before(sameYear, opensOn) ? sameYear.add({ years: 1 }) : sameYear
}
