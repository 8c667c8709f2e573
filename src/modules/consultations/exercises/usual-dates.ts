import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import type { House } from '#platform/module'
import { dateValues, dayInWords, type Form, typed } from '#platform/web'
import { standardOn } from '#modules/office'
import { panelDueOn } from '../precept/notice.js'
import type { ConsultationsDb } from '../tables.js'
import type { SheetChange } from './change-sheet.js'
import { before, type Exercise } from './exercise.js'
import { SUBJECT_STARTS } from './kinds.js'
import { standardClose } from './period.js'
import { standingCard } from './queries.js'

/** The last day to answer, and the day of the reply. */
export interface UsualEnd {
  readonly closesOn: Temporal.PlainDate
  readonly replyBy: Temporal.PlainDate
}

/** The days that an exercise usually has, and why in a sentence for staff. */
export interface UsualDates {
  readonly opensOn: Temporal.PlainDate
  /** Left out for the card that is handed out all year round, which has no last day. */
  readonly until?: UsualEnd
  readonly because: string
  /** The preset reason for a shorter time, where that is usual. */
  readonly shorterBecause?: string
}

/** How the precept is usually asked about: from the middle of November, for seven weeks, over two weeks before the Panel must be told (catalogue CON-07). */
const PRECEPT = { from: { month: 11, day: 16 }, weeks: 7, weeksBeforePanel: 2 } as const

/** What to suggest for a draft whose days nobody has chosen yet: open for the office's standard time, and the precept for its usual shorter one. */
export async function usualDates(
  { db: handle, clock }: Pick<House, 'db' | 'clock'>,
  db: ConsultationsDb,
  exercise: Exercise,
): Promise<UsualDates | undefined> {
  const { kind, subject, opensOn, closesOn, replyBy, state } = exercise
  if (state !== 'draft' || opensOn || closesOn || replyBy) return undefined
  const today = clock.today()
  if (exercise.standing || (kind === 'card' && subject === 'general' && !(await standingCard(db))))
    return { opensOn: today, because: 'It is open from today, all year round.' }
  if (subject === 'precept') return usualPrecept(handle, today)
  const [until, open] = [await usualEnd(handle, subject, today), await standardOn(handle, 'consultation-open', today)]
  return {
    opensOn: today,
    ...(until && { until }),
    because: `These are the usual days: open for ${open.amount} weeks from today. If you change the first day, empty the other two: they are filled in anew.`,
  }
}

/**
 * When an exercise that opens on this day usually closes, and by when the office usually says what it decided; undefined for a precept with too
 * little time before the Panel must be told.
 */
export async function usualEnd(handle: Db, subject: Exercise['subject'], opensOn: Temporal.PlainDate): Promise<UsualEnd | undefined> {
  const panel = panelDueOn({ subject, opensOn })
  if (panel) {
    const [whole, latest] = [opensOn.add({ weeks: PRECEPT.weeks }), panel.subtract({ weeks: PRECEPT.weeksBeforePanel })]
    if (before(latest, opensOn.add({ weeks: 1 }))) return undefined
    return { closesOn: before(latest, whole) ? latest : whole, replyBy: panel }
  }
  const [open, reply] = [await standardOn(handle, 'consultation-open', opensOn), await standardOn(handle, 'feedback', opensOn)]
  const closesOn = standardClose(opensOn, open.amount)
  return { closesOn, replyBy: closesOn.add({ weeks: reply.amount }) }
}

/** The day on which the Panel must be told of the next precept that there is still time to ask about. */
const panelAfter = (day: Temporal.PlainDate): Temporal.PlainDate | undefined =>
  panelDueOn({ subject: 'precept', opensOn: day.add({ weeks: PRECEPT.weeksBeforePanel + 1 }) })

/** The usual days of the next precept. */
async function usualPrecept(handle: Db, today: Temporal.PlainDate): Promise<UsualDates | undefined> {
  const panel = panelAfter(today)
  if (!panel) return undefined
  const season = panel.subtract({ years: 1 }).with(PRECEPT.from)
  const opensOn = before(today, season) ? season : today
  const until = await usualEnd(handle, 'precept', opensOn)
  return {
    opensOn,
    ...(until && { until }),
    because: `These are the usual days of a precept consultation: up to ${PRECEPT.weeks} weeks, over ${PRECEPT.weeksBeforePanel} weeks before the Panel must be told on ${dayInWords(panel)}. The usual reason for the shorter time stands below.`,
    shorterBecause: SUBJECT_STARTS.precept.start.shorterBecause ?? '',
  }
}

/** What was typed of the days; a last day that was left empty, without a reply, is the usual one after the first. */
export async function withUsualEnd(handle: Db, { subject }: Exercise, change: SheetChange): Promise<SheetChange> {
  const { opensOn, closesOn, replyBy, standing } = change
  return !opensOn || closesOn || replyBy || standing ? change : { ...change, ...(await usualEnd(handle, subject, opensOn)) }
}

/** The form of dates, as it stands, filled in with the usual ones: whoever agrees only saves. */
export function formOfUsualDates({ opensOn, until, shorterBecause = '' }: UsualDates, form: Form): Form {
  const last = until ? { ...dateValues('closesOn', until.closesOn), ...dateValues('replyBy', until.replyBy) } : { standing: 'yes' }
  const reason = typed(form, 'shorterBecause') || shorterBecause
  return { ...form, values: { ...form.values, ...dateValues('opensOn', opensOn), ...last, shorterBecause: reason } }
}
