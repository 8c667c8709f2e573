import type { House, LinkJob } from '#platform/module'
import { blankForm, type Form, invalid, page, submitOnce, typed, withError } from '#platform/web'
import { useLink } from '#modules/identity'
import { exerciseById, influenceOf } from '../exercises/queries.js'
import { currentQuestionnaire } from '../questionnaires/queries.js'
import { type ConsultationsTables, own } from '../tables.js'
import { wordsIn } from '../words/index.js'
import { shapingPage } from './link-page.js'
import { shapingById, suggestionsBy } from './queries.js'
import { SHAPE_JOB } from './shaping.js'
import { suggest } from './suggest.js'

/** Reading a draft and suggesting changes by a link, until it expires. */
export function shapingJobs(house: House): readonly LinkJob[] {
  const db = own(house.db)
  const draftOf = async (id: string) => {
    const shaping = await shapingById(db, id)
    const exercise = await exerciseById(db, shaping.exerciseId)
    const [influence, { questions }, suggestions] = await Promise.all([
      influenceOf(db, exercise.id),
      currentQuestionnaire(db, exercise.id),
      suggestionsBy(db, [shaping.id]),
    ])
    return { shaping, draft: { exercise, influence, questions, suggestions } }
  }
  return [
    {
      job: SHAPE_JOB,
      get: async ({ language }, { subject }) => {
        const { shaping, draft } = await draftOf(subject.id)
        return page(shapingPage(shaping, draft, blankForm(), language))
      },
      post: async (visit, link) => {
        const { shaping, draft } = await draftOf(link.subject.id)
        const form: Form = { values: visit.body as Form['values'], errors: {} }
        const text = typed(form, 'suggestion').trim()
        const say = wordsIn(visit.language).planning.shaping
        if (text === '' || text.length > 2000)
          return invalid(
            shapingPage(shaping, draft, withError(form, 'suggestion', text === '' ? say.missing : say.tooLong), visit.language),
          )
        return submitOnce(house.db, house.clock, visit, async (tx) => {
          await useLink(tx, house.clock, link)
          await suggest(tx.withTables<ConsultationsTables>(), shaping, text, link.actor, house.clock)
          return visit.path
        })
      },
    },
  ]
}
