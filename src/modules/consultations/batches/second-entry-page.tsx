import { govukButton, govukInsetText, govukWarningText } from '#platform/govuk'
import { type Form, FormErrors, type PageContent, PostForm, Reading } from '#platform/web'
import { conditionInWords } from '../questionnaires/condition-in-words.js'
import { KeyField } from '../collection/key-card-page.js'
import type { Exercise } from '../exercises/exercise.js'
import type { PlaceChoice } from '../questionnaires/places.js'
import { isAnswerable, type Question } from '../questionnaires/question.js'
import { urls } from '../urls.js'
import type { Batch } from './batch.js'
import type { Drawn } from './sample.js'
import { plainQuestion } from '../questionnaires/piping.js'

/** What keying a card a second time needs: which card, and the questions, but not what the first entry says. */
export interface SecondEntry {
  readonly exercise: Exercise
  readonly batch: Batch
  /** Cards of the sample that are still to be keyed again. */
  readonly open: readonly Drawn[]
  /** The card for this person; undefined when only cards are left that they keyed themselves. */
  readonly card: Drawn | undefined
  readonly questions: readonly Question[]
  readonly places: readonly PlaceChoice[]
  /** Why nothing can be corrected any more; undefined while it can. */
  readonly frozen: string | undefined
}

/** The second entry of one card. */
export function secondEntryPage({ exercise, batch, open, card, questions, places, frozen }: SecondEntry, form: Form): PageContent {
  return {
    title: 'Key a card a second time',
    back: urls.batch(exercise.id, batch.id),
    body: (
      <Reading>
        <FormErrors form={form} />
        <span class="govuk-caption-l">{batch.name}</span>
        <h1 class="govuk-heading-l">{card ? `Key card ${card.card ?? ''} a second time` : 'Key a card a second time'}</h1>
        {frozen !== undefined ? (
          govukWarningText({ text: frozen, iconFallbackText: 'Warning' })
        ) : card ? (
          <PostForm emptyOnReturn>
            <p class="govuk-body">
              Take the card with the number {card.card} from the box and key it as it stands. You do not see the first entry. {open.length}{' '}
              {open.length === 1 ? 'card is' : 'cards are'} left.
            </p>
            <input type="hidden" name="response" value={String(card.responseId)} />
            {questions
              .filter(isAnswerable)
              .map(plainQuestion)
              .map((asked, index) => (
                <KeyField
                  asked={asked}
                  condition={conditionInWords(asked, questions, places)}
                  places={places}
                  form={form}
                  first={index === 0}
                />
              ))}
            {govukButton({ text: 'Save and key the next', preventDoubleClick: true })}
          </PostForm>
        ) : (
          govukInsetText({ text: 'You keyed the cards that are left yourself, so somebody else must key them the second time.' })
        )}
      </Reading>
    ),
  }
}
