import { actorOf } from '#platform/access'
import { govukButton, govukWarningText } from '#platform/govuk'
import type { House } from '#platform/module'
import {
  blankForm,
  doneAt,
  type Form,
  FormErrors,
  invalid,
  page,
  type PageContent,
  PostForm,
  Reading,
  type Route,
  route,
  submitOnce,
  typed,
} from '#platform/web'
import type { Exercise } from '../exercises/exercise.js'
import { exerciseById } from '../exercises/queries.js'
import { withAreas } from '../postcodes/areas.js'
import { conditionInWords } from '../questionnaires/condition-in-words.js'
import { plainQuestion } from '../questionnaires/piping.js'
import { type PlaceChoice, placeChoices } from '../questionnaires/places.js'
import { questionnaireById } from '../questionnaires/queries.js'
import { isAnswerable, type Question } from '../questionnaires/question.js'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { correctCard, DRAWN, type Keyed, keyedCard, markOf } from './correct-card.js'
import { keyedExample } from './examples.js'
import { KeyField } from './key-card-page.js'
import { firstFieldOf, readKeyed } from './keyed-answer.js'
import { refuseOnceFrozen, whyFrozen } from './still-taken.js'
import { typedFrom } from './typed-from.js'

interface Correcting {
  readonly exercise: Exercise
  readonly card: Keyed
  readonly questions: readonly Question[]
  readonly places: readonly PlaceChoice[]
  /** Why it cannot be corrected; undefined while it can. */
  readonly shut: string | undefined
}

/** Putting right what was keyed of a card. */
export function correctionRoutes(house: House): readonly Route[] {
  const db = own(house.db)
  const correcting = async (id: string, response: string): Promise<Correcting> => {
    const exercise = await exerciseById(db, id)
    const card = await keyedCard(db, exercise.id, response)
    const questions = (await questionnaireById(db, card.questionnaireId))?.questions ?? []
    const [places, frozen] = await Promise.all([placeChoices(house.db, questions, house.clock.today()), whyFrozen(db, exercise)])
    return { exercise, card, questions, places, shut: frozen ?? (card.drawn ? DRAWN : undefined) }
  }
  return [
    route('/staff/consultations/:id/responses/:response/correction', {
      may: 'consultations:key-cards',
      example: keyedExample,
      get: async ({ params }) => {
        const now = await correcting(params.id, params.response)
        const { answers } = now.card
        return page(correctionPage(now, blankForm({ ...typedFrom(now.questions, answers, now.places), mark: markOf(answers) })))
      },
      post: async (visit) => {
        const now = await correcting(visit.params.id, visit.params.response)
        const { exercise, questions, places, card } = now
        await refuseOnceFrozen(db, exercise)
        const { answers, errors } = readKeyed(questions, await withAreas(house.db, questions, visit.body, places), places, wordsIn('en'))
        if (Object.keys(answers).length === 0 && Object.keys(errors).length === 0)
          errors[firstFieldOf(questions)] = 'Key at least one answer. To leave the whole card out, reject it instead'
        const form: Form = { values: visit.body as Form['values'], errors }
        if (Object.keys(errors).length > 0) return invalid(correctionPage(now, form))
        return submitOnce(db, house.clock, visit, async (tx) => {
          const asked = {
            exerciseId: exercise.id,
            id: String(card.id),
            mark: typed(form, 'mark'),
            questions,
            answers,
            at: house.clock.now(),
          }
          await correctCard(tx, asked, actorOf(visit.person))
          return doneAt(urls.cards(exercise.id), 'The card is corrected')
        })
      },
    }),
  ]
}

function correctionPage({ exercise, card, questions, places, shut }: Correcting, form: Form): PageContent {
  const title = card.card === null ? 'Correct a card' : `Correct card ${card.card}`
  return {
    title,
    back: urls.cards(exercise.id),
    body: (
      <Reading>
        <FormErrors form={form} />
        <span class="govuk-caption-l">{exercise.title}</span>
        <h1 class="govuk-heading-l">{title}</h1>
        {shut !== undefined ? (
          govukWarningText({ text: shut, iconFallbackText: 'Warning' })
        ) : (
          <PostForm>
            <p class="govuk-body">
              The boxes hold what was keyed. Change what is not as it stands on the card. Its code and the day it came in stay as they are.
            </p>
            <input type="hidden" name="mark" value={typed(form, 'mark')} />
            {questions
              .filter(isAnswerable)
              .map(plainQuestion)
              .map((asked) => (
                <KeyField asked={asked} condition={conditionInWords(asked, questions, places)} places={places} form={form} first={false} />
              ))}
            {govukButton({ text: 'Save the correction', preventDoubleClick: true })}
          </PostForm>
        )}
      </Reading>
    ),
  }
}
