import { actorOf } from '#platform/access'
import type { House } from '#platform/module'
import { type Body, blankForm, Conflict, invalid, NotFound, page, type Route, route, submitOnce, ticked, typed } from '#platform/web'
import { addTheme, type Theme, themes as everyTheme } from '#modules/thread'
import { exerciseIn } from '../exercises/examples.js'
import { exerciseById } from '../exercises/queries.js'
import { currentQuestionnaire } from '../questionnaires/queries.js'
import { isFreeText } from '../questionnaires/question.js'
import type { ConsultationsDb, ConsultationsTables } from '../tables.js'
import { urls } from '../urls.js'
import { codeText, codingProgress, lastCoded, mayBeCoded, textsToCode } from './code-texts.js'
import { type Coding, codingPage } from './coding-page.js'
import { makeFigures } from './make-figures.js'
import { staffResultsPage } from './staff-results-page.js'

/** Results before they are published, and coding what people wrote. */
export function analysisRoutes(house: House): readonly Route[] {
  const db: ConsultationsDb = house.db.withTables<ConsultationsTables>()

  const coding = async (
    id: string,
    question: string,
    personId: number,
    again?: string,
  ): Promise<Coding & { chosen: readonly string[] }> => {
    const exercise = await exerciseById(db, id)
    const asked = (await currentQuestionnaire(db, exercise.id)).questions.find((one) => one.id === question && isFreeText(one))
    if (!asked) throw new NotFound(`question ${question}`)
    const [themes, progress, last, [next]] = await Promise.all([
      everyTheme(house.db),
      codingProgress(db, exercise.id, question),
      lastCoded(db, exercise.id, question, personId),
      textsToCode(db, exercise.id, question),
    ])
    const repeated = last && again === String(last.responseId) ? last : undefined
    return {
      exercise,
      asked,
      text: repeated ?? next,
      themes,
      progress,
      again: repeated !== undefined,
      last,
      chosen: repeated?.themes ?? [],
    }
  }

  return [
    route('/staff/consultations/:id/results', {
      may: 'consultations:see',
      example: exerciseIn('published'),
      get: async ({ params }) => {
        const exercise = await exerciseById(db, params.id)
        const { questions } = await currentQuestionnaire(db, exercise.id)
        return page(staffResultsPage(exercise, await makeFigures(house, exercise), questions))
      },
    }),

    route('/staff/consultations/:id/coding/:question', {
      may: 'consultations:code',
      example: async (handle) => {
        const { exercise_id, id } = await textExample(handle.withTables<ConsultationsTables>())
        return { id: String(exercise_id), question: id }
      },
      get: async ({ params, query, person }) => {
        const shown = await coding(params.id, params.question, person?.id ?? 0, query['again'])
        return page(codingPage(shown, blankForm({ themes: [...shown.chosen] })))
      },
      post: async (visit) => {
        const personId = visit.person?.id ?? 0
        const responseId = typed({ values: visit.body, errors: {} }, 'response')
        const shown = await coding(visit.params.id, visit.params.question, personId, responseId)
        const chosen = themesIn(visit.body, shown.themes)
        const name = typed({ values: visit.body, errors: {} }, 'newTheme').trim()
        if ('error' in chosen || (chosen.codes.length === 0 && !chosen.none && name === '')) {
          const error = 'error' in chosen ? chosen.error : 'Type the numbers of the themes, or tick “none”'
          return invalid(codingPage(shown, { values: visit.body, errors: { numbers: error } }))
        }
        if (shown.exercise.state === 'answered')
          throw new Conflict('The office has already answered this exercise, so its figures can no longer change.')
        return submitOnce(db, house.clock, visit, async (tx) => {
          if (!(await mayBeCoded(tx, shown.exercise.id, Number(responseId), shown.asked.id))) throw new NotFound(`answer ${responseId}`)
          const by = actorOf(visit.person)
          const at = house.clock.now()
          const added =
            name === ''
              ? undefined
              : await addTheme(tx, { name, definition: '', include: '', exclude: '', example: '', parent: null }, at, by)
          const fresh = added === undefined ? [] : ['code' in added ? added.code : added.taken]
          await codeText(
            tx,
            { responseId: Number(responseId), question: shown.asked.id, themes: [...new Set([...chosen.codes, ...fresh])], at, personId },
            by,
          )
          return urls.coding(shown.exercise.id, shown.asked.id)
        })
      },
    }),
  ]
}

/** The themes meant by typed numbers and by ticks. */
function themesIn(body: Body, themes: readonly Theme[]): { codes: readonly string[]; none: boolean } | { error: string } {
  const form = { values: body, errors: {} }
  const numbers = typed(form, 'numbers')
    .split(/[\s,]+/)
    .filter((text) => text !== '')
  const wrong = numbers.find((text) => !/^\d+$/.test(text) || !themes[Number(text) - 1])
  if (wrong !== undefined) return { error: `There is no theme with the number ${wrong.slice(0, 10)}` }
  const marked = ticked(form, 'themes')
  const known = new Set(themes.map(({ code }) => code))
  const codes = [...numbers.map((text) => themes[Number(text) - 1]?.code ?? ''), ...marked.filter((code) => known.has(code))]
  return { codes: [...new Set(codes)], none: marked.includes('none') }
}

async function textExample(db: ConsultationsDb): Promise<{ exercise_id: number; id: string }> {
  const all = await db
    .selectFrom('consultations.questionnaire')
    .select(['exercise_id', 'questions'])
    .where('frozen_at', 'is not', null)
    .orderBy('id', 'desc')
    .execute()
  const found = all.flatMap(({ exercise_id, questions }) => questions.filter(isFreeText).map(({ id }) => ({ exercise_id, id })))[0]
  if (!found) throw new NotFound('example')
  return found
}
