import { govukInsetText, govukSummaryList } from '#platform/govuk'
import type { Html } from '#platform/html'
import { dayInWords, type Language, type PageContent } from '#platform/web'
import type { Exercise } from '../exercises/exercise.js'
import { langOf } from '../translations/in-language.js'
import { urls } from '../urls.js'
import { type Words, wordsIn } from '../words/index.js'

/** The four answers about a planned exercise: who, why, when and how. */
export function FourAnswers({ exercise, words, language }: { exercise: Exercise; words: Words; language: Language }): Html {
  const { sheet, opensOn, closesOn } = exercise
  const say = words.planning.announced
  const days =
    opensOn &&
    (closesOn && !exercise.standing
      ? say.days(dayInWords(opensOn, language), dayInWords(closesOn, language))
      : say.from(dayInWords(opensOn, language)))
  const lang = langOf(language, exercise)
  const row = (key: string, text: string | undefined) => ({ key: { text: key }, value: { html: <span {...lang}>{text}</span> } })
  return govukSummaryList({
    rows: [
      row(say.who, sheet.who),
      row(say.why, sheet.why),
      {
        key: { text: say.when },
        value: {
          html: (
            <>
              {days} <span {...lang}>{sheet.when}</span>
            </>
          ),
        },
      },
      row(say.how, sheet.how),
    ],
  })
}

/** The public page of an exercise that is announced and still being prepared. */
export function announcedPage(exercise: Exercise, after: Html, language: Language): PageContent {
  const words = wordsIn(language)
  const lang = langOf(language, exercise)
  return {
    title: exercise.title,
    crumbs: [{ text: words.exercise.listTitle, href: urls.list }],
    ...(exercise.sensitive ? { quickExit: true } : {}),
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l" {...lang}>
            {exercise.title}
          </h1>
          {exercise.sheet.summary && (
            <p class="govuk-body-l" {...lang}>
              {exercise.sheet.summary}
            </p>
          )}
          {govukInsetText({ text: words.planning.announced.preparing })}
          <FourAnswers exercise={exercise} words={words} language={language} />
          {after}
          {exercise.sensitive && govukInsetText({ text: words.responding.sensitiveHelp })}
          <p class="govuk-body">{words.exercise.ask}</p>
        </div>
      </div>
    ),
  }
}
