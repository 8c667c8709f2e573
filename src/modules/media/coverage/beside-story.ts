import { may } from '#platform/access'
import type { BesideSource } from '#platform/module'
import { dayInWords } from '#platform/web'
import { STORY } from '#modules/publishing'
import { INTERVIEW_KINDS } from '../interviews/interview.js'
import { interviewsOf } from '../interviews/queries.js'
import { urls } from '../urls.js'
import { reportsOf } from './queries.js'
import { outletsById } from './routes.js'

const SHOWN = 10

/** Beside a press release: what was reported on it, the interviews it led to, and the way to log more. */
export const besideStory: BesideSource = {
  kind: STORY,
  async show({ db }, release, person) {
    if (!may(person, 'media:see')) return undefined
    const [reports, interviews, outlets] = [
      await reportsOf(db, { release, most: SHOWN + 1 }),
      await interviewsOf(db, { release, most: SHOWN }),
      await outletsById(db),
    ]
    const keeps = may(person, 'media:keep')
    if (reports.length + interviews.length === 0 && !keeps) return undefined
    const at = (outlet: number) => outlets.get(outlet)?.name ?? 'An outlet'
    return {
      heading: 'In the media',
      lines: [
        ...reports
          .slice(0, SHOWN)
          .map((one) => ({ text: `${at(one.outlet)}, ${dayInWords(one.day)}: ${one.headline}`, href: urls.report(one.id) })),
        ...(reports.length > SHOWN ? [{ text: 'All reports on it', href: `${urls.coverage}?release=${release}` }] : []),
        ...interviews.map((one) => ({
          text: `${INTERVIEW_KINDS[one.kind]}, ${at(one.outlet)}, ${dayInWords(one.day)}${one.state === 'given' ? '' : ` (${one.state})`}`,
          href: urls.interview(one.id),
        })),
        ...(reports.length + interviews.length === 0 ? [{ text: 'Nothing is logged yet' }] : []),
        ...(keeps
          ? [
              { text: 'Log a report on it', href: `${urls.paste}?release=${release}` },
              { text: 'Note an interview about it', href: `${urls.newInterview}?release=${release}` },
            ]
          : []),
      ],
    }
  },
}
