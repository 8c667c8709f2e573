import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { NotFound } from '#platform/web'
import { own } from '../tables.js'
import type { Question } from './question.js'

/** The most questions of one list. */
export const MOST = 300

/** Every question. */
export const questions = (db: Db) =>
  own(db)
    .selectFrom('scrutiny.question as q')
    .select([
      'q.id',
      'q.meeting',
      'q.text',
      'q.whom',
      'q.channel',
      'q.name',
      'q.email',
      'q.language',
      'q.quiet',
      'q.standing',
      'q.ground',
      'q.grouped_with as groupedWith',
      'q.outcome',
      'q.reason',
      'q.answer',
      'q.answered_by as answeredBy',
      'q.at_second as atSecond',
      'q.promise',
      'q.owner',
      'q.promised_for as promisedFor',
      'q.due_on as dueOn',
      'q.asked_at as askedAt',
      'q.decided_at as decidedAt',
      'q.version',
    ])
    .$castTo<Question>()

/** A question as an address names it, or `NotFound`. */
export async function questionAt(db: Db, id: string | number): Promise<Question> {
  const found = /^\d{1,9}$/.test(String(id)) ? await questions(db).where('q.id', '=', Number(id)).executeTakeFirst() : undefined
  if (!found) throw new NotFound(`question ${id}`)
  return found
}

/** The question itself, or the one it is grouped with: what became of it stands there. */
export const headOf = async (db: Db, question: Question): Promise<Question> =>
  question.groupedWith === null ? question : await questionAt(db, question.groupedWith)

/** The questions of a meeting in the order in which they came. */
export const questionsOf = async (db: Db, meeting: number): Promise<readonly Question[]> =>
  await questions(db).where('q.meeting', '=', meeting).orderBy('q.id').limit(MOST).execute()

/** The questions that ask the same as this one. */
export const groupedWith = async (db: Db, id: number): Promise<readonly Question[]> =>
  await questions(db).where('q.grouped_with', '=', id).orderBy('q.id').limit(MOST).execute()

/** Questions that nobody has looked at, or that are held: the earliest first. */
export const toModerate = async (db: Db): Promise<readonly Question[]> =>
  await questions(db)
    .where('q.standing', 'in', ['waiting', 'held'])
    .where('q.outcome', 'is', null)
    .orderBy('q.asked_at')
    .orderBy('q.id')
    .limit(MOST)
    .execute()

/** Questions that are shown and wait for an answer, what is due first first. */
export const toAnswer = async (db: Db): Promise<readonly Question[]> =>
  await questions(db)
    .where('q.standing', '=', 'shown')
    .where('q.outcome', 'is', null)
    .orderBy('q.due_on')
    .orderBy('q.id')
    .limit(MOST)
    .execute()

/** Promises that are not kept yet, what is due first first; up to a day where one is given. */
export async function openPromises(db: Db, until?: Temporal.PlainDate): Promise<readonly Question[]> {
  let query = questions(db).where('q.outcome', '=', 'promised')
  if (until) query = query.where('q.promised_for', '<=', until)
  return await query.orderBy('q.promised_for').orderBy('q.id').limit(MOST).execute()
}

/** A question in a meeting, to show the role matrix: one that waits, one that is shown (the first or the last), or any. */
export const someQuestion =
  (which: 'waiting' | 'open' | 'last-open' | 'any') =>
  async (db: Db): Promise<Record<string, string>> => {
    let query = questions(db)
    if (which === 'waiting') query = query.where('q.standing', '=', 'waiting').where('q.outcome', 'is', null)
    if (which === 'open' || which === 'last-open') query = query.where('q.standing', '=', 'shown').where('q.outcome', 'is', null)
    // Once all of its kind have ended, any other shows the same page.
    const any = questions(db).orderBy('q.id').limit(1)
    const wanted = query.orderBy('q.id', which === 'last-open' ? 'desc' : 'asc').limit(1)
    const row = (await wanted.executeTakeFirst()) ?? (await any.executeTakeFirst())
    return { id: String(row?.id ?? 0) }
  }
