import type { Html } from '#platform/html'
import type { Language, OfficeCard, PageContent } from '#platform/web'
import { showCode } from '#modules/thread'
import type { Exercise } from '../exercises/exercise.js'
import { choicesOf, declaredOf, type Question } from '../questionnaires/question.js'
import { type PlaceChoice, placesOf } from '../questionnaires/places.js'
import { urls } from '../urls.js'
import { type Words, wordsIn } from '../words/index.js'

/** Paper cards to print, four to a sheet, each with its code on a tear-off. */
export function printedPage(exercise: Exercise, questions: readonly Question[], places: readonly PlaceChoice[], codes: readonly string[], office: OfficeCard, origin: string, language: Language): PageContent {
  return {
    title: `Cards to print: ${exercise.title}`,
    back: urls.collectionPoints(exercise.id),
    wide: true,
    body: (
      <>
        <div class="no-print">
          <h1 class="govuk-heading-l">Cards to print</h1>
          <p class="govuk-body">
            {codes.length} cards, each with its own code. Print this page, cut the cards apart, and hand them out. Key each one in with the code on its tear-off.
          </p>
        </div>
        <div class="printed-cards">
          {codes.map((code) => (
            <Card exercise={exercise} questions={questions} places={places} code={code} office={office} origin={origin} language={language} />
          ))}
        </div>
      </>
    ),
  }
}

interface CardOptions {
  readonly exercise: Exercise
  readonly questions: readonly Question[]
  readonly places: readonly PlaceChoice[]
  readonly code: string
  readonly office: OfficeCard
  readonly origin: string
  readonly language: Language
}

function Card({ exercise, questions, places, code, office, origin, language }: CardOptions): Html {
  const words = wordsIn(language)
  return (
    <section class="printed-card">
      <h2 class="govuk-heading-s">{exercise.title}</h2>
      {questions.map((asked) => (
        <div class="printed-card__question">
          <p class="govuk-body-s govuk-!-font-weight-bold">{asked.text}</p>
          <PaperAnswer asked={asked} places={places} words={words} />
        </div>
      ))}
      <p class="govuk-body-s">
        {words.responding.anonymous} {words.exercise.dataSentence(exercise.sheet.retentionMonths ?? 12, exercise.standing)}
      </p>
      <p class="govuk-body-s">
        {office.name}, {office.address.join(', ')}. {office.phone}
      </p>
      <div class="printed-card__tear-off">
        <p class="govuk-body-s">
          {words.responding.yourCode} <strong>{showCode(code)}</strong>. {words.responding.keepIt} {origin}/receipts
        </p>
      </div>
    </section>
  )
}

function PaperAnswer({ asked, places, words }: { asked: Question; places: readonly PlaceChoice[]; words: Words }): Html {
  const choices = asked.type === 'place' ? placesOf(asked, places) : choicesOf(asked)
  const declared = declaredOf(asked).map((one) => words.answering.declared[one])
  if (choices.length === 0) return <p class="printed-card__lines" aria-hidden="true" />
  return (
    <ul class="printed-card__boxes">
      {[...choices.map(({ text }) => text), ...declared].map((text) => (
        <li>☐ {text}</li>
      ))}
    </ul>
  )
}
