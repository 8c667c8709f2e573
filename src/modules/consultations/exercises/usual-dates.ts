import type { Temporal } from '#platform/clock'
import type { House } from '#platform/module'
import { dateValues, type Form } from '#platform/web'
import { standardOn } from '#modules/office'
import type { ConsultationsDb } from '../tables.js'
import type { Exercise, Kind } from './exercise.js'
import { standardClose } from './period.js'
import { standingCard } from './queries.js'

const SMALL: readonly Kind[] = ['card', 'poll', 'evaluation']

/** The days that a small exercise usually has. */
export interface UsualDates {
  readonly opensOn: Temporal.PlainDate
  /** For how many weeks it is open, and how many later the office answers, by the office's standards. */
  readonly weeks: { readonly open: number; readonly reply: number }
  /** Whether it becomes the card that is handed out all year round, which has no last day. */
  readonly standing: boolean
}

/** What to suggest for a small exercise on no special subject whose days nobody has chosen yet: from today, for the standard time. */
export async function usualDates(
  { db: handle, clock }: Pick<House, 'db' | 'clock'>,
  db: ConsultationsDb,
  exercise: Exercise,
): Promise<UsualDates | undefined> {
  const { kind, subject, opensOn, closesOn, replyBy, copiedFrom } = exercise
  if (!SMALL.includes(kind) || subject !== 'general' || opensOn || closesOn || replyBy || copiedFrom) return undefined
  const today = clock.today()
  const [open, reply] = [await standardOn(handle, 'consultation-open', today), await standardOn(handle, 'feedback', today)]
  const standing = exercise.standing || (kind === 'card' && !(await standingCard(db)))
  return { opensOn: today, weeks: { open: open.amount, reply: reply.amount }, standing }
}

/** The form of dates, as it stands, filled in with the usual ones: whoever agrees only saves. */
export function formOfUsualDates({ opensOn, weeks, standing }: UsualDates, form: Form): Form {
  const closesOn = standardClose(opensOn, weeks.open)
  const until = { ...dateValues('closesOn', closesOn), ...dateValues('replyBy', closesOn.add({ weeks: weeks.reply })) }
  return { ...form, values: { ...form.values, ...dateValues('opensOn', opensOn), ...(standing ? { standing: 'yes' } : until) } }
}
