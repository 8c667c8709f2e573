import { LONDON, Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import type { NewsItem, NewsSource } from '#platform/module'
import type { Language } from '#platform/web'
import { onlyFor } from '../modes/mode.js'
import { exercisesForForce } from '../ranks/queries.js'
import { own } from '../tables.js'
import { exerciseIn } from '../translations/in-language.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { type Exercise, stageOf } from './exercise.js'
import { publicExercises } from './queries.js'

/** When an exercise could first be answered: its first day, or the moment it was published on or after that. */
function openedAt({ opensOn, publishedAt }: Exercise): Temporal.Instant | null {
  if (!opensOn || !publishedAt) return null
  const firstDay = opensOn.toZonedDateTime({ timeZone: LONDON }).toInstant()
  return Temporal.Instant.compare(firstDay, publishedAt) > 0 ? firstDay : publishedAt
}

/** What anybody may hear of: not the standing card, which is always there, and not what only some can answer. */
async function forEverybody(db: Db, language: Language): Promise<readonly Exercise[]> {
  const [all, force] = await Promise.all([publicExercises(own(db)), exercisesForForce(own(db))])
  return all.filter((one) => !one.standing && onlyFor(one, force, wordsIn('en')) === undefined).map((one) => exerciseIn(language, one))
}

const item = (one: Exercise, what: 'opened' | 'answered', at: Temporal.Instant): NewsItem => ({
  key: `consultations:${one.id}:${what}`,
  title: one.title,
  summary: one.sheet.summary ?? '',
  href: what === 'opened' ? urls.exercise(one.slug) : urls.results(one.slug),
  at,
  topics: one.topic === null ? [] : [one.topic],
  places: one.place === null ? [] : [one.place],
})

function between(
  all: readonly Exercise[],
  { from, to }: { from: Temporal.Instant; to: Temporal.Instant },
  what: 'opened' | 'answered',
): readonly NewsItem[] {
  const when = (one: Exercise) => (what === 'opened' ? openedAt(one) : one.answeredAt)
  return all
    .flatMap((one) => {
      const at = when(one)
      return at && Temporal.Instant.compare(at, from) > 0 && Temporal.Instant.compare(at, to) <= 0 ? [item(one, what, at)] : []
    })
    .sort((a, b) => Temporal.Instant.compare(a.at, b.at))
}

/** What opens for residents to answer, and what came of what they said. */
export const consultationNews: readonly NewsSource[] = [
  {
    kind: 'consultations.open',
    what: (language) => (language === 'cy' ? 'ymgynghoriadau newydd' : 'new consultations'),
    label: 'Consultations that are open now',
    heading: (language) => (language === 'cy' ? 'Dweud eich dweud' : 'Have your say'),
    since: async (db, span, language) => between(await forEverybody(db, language), span, 'opened'),
    now: async (db, today, language) =>
      (await forEverybody(db, language))
        .filter((one) => stageOf(one, today) === 'open')
        .flatMap((one) => {
          const at = openedAt(one)
          return at ? [item(one, 'opened', at)] : []
        }),
  },
  {
    kind: 'consultations.answered',
    what: (language) => (language === 'cy' ? 'yr hyn a ddaeth o farn pobl' : 'what came of people’s views'),
    label: 'What we did with people’s views since the last edition',
    heading: (language) => (language === 'cy' ? 'Dywedoch chi, gwnaethom ni' : 'You said, we did'),
    since: async (db, span, language) => between(await forEverybody(db, language), span, 'answered'),
  },
]
