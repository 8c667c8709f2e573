import type { ThreadEnd } from '#platform/module'
import { everyPlace } from '#modules/office'
import { wordsIn } from '../words/index.js'
import { quarterInWords, quarterText } from './quarter.js'
import { reports } from './queries.js'
import { QUESTIONS, REPORT, type ReportQuestion } from './report.js'

/** How the report of an ambassador joins the golden thread: it raises themes. */
export const reportEnd: ThreadEnd = {
  kind: REPORT,
  async describe(db, id, language = 'en') {
    const one = await reports(db).where('report.id', '=', Number(id)).executeTakeFirst()
    if (!one?.sentAt) return undefined
    const words = wordsIn(language).report
    return { title: words.title(quarterInWords(one.quarter, words.to, language)), said: { when: one.sentAt, channel: '' } }
  },
  async words(db, id) {
    const one = await reports(db).where('report.id', '=', Number(id)).executeTakeFirst()
    return one && Object.entries(QUESTIONS).map(([field, question]) => ({ field, question, text: one[field as ReportQuestion] }))
  },
  async origins(db, ids) {
    if (ids.length === 0) return new Map()
    const [all, found] = [await everyPlace(db), await reports(db).where('report.id', 'in', ids.map(Number)).execute()]
    return new Map(
      found.map((one) => [
        String(one.id),
        `Report of an ambassador, ${all.find(({ code }) => code === one.place)?.name ?? 'the whole area'}, ${quarterText(one.quarter)}`,
      ]),
    )
  },
}
