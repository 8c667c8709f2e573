import { actorOf } from '#platform/access'
import { govukButton, govukInsetText, govukWarningText } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import { doneAt, NotFound, NothingChosen, page, PostForm, type Route, route, sentAlready, submitOnce, Tag } from '#platform/web'
import { codingUrls } from '../coding/urls.js'
import { exerciseIn } from '../exercises/examples.js'
import { exerciseById } from '../exercises/queries.js'
import { currentQuestionnaire } from '../questionnaires/queries.js'
import type { ConsultationsDb, ConsultationsTables } from '../tables.js'
import { urls } from '../urls.js'
import { chooseRoutes } from './choose-routes.js'
import { type Quote, quotesOf, turnQuote } from './quote.js'
import { suggestions } from './redact.js'
import type { QuoteState } from './tables.js'
import { inWords } from '../questionnaires/piping.js'

const STATES: Readonly<Record<QuoteState, readonly [string, 'waiting' | 'good' | 'closed']>> = {
  draft: ['Not shown', 'waiting'],
  shown: ['Shown', 'good'],
  'taken-back': ['Taken back', 'closed'],
}

/** The words chosen from an exercise: how each will look, and whether residents read it. */
export function quoteRoutes(house: House): readonly Route[] {
  const db: ConsultationsDb = house.db.withTables<ConsultationsTables>()
  return [
    ...chooseRoutes(house),
    route('/staff/consultations/:id/quotes', {
      may: 'consultations:code',
      example: exerciseIn('published'),
      get: async ({ params }) => {
        const exercise = await exerciseById(db, params.id)
        const questions = inWords((await currentQuestionnaire(db, exercise.id)).questions)
        const quotes = await quotesOf(db, exercise.id)
        return page({
          title: 'Quotations',
          back: urls.results_(exercise.id),
          body: (
            <div class="govuk-grid-row">
              <div class="govuk-grid-column-two-thirds">
                <span class="govuk-caption-l">{exercise.title}</span>
                <h1 class="govuk-heading-l">Quotations</h1>
                <p class="govuk-body">
                  Words you show stand with the published results, under the question they answer. Choose them while you read: “Quote from
                  this answer”.
                </p>
                {quotes.length === 0 && govukInsetText({ text: 'Nothing has been chosen yet.' })}
                {quotes.map((quote) => (
                  <One quote={quote} asked={questions.find(({ id }) => id === quote.question)?.text ?? ''} />
                ))}
              </div>
            </div>
          ),
        })
      },
      post: async (visit) => {
        const earlier = await sentAlready(db, visit)
        if (earlier) return earlier
        const exercise = await exerciseById(db, visit.params.id)
        const quote = (await quotesOf(db, exercise.id)).find(({ id }) => String(id) === visit.body['quote'])
        if (visit.body['quote'] === undefined) throw new NothingChosen('Choose a quotation.')
        if (!quote) throw new NotFound('quotation')
        const state = visit.body['do'] === 'show' ? 'shown' : 'taken-back'
        const version = Number(visit.body['version'])
        return submitOnce(db, house.clock, visit, async (tx) => {
          const turn = { id: quote.id, version, state, personId: visit.person?.id ?? 0, at: house.clock.now() } as const
          await turnQuote(tx, turn, actorOf(visit.person))
          return doneAt(
            codingUrls.quotes(exercise.id),
            state === 'shown' ? 'The quotation is shown with the results' : 'Taken back: the quotation is not shown',
          )
        })
      },
    }),
  ]
}

function One({ quote, asked }: { quote: Quote; asked: string }): Html {
  const { id, words, state, version } = quote
  const left = state === 'shown' ? [] : suggestions(words)
  return (
    <section aria-label={`Quotation ${id}`}>
      <h2 class="govuk-heading-s govuk-!-margin-bottom-1">{asked}</h2>
      {govukInsetText({ text: `“${words}”` })}
      <p class="govuk-body">
        <Tag word={STATES[state][0]} tone={STATES[state][1]} />
      </p>
      {left.length > 0 &&
        govukWarningText({
          text: `Look again: ${left.map((one) => one.words).join(', ')} may say who somebody is.`,
          iconFallbackText: 'Warning',
        })}
      <PostForm>
        <input type="hidden" name="quote" value={String(id)} />
        <input type="hidden" name="version" value={String(version)} />
        {state === 'shown'
          ? govukButton({
              text: 'Take it back',
              name: 'do',
              value: 'take-back',
              classes: 'govuk-button--secondary',
              preventDoubleClick: true,
            })
          : govukButton({ text: 'Show it with the results', name: 'do', value: 'show', preventDoubleClick: true })}
      </PostForm>
    </section>
  )
}
