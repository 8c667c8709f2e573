import type { House } from '#platform/module'
import { page, type Route, route } from '#platform/web'
import { askedInWords } from '../coding/asked.js'
import { textExample } from '../coding/examples.js'
import { readableTexts } from '../coding/texts.js'
import { exerciseStandards } from '../exercises/standards.js'
import { placeChoices } from '../questionnaires/places.js'
import { currentQuestionnaire } from '../questionnaires/queries.js'
import type { ConsultationsDb, ConsultationsTables } from '../tables.js'
import { groupingsOf, isIn } from './grouping.js'
import { inContext } from './in-context.js'
import { keynessOf } from './keyness.js'
import { wordsPage } from './words-page.js'
import { inWords } from '../questionnaires/piping.js'

const MOST_LINES = 100

/** Words where they stand, and words that a group uses more than others. What triage holds is never among them. */
export function wordRoutes(house: House): readonly Route[] {
  const db: ConsultationsDb = house.db.withTables<ConsultationsTables>()
  return [
    route('/staff/consultations/:id/coding/:question/words', {
      may: 'consultations:code',
      example: textExample,
      get: async ({ params, query }) => {
        const { exercise, asked } = await askedInWords(db, params.id, params.question)
        const { questions } = await currentQuestionnaire(db, exercise.id)
        const standards = await exerciseStandards(house)
        const hideBelow = exercise.sensitive || exercise.subject === 'victims' ? standards.hideBelowSensitive : standards.hideBelow
        const groupings = groupingsOf(inWords(questions), await placeChoices(house.db, questions, house.clock.today()))
        const sought = (query['word'] ?? '').trim().slice(0, 80)
        const [by = '', code = ''] = (query['group'] ?? '').split(':')
        const group = groupings.find((one) => one.by === by)?.groups.find((one) => one.code === code)
        const texts = await (
          await readableTexts(db, exercise.id, asked.id)
        )
          .select('response.answers')
          // A chat speaks for several people: it cannot be counted as one.
          .where('response.channel', '<>', 'chat')
          .orderBy('response.id')
          .execute()
        return page(
          wordsPage({
            exercise,
            asked,
            sought,
            found: sought === '' ? undefined : inContext(texts, sought, MOST_LINES),
            groupings,
            chosen: group ? `${by}:${code}` : '',
            group: group?.text,
            keyness:
              group &&
              keynessOf(
                texts.map((one) => ({ text: one.text, inGroup: isIn(one, by, code) })),
                hideBelow,
              ),
            hideBelow,
          }),
        )
      },
    }),
  ]
}
