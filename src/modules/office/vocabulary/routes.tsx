import { actorOf } from '#platform/access'
import { Temporal } from '#platform/clock'
import { formRoute } from '#platform/forms'
import { govukButton } from '#platform/govuk'
import type { House } from '#platform/module'
import { DataTable, dayInWords, page, route, type Route } from '#platform/web'
import { crumbs } from '../screens/crumbs.js'
import { urls } from '../urls.js'
import { addWords } from './add-words.js'
import { TERM_LIST, TERMS } from './terms.js'
import { type DatedWord, recordedWords, words, wordsOn } from './words.js'
import { WordsFields, wordsSchema, wordsValues } from './words-form.js'

const later = (recorded: readonly DatedWord[], today: Temporal.PlainDate): readonly DatedWord[] =>
  recorded.filter((word) => Temporal.PlainDate.compare(word.from, today) > 0)

/** Staff read and set what things are called, now and later. */
export function vocabularyRoutes(house: House): readonly Route[] {
  return [
    route(urls.vocabulary, {
      may: 'office:manage-vocabulary',
      get: async () => {
        const today = house.clock.today()
        const recorded = await recordedWords(house.db)
        const now = wordsOn(recorded, today)
        const body = (
          <>
            <h1 class="govuk-heading-l">What things are called</h1>
            <p class="govuk-body">
              Every page, letter and card uses these names on and after their day. Pages about the past keep the names of their time.
            </p>
            {govukButton({ text: 'Set names from a day', href: urls.newWords })}
            <DataTable
              caption="Names today"
              captionSize="m"
              columns={[{ text: 'What' }, { text: 'One' }, { text: 'Several' }]}
              rows={TERM_LIST.map((term) => [TERMS[term].means, now[term].singular, now[term].plural])}
            />
            <DataTable
              caption="Names to come"
              captionSize="m"
              columns={[{ text: 'What' }, { text: 'One' }, { text: 'Several' }, { text: 'From' }]}
              rows={later(recorded, today).map((word) => [TERMS[word.term].means, word.singular, word.plural, dayInWords(word.from)])}
              empty="No names are waiting for a later day."
            />
          </>
        )
        return page({ title: 'What things are called', body, crumbs: crumbs(), wide: true })
      },
    }),
    formRoute(house, urls.newWords, {
      may: 'office:manage-vocabulary',
      title: 'Set what things are called from a day',
      back: urls.vocabulary,
      schema: wordsSchema,
      days: ['from'],
      start: async () => wordsValues(await words(house.db, house.clock.today()), undefined),
      fields: (form) => <WordsFields form={form} />,
      save: async (tx, data, visit) => {
        await addWords(tx, data.from, data.words, actorOf(visit.person), house.clock.now())
        return urls.vocabulary
      },
    }),
  ]
}
