import type { Temporal } from '#platform/clock'
import { govukInsetText } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import { DataTable, dayInWords, type Language, page, type PageContent, type Route, route } from '#platform/web'
import { stageOf } from '../exercises/exercise.js'
import { stateInWords } from '../exercises/public-list-page.js'
import { TOPIC } from '../exercises/publish.js'
import { own } from '../tables.js'
import { exerciseIn, langOf } from '../translations/in-language.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { type Arrangement, arrangements } from './arrangements.js'
import { consultationsWithVictims, pastAndNext, type WithVictims } from './plan.js'

/** How the office hears from victims of crime, for everybody. */
export function victimPublicRoutes(house: House): readonly Route[] {
  return [
    route(urls.victims, {
      may: 'everyone',
      cache: [TOPIC, 'office'],
      get: async ({ language }) => {
        const db = own(house.db)
        const today = house.clock.today()
        const open = (await arrangements(db)).filter(({ until }) => until === null || until.until(today).days <= 0)
        const plan = (await consultationsWithVictims(db)).filter(({ exercise }) => stageOf(exercise, today) !== 'draft')
        return page(publicVictimsPage(open, plan, today, language))
      },
    }),
  ]
}

function publicVictimsPage(
  arrangements: readonly Arrangement[],
  plan: readonly WithVictims[],
  today: Temporal.PlainDate,
  language: Language,
): PageContent {
  const words = wordsIn(language)
  const say = words.planning.victims
  const { past, next } = pastAndNext(plan, today)
  const lessons = next.flatMap(({ uses }) => uses).filter(({ id }, at, all) => all.findIndex((one) => one.id === id) === at)
  return {
    title: say.title,
    crumbs: [{ text: words.exercise.listTitle, href: urls.list }],
    quickExit: true,
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">{say.title}</h1>
          <p class="govuk-body-l">{say.intro}</p>
          <h2 class="govuk-heading-m">{say.arrangements}</h2>
          <DataTable
            caption={say.arrangements}
            hideCaption
            columns={[{ text: say.how }, { text: say.by }, { text: say.since }]}
            rows={arrangements.map(({ how, byWhom, since }) => [inEnglish(how), inEnglish(byWhom), dayInWords(since, language)])}
            empty={say.none}
          />
          <h2 class="govuk-heading-m">{say.upcoming}</h2>
          <Exercises those={next} today={today} language={language} />
          {lessons.length > 0 && (
            <>
              <h2 class="govuk-heading-m">{say.lessons}</h2>
              <ul class="govuk-list govuk-list--bullet">
                {lessons.map(({ lesson, use }) => (
                  <li>
                    <span lang="en">{lesson}</span> {use && (use.applied ? say.applied(use.how) : say.notApplied(use.how))}
                  </li>
                ))}
              </ul>
            </>
          )}
          <h2 class="govuk-heading-m">{say.past}</h2>
          <Exercises those={past} today={today} language={language} />
          {govukInsetText({ text: words.responding.sensitiveHelp })}
          <p class="govuk-body">{say.source}</p>
        </div>
      </div>
    ),
  }
}

/** What the office wrote about itself, which is in English. */
const inEnglish = (text: string): Html => <span lang="en">{text}</span>

function Exercises({ those, today, language }: { those: readonly WithVictims[]; today: Temporal.PlainDate; language: Language }): Html {
  if (those.length === 0) return <p class="govuk-body">{wordsIn(language).planning.victims.none}</p>
  return (
    <ul class="govuk-list govuk-list--spaced">
      {those.map(({ exercise }) => (
        <li>
          <a class="govuk-link" href={urls.exercise(exercise.slug)} {...langOf(language, exercise)}>
            {exerciseIn(language, exercise).title}
          </a>
          <br />
          {stateInWords(exercise, today, language)}
        </li>
      ))}
    </ul>
  )
}
