import { LONDON } from '#platform/clock'
import type { Db } from '#platform/db'
import type { ThreadEnd } from '#platform/module'
import { dayInWords } from '#platform/web'
import { meetingAt } from '../meetings/queries.js'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { CHANNELS, type Question, QUESTION } from './question.js'
import { headOf, questions } from './queries.js'

const find = async (db: Db, id: string): Promise<Question | undefined> =>
  /^\d{1,9}$/.test(id) ? await questions(db).where('q.id', '=', Number(id)).executeTakeFirst() : undefined

const FORGOTTEN = '(forgotten)'

/** How a question joins the golden thread: at which meeting it was asked, whether it is put, and how it ended. Never its words. */
export const questionEnd: ThreadEnd = {
  kind: QUESTION,

  async describe(db, id, language = 'en') {
    const one = await find(db, id)
    if (!one) return undefined
    const [meeting, head] = [await meetingAt(db, one.meeting), await headOf(db, one)]
    const words = wordsIn(language).ask
    const when = head.decidedAt?.toZonedDateTimeISO(LONDON).toPlainDate()
    const { outcome } = head
    const promised = head.promisedFor ? dayInWords(head.promisedFor, language) : ''
    return {
      title: meeting.title,
      ...(meeting.announcedAt && { href: urls.meeting(meeting.slug) }),
      said: { when: one.askedAt, channel: words.channels[one.channel] },
      // What was declined without being shown was read all the same, and is told as declined alone.
      ...(outcome !== null && one.standing !== 'shown' && one.standing !== 'grouped'
        ? {}
        : { heard: { summary: words.heard[one.standing], notYet: one.standing === 'waiting' || one.standing === 'held' } }),
      ...(outcome && when
        ? {
            decided: {
              when,
              summary: outcome === 'answered' ? head.answer : outcome === 'promised' ? head.promise : head.reason,
              answers: [],
              ...(meeting.announcedAt && { href: urls.meeting(meeting.slug) }),
            },
            ...(outcome === 'declined' ? {} : { doing: { when, summary: words.toldMail.what[outcome](promised) } }),
            told: { when },
          }
        : {}),
      promisedBy: head.promisedFor ?? one.dueOn,
    }
  },

  async origins(db, ids) {
    const rows = await own(db)
      .selectFrom('scrutiny.question as q')
      .innerJoin('scrutiny.meeting as m', 'm.id', 'q.meeting')
      .select(['q.id', 'q.channel', 'm.title'])
      .where('q.id', 'in', ids.map(Number))
      .execute()
    return new Map(rows.map(({ id, channel, title }) => [String(id), `${title}, ${CHANNELS[channel].toLowerCase()}`]))
  },

  async words(db, id) {
    const one = await find(db, id)
    return one && one.text !== FORGOTTEN ? [{ field: 'text', question: 'Question to a scrutiny meeting', text: one.text }] : undefined
  },
}
