import type { Temporal } from '#platform/clock'
import { dayInWords } from '#platform/web'
import { bodiesOf } from '../bodies/queries.js'
import { bodyUrls } from '../bodies/urls.js'
import type { ConsultationsDb } from '../tables.js'
import { urls } from '../urls.js'
import type { Notice } from './around.js'
import { copiedNotice } from './copied-notice.js'
import { type Exercise, stageOf } from './exercise.js'
import { runningBeside } from './running-beside.js'

/** What an officer is told first on the page of an exercise: from what it was copied, what runs beside it, and whom to ask next. */
export async function nextNotices(
  db: ConsultationsDb,
  exercise: Exercise,
  today: Temporal.PlainDate,
  hidden: ReadonlySet<number>,
): Promise<readonly Notice[]> {
  const stage = stageOf(exercise, today)
  if (stage === 'draft') {
    const [copied, beside] = await Promise.all([copiedNotice(db, exercise, hidden), runningBeside(db, exercise, today, hidden)])
    return [...beside.map((other) => besideNotice(other, today)), ...copied]
  }
  if (stage !== 'planned' && stage !== 'open') return []
  const unasked = (await bodiesOf(db, exercise.id)).filter(({ askedOn, repliedOn }) => askedOn === null && repliedOn === null).length
  if (unasked === 0) return []
  const text = `Next: ask ${unasked} ${unasked === 1 ? 'body' : 'bodies'} by name.`
  return [{ text, href: bodyUrls.bodies(exercise.id), link: unasked === 1 ? 'Ask it' : 'Ask them' }]
}

function besideNotice(other: Exercise, today: Temporal.PlainDate): Notice {
  const { id, title, opensOn } = other
  const when = stageOf(other, today) === 'planned' && opensOn ? `opens on ${dayInWords(opensOn)}` : 'is open already'
  return { text: `“${title}” ${when}: published as well, residents would see both.`, href: urls.overview(id), link: 'See the other one' }
}
