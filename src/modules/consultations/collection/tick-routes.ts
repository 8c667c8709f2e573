import { actorOf } from '#platform/access'
import type { House } from '#platform/module'
import { blankForm, type Body, Conflict, invalid, NotFound, page, type Route, route, submitOnce, typed } from '#platform/web'
import { batchesOf } from '../batches/queries.js'
import { exerciseById } from '../exercises/queries.js'
import { frozenQuestionnaire } from '../questionnaires/queries.js'
import { choicesOf, type Question } from '../questionnaires/question.js'
import { readOverChoice } from '../quotas/over-choice.js'
import { type ConsultationsDb, own } from '../tables.js'
import { urls } from '../urls.js'
import { tickPointExample } from './examples.js'
import { canBeTicked, keyTicks, MOST_TICKS, SheetOver, takeBackTicks } from './key-ticks.js'
import { noticeOf } from './key-notice.js'
import { pointById } from './points.js'
import { refuseOnceFrozen, whyNotTaken } from './still-taken.js'
import { ticksPage, type TicksView } from './ticks-page.js'
import { inWords } from '../questionnaires/piping.js'

/** Tick surveys: sheets with a tick for each person (catalogue CON-29). */
export function tickRoutes(house: House): readonly Route[] {
  const db: ConsultationsDb = own(house.db)

  const view = async (id: string, pointId: string, question: string | undefined): Promise<TicksView & { questionnaireId: number }> => {
    const exercise = await exerciseById(db, id)
    const point = await pointById(db, exercise.id, pointId)
    if (!point.tick) throw new NotFound(`tick survey ${pointId}`)
    const frozen = await frozenQuestionnaire(db, exercise.id)
    const questions = inWords(frozen?.questions ?? []).filter(canBeTicked)
    const asked = questions.find((one) => one.id === question) ?? questions[0]
    if (!frozen || !asked) throw new Conflict('This exercise has no question with one choice, so there is nothing to tick.')
    const sheets = (await batchesOf(db, exercise.id, 'tally')).filter((one) => one.pointId === point.id)
    const notice = await noticeOf(db, exercise, house.clock.today())
    return { exercise, point, questions, asked, sheets, notice, questionnaireId: frozen.id }
  }

  return [
    route('/staff/consultations/:id/collection-points/:point/ticks', {
      may: 'consultations:key-cards',
      example: tickPointExample,
      get: async ({ params, query }) => page(ticksPage(await view(params.id, params.point, query['question']), blankForm())),
      post: async (visit) => {
        const now = await view(visit.params.id, visit.params.point, typed({ values: visit.body, errors: {} }, 'question'))
        const sheet = Number(typed({ values: visit.body, errors: {} }, 'sheet'))
        const back = urls.tallies(now.exercise.id, now.point.id)
        const by = actorOf(visit.person)
        if (now.sheets.some(({ id }) => id === sheet)) {
          await refuseOnceFrozen(db, now.exercise)
          return submitOnce(db, house.clock, visit, async (tx) => {
            await takeBackTicks(tx, now.exercise, sheet, house.clock.now(), by)
            return back
          })
        }
        const { counts, errors } = readTicks(now.asked, visit.body)
        const choice = readOverChoice(visit.body)
        Object.assign(errors, choice.errors)
        const late = whyNotTaken(now.exercise, house.clock.today())
        if (late) errors[`ticks-${choicesOf(now.asked)[0]?.code}`] = late
        if (Object.keys(errors).length > 0) return invalid(ticksPage(now, { values: visit.body, errors }))
        const { exercise, questionnaireId, point, asked } = now
        const enteredBy = visit.person?.id ?? null
        const over = choice.because ? { because: choice.because } : choice.chosen === 'keep' ? choice.chosen : 'ask'
        const sheetNow = { exercise, questionnaireId, point, question: asked.id, counts, at: house.clock.now(), enteredBy, over } as const
        const saving = submitOnce(db, house.clock, visit, async (tx) => {
          await keyTicks(tx, sheetNow, by)
          return back
        })
        return saving.catch((error: unknown) => {
          if (!(error instanceof SheetOver)) throw error
          const all = counts.reduce((sum, { ticks }) => sum + ticks, 0)
          const full = `${error.over} of these ${all} ticks are over the limit. Nothing is saved yet: select what happens to them`
          return invalid(ticksPage(now, { values: visit.body, errors: { over: full } }))
        })
      },
    }),
  ]
}

function readTicks(asked: Question, body: Body) {
  const errors: Record<string, string> = {}
  const counts = choicesOf(asked).map(({ code }) => {
    const text = typed({ values: body, errors: {} }, `ticks-${code}`).trim()
    const ticks = text === '' ? 0 : Number(text)
    if (!Number.isInteger(ticks) || ticks < 0 || ticks > MOST_TICKS)
      errors[`ticks-${code}`] = `Enter a number of ticks from 0 to ${MOST_TICKS}`
    return { code, ticks }
  })
  const all = counts.reduce((sum, { ticks }) => sum + ticks, 0)
  const first = `ticks-${counts[0]?.code}`
  if (Object.keys(errors).length === 0 && all === 0) errors[first] = 'Enter how many ticks there are'
  else if (Object.keys(errors).length === 0 && all > MOST_TICKS)
    errors[first] = `One sheet has at most ${MOST_TICKS} ticks: key them in parts`
  return { counts, errors }
}
