import { govukButton } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { Language, OfficeCard, PageContent } from '#platform/web'
import { showCode } from '#modules/thread'
import { KEPT_MONTHS } from '../exercises/answers-kept.js'
import type { Exercise } from '../exercises/exercise.js'
import { plainQuestion } from '../questionnaires/piping.js'
import { choicesOf, declaredOf, type Question, topOf } from '../questionnaires/question.js'
import { offered, type PlaceChoice } from '../questionnaires/places.js'
import { urls } from '../urls.js'
import { type Words, wordsIn } from '../words/index.js'

/** What is printed on a card, and in which language. */
export interface OnPaper {
  readonly exercise: Exercise
  readonly questions: readonly Question[]
  readonly places: readonly PlaceChoice[]
  readonly office: OfficeCard
  readonly origin: string
  readonly language: Language
}

/** Paper cards to print, four to a sheet, each with its code on both halves: the one that comes back and the tear-off. */
export function printedPage(paper: OnPaper, codes: readonly string[]): PageContent {
  const { exercise } = paper
  return {
    title: `Cards to print: ${exercise.title}`,
    back: urls.collectionPoints(exercise.id),
    wide: true,
    body: (
      <>
        <div class="no-print">
          <h1 class="govuk-heading-l">Cards to print</h1>
          <p class="govuk-body">
            {codes.length} cards, each with its own code: at the top of the part that comes back, and on the tear-off that people keep.
            Print this page, cut the cards apart, and hand them out. Key each one in with the code printed on the card.
          </p>
          {govukButton({ text: 'Print', type: 'button', attributes: { 'data-print': true, hidden: true } })}
        </div>
        <div class="printed-cards">
          {codes.map((code) => (
            <Card paper={paper} code={code} />
          ))}
        </div>
      </>
    ),
  }
}

/** The standing card for anybody to print at home: without a code, because codes are given out one by one (catalogue CON-30). */
export function plainCardPage(paper: OnPaper): PageContent {
  const say = wordsIn(paper.language).responding
  return {
    title: say.printTitle,
    back: urls.card,
    body: (
      <>
        <div class="no-print">
          <h1 class="govuk-heading-l">{say.printTitle}</h1>
          <p class="govuk-body">{say.printIntro}</p>
          {govukButton({ text: say.printButton, type: 'button', attributes: { 'data-print': true, hidden: true } })}
        </div>
        <div class="printed-cards printed-cards--one">
          <Card paper={paper} />
        </div>
      </>
    ),
  }
}

function Card({ paper, code }: { paper: OnPaper; code?: string }): Html {
  const { exercise, questions, places, office, origin, language } = paper
  const words = wordsIn(language)
  const say = words.responding
  return (
    <section class="printed-card">
      {code !== undefined && <p class="govuk-body-s printed-card__office">{words.paper.forOffice(showCode(code))}</p>}
      <h2 class="govuk-heading-s">{exercise.title}</h2>
      {questions.map(plainQuestion).map((asked) => (
        <div class="printed-card__question">
          <p class="govuk-body-s govuk-!-font-weight-bold">{asked.text}</p>
          <PaperAnswer asked={asked} places={places} words={words} />
        </div>
      ))}
      <div class="printed-card__question">
        <p class="govuk-body-s govuk-!-font-weight-bold">{say.paperContact}</p>
        <Boxes texts={[say.tell, say.future, say.newsletter]} />
        <p class="govuk-body-s printed-card__line">{say.paperEmail}:</p>
      </div>
      <p class="govuk-body-s">
        {say.anonymous} {words.exercise.dataSentence(exercise.sheet.retentionMonths ?? KEPT_MONTHS, exercise.standing)}
      </p>
      <p class="govuk-body-s">
        {office.name}, {office.address.join(', ')}. {office.phone.replaceAll(' ', '\u00a0')}
      </p>
      {code !== undefined && (
        <div class="printed-card__tear-off">
          <p class="govuk-body-s">
            {say.yourCode} <strong>{showCode(code)}</strong>. {say.keepIt} {origin}/receipts
          </p>
        </div>
      )}
    </section>
  )
}

function PaperAnswer({ asked, places, words }: { asked: Question; places: readonly PlaceChoice[]; words: Words }): Html {
  const say = words.answering
  const choices = asked.type === 'postcode' ? [] : offered(asked, places, words)
  const declared = declaredOf(asked).map((one) => say.declared[one])
  if (asked.type === 'statement') return <p class="govuk-body-s">{asked.body ?? ''}</p>
  if (asked.type === 'ranking')
    return (
      <>
        <p class="govuk-body-s">{choices.map(({ text }) => text).join(' · ')}</p>
        {Array.from({ length: topOf(asked) }, (_, at) => (
          <p class="govuk-body-s printed-card__line">{say.positions[at] ?? String(at + 1)}:</p>
        ))}
        <Boxes texts={declared} />
      </>
    )
  if (asked.type === 'scales')
    return (
      <>
        {(asked.items ?? []).map(({ text }) => (
          <>
            <p class="govuk-body-s govuk-!-margin-bottom-0">{text}</p>
            <Boxes texts={[...choicesOf(asked, words).map((point) => point.text), ...declared]} />
          </>
        ))}
      </>
    )
  if (asked.type === 'money' || asked.type === 'date' || asked.type === 'postcode')
    return (
      <>
        {asked.type === 'postcode' && <p class="govuk-body-s">{say.postcodeHint}</p>}
        <p class="govuk-body-s printed-card__line">
          {asked.type === 'money'
            ? '£'
            : asked.type === 'date'
              ? `${say.dayParts.day} / ${say.dayParts.month} / ${say.dayParts.year}:`
              : ''}
        </p>
        <Boxes texts={declared} />
      </>
    )
  if (choices.length === 0) return <p class="printed-card__lines" aria-hidden="true" />
  return <Boxes texts={[...choices.map(({ text }) => text), ...declared]} />
}

function Boxes({ texts }: { texts: readonly string[] }): Html {
  if (texts.length === 0) return <></>
  return (
    <ul class="printed-card__boxes">
      {texts.map((text) => (
        <li>
          <span aria-hidden="true">☐</span> {text}
        </li>
      ))}
    </ul>
  )
}
