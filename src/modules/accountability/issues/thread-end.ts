import { LONDON, type Temporal } from '#platform/clock'
import type { Passage, ThreadEnd, ThreadStory } from '#platform/module'
import { urls } from '../urls.js'
import { issueWordsIn } from '../words/index.js'
import { ISSUE, isOver } from './issue.js'
import { issues, stepsOf } from './queries.js'

const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(LONDON).toPlainDate()

/** How an issue joins the golden thread: whoever raised it follows its way by their code. */
export const issueEnd: ThreadEnd = {
  kind: ISSUE,
  async describe(db, id, language = 'en'): Promise<ThreadStory | undefined> {
    const one = await issues(db).where('id', '=', Number(id)).executeTakeFirst()
    if (!one) return undefined
    const words = issueWordsIn(language)
    const steps = await stepsOf(db, one.id)
    const read = steps.find(({ state }) => state !== 'raised')
    const put = steps.find(({ state }) => state === 'chief')
    const open = one.publishedAt !== null
    return {
      title: words.threadTitle,
      ...(open && { href: urls.publicIssue(one.id) }),
      said: { when: one.raisedAt, channel: words.sources[one.source] },
      ...(read && { heard: { when: dayOf(read.at), summary: words.heard } }),
      ...(put && one.state !== 'closed' && { doing: { when: dayOf(put.at), summary: words.put } }),
      ...(isOver(one) &&
        one.endedOn && {
          decided: {
            when: one.endedOn,
            summary: one.state === 'closed' ? words.answered : words.ended,
            ...(open && { href: urls.publicIssue(one.id) }),
            answers: [],
          },
          told: { when: one.endedOn },
        }),
      ...(one.due && { promisedBy: one.due }),
      sensitive: one.restricted,
    }
  },
  async words(db, id): Promise<readonly Passage[] | undefined> {
    const one = await issues(db).where('id', '=', Number(id)).executeTakeFirst()
    return one && [{ field: 'what', question: 'What it is', text: one.what }]
  },
}
