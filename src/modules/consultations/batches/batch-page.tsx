import { govukButton, govukDetails, govukInput, govukInsetText } from '#platform/govuk'
import type { Html } from '#platform/html'
import { DataTable, errorFor, type Form, FormErrors, type PageContent, PostForm, typed } from '#platform/web'
import { type KeyNotice, KeyNoticeText } from '../collection/key-notice.js'
import type { Answer } from '../questionnaires/answer.js'
import type { PlaceChoice } from '../questionnaires/places.js'
import type { Question } from '../questionnaires/question.js'
import { showAnswer } from '../questionnaires/show-answer.js'
import type { Exercise } from '../exercises/exercise.js'
import { urls } from '../urls.js'
import type { Batch } from './batch.js'
import { errorRate, type Mismatch } from './mismatches.js'
import { type Drawn, LEAST_CARDS } from './sample.js'

/** What the page of one batch shows. */
export interface BatchView {
  readonly exercise: Exercise
  readonly batch: Batch & { readonly keyed: number }
  readonly point: string | undefined
  readonly sample: readonly Drawn[]
  readonly mismatches: readonly Mismatch[]
  readonly questions: readonly Question[]
  readonly places: readonly PlaceChoice[]
  /** What the days of the exercise mean for keying. */
  readonly notice: KeyNotice
}

/** One batch of paper cards: how far it is keyed, and what keying a part of it twice found. */
export function batchPage(view: BatchView, form: Form): PageContent {
  const { exercise, batch, point, notice } = view
  const left = batch.cards - batch.keyed
  return {
    title: batch.name,
    back: urls.batches(exercise.id),
    body: (
      <>
        <FormErrors form={form} />
        <span class="govuk-caption-l">{point ? `${exercise.title}, ${point}` : exercise.title}</span>
        <h1 class="govuk-heading-l">{batch.name}</h1>
        <KeyNoticeText notice={notice} />
        <p class="govuk-body">
          {batch.keyed} of {batch.cards} keyed.
        </p>
        {left > 0 &&
          !notice.shut &&
          govukButton({ text: batch.keyed === 0 ? 'Key its cards' : 'Go on keying', href: urls.cardsOf(exercise.id, batch.id) })}
        {govukDetails({
          summaryText: 'There are more or fewer cards in it',
          open: form.errors['cards'] !== undefined,
          html: (
            <PostForm>
              {govukInput({
                name: 'cards',
                id: 'cards',
                label: { text: 'How many cards are in it?' },
                classes: 'govuk-input--width-4',
                inputmode: 'numeric',
                errorMessage: errorFor(form, 'cards'),
                value: typed(form, 'cards') || String(batch.cards),
              })}
              {govukButton({ text: 'Correct the number', classes: 'govuk-button--secondary', name: 'do', value: 'cards' })}
            </PostForm>
          ),
        })}
        <h2 class="govuk-heading-m">Keyed twice</h2>
        <Twice view={view} />
      </>
    ),
  }
}

function Twice({ view }: { view: BatchView }): Html {
  const { exercise, batch, sample, mismatches, notice } = view
  if (batch.cards < LEAST_CARDS)
    return govukInsetText({
      text: `Off: this batch has fewer than ${LEAST_CARDS} cards. From ${LEAST_CARDS} cards on, a random tenth is keyed a second time by somebody else.`,
    })
  if (sample.length === 0)
    return batch.keyed < batch.cards ? (
      <p class="govuk-body">When all cards are keyed, a random tenth of them is keyed a second time by somebody else.</p>
    ) : (
      <PostForm>
        <p class="govuk-body">
          All cards are keyed. Now a random tenth is keyed a second time by somebody who does not see the first entry.
        </p>
        {govukButton({ text: 'Draw the cards', name: 'do', value: 'draw', preventDoubleClick: true })}
      </PostForm>
    )
  const again = sample.filter(({ againBy }) => againBy !== null)
  const rate = errorRate(
    mismatches,
    again.reduce((sum, { compared }) => sum + compared, 0),
  )
  const open = mismatches.filter(({ holds }) => holds === null).length
  return (
    <>
      <p class="govuk-body">
        {again.length} of {sample.length} cards of the sample are keyed a second time.{' '}
        {rate &&
          `${rate.wrong} of the ${rate.compared} answers compared ${rate.wrong === 1 ? 'was' : 'were'} wrong and corrected: an error rate of ${rate.percent}%.`}{' '}
        {open > 0 && `${open} ${open === 1 ? 'waits' : 'wait'} for a decision.`}
      </p>
      {notice.frozen && (again.length < sample.length || open > 0) && (
        <p class="govuk-body">The figures are frozen for the decision, so nothing more is keyed a second time or corrected.</p>
      )}
      {again.length < sample.length &&
        !notice.frozen &&
        govukButton({ text: 'Key the next card a second time', href: urls.secondEntry(exercise.id, batch.id) })}
      {again.length > 0 && <Mismatches view={view} />}
    </>
  )
}

function Mismatches({ view }: { view: BatchView }): Html {
  const { questions, places, notice } = view
  const show = (question: string, answer: Answer | null) => {
    const asked = questions.find(({ id }) => id === question)
    return asked ? showAnswer(asked, answer ?? undefined, places) : ''
  }
  return (
    <DataTable
      caption="Where the two entries differ"
      captionSize="m"
      columns={[{ text: 'Card' }, { text: 'Question' }, { text: 'First entry' }, { text: 'Second entry' }, { text: 'Which holds?' }]}
      rows={view.mismatches.map((one) => [
        `Card ${one.card ?? ''}`,
        questions.find(({ id }) => id === one.question)?.text ?? one.question,
        show(one.question, one.first),
        show(one.question, one.second),
        one.holds === 'first' ? (
          'The first held'
        ) : one.holds === 'second' ? (
          'The second held: corrected'
        ) : notice.frozen ? (
          'Not decided: the first stays'
        ) : (
          <Decide mismatch={one} />
        ),
      ])}
      empty="They agree."
    />
  )
}

function Decide({ mismatch: { card, question, responseId } }: { mismatch: Mismatch }): Html {
  const button = (value: 'first' | 'second') => (
    <button type="submit" class="govuk-button govuk-button--secondary govuk-!-margin-bottom-1" name="holds" value={value}>
      The {value} holds<span class="govuk-visually-hidden"> on card {card}</span>
    </button>
  )
  return (
    <PostForm>
      <input type="hidden" name="response" value={String(responseId)} />
      <input type="hidden" name="question" value={question} />
      {button('first')} {button('second')}
    </PostForm>
  )
}
