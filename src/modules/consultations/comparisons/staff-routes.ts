import { z } from 'zod'
import { actorOf } from '#platform/access'
import { BothVersions } from '#platform/forms'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import {
  doneAt,
  blankForm,
  type Body,
  type Form,
  invalid,
  page,
  readForm,
  type Route,
  route,
  submitOnce,
  ticked,
  typed,
  withError,
} from '#platform/web'
import type { Figures, QuestionFigures } from '../analysis/figures.js'
import { countedResponses } from '../analysis/counted.js'
import { countFigures } from '../analysis/make-figures.js'
import { exerciseIn } from '../exercises/examples.js'
import type { Exercise } from '../exercises/exercise.js'
import { exerciseById } from '../exercises/queries.js'
import { methodOf } from '../results/method.js'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { ChangedMeanwhile, changeAreaFigure, linkWave } from './change.js'
import { areasPage, wavesPage } from './pages.js'
import { areaFigures, earlierWave, possibleWaves, stateOf, wavesBefore } from './read.js'

const entry = z.object({
  area: z.string().trim().min(1, 'Enter the area').max(80, 'Shorten it to 80 characters or fewer'),
  source: z.string().trim().min(1, 'Say where the figures come from').max(200, 'Shorten it to 200 characters or fewer'),
  base: z
    .string()
    .trim()
    .regex(/^\d{1,7}$/, 'Enter how many people answered, as a whole number'),
})

/** Comparing an exercise with earlier ones and with other areas. */
export function comparisonRoutes(house: House): readonly Route[] {
  const db = own(house.db)

  const figuresOf = async (exercise: Exercise): Promise<Figures> => {
    const method = { ...(await methodOf(house, exercise)), waves: await wavesBefore(db, exercise.id) }
    return countFigures(method, countedResponses(db, exercise.id))
  }
  const waves = async (exercise: Exercise, form?: Form, beside?: Html) => {
    const [link, possible, figures] = [await earlierWave(db, exercise.id), await possibleWaves(db, exercise), await figuresOf(exercise)]
    const shown = form ?? blankForm({ earlier: String(link?.earlierId ?? 0), ...(link?.published ? { published: ['yes'] } : {}) })
    const comparisons = (figures.comparisons ?? []).filter((one) => one.with === 'waves')
    const linked = link && !possible.some(({ id }) => id === link.earlierId) ? [await exerciseById(db, link.earlierId)] : []
    return wavesPage(exercise, { possible: [...linked, ...possible], comparisons, version: link?.version ?? 0 }, shown, beside)
  }
  const areas = async (exercise: Exercise, question: string | undefined, form: Form, beside?: Html) => {
    const figures = await figuresOf(exercise)
    const questions = figures.questions.filter(({ about, lines }) => about === 'choices' && lines.length > 0)
    const comparisons = (figures.comparisons ?? []).filter((one) => one.with === 'areas')
    const asked = questions.find(({ id }) => id === question)
    const content = areasPage(exercise, { questions, asked, figures: await areaFigures(db, exercise.id), comparisons }, form, beside)
    return { asked, content }
  }

  return [
    route('/staff/consultations/:id/waves', {
      may: 'consultations:answer',
      example: exerciseIn('published'),
      get: async ({ params }) => page(await waves(await exerciseById(db, params.id))),
      post: async (visit) => {
        const exercise = await exerciseById(db, visit.params.id)
        const form: Form = { values: visit.body, errors: {} }
        const earlierId = Number(typed(form, 'earlier'))
        const known =
          earlierId === 0 ||
          (await possibleWaves(db, exercise)).some(({ id }) => id === earlierId) ||
          (await earlierWave(db, exercise.id))?.earlierId === earlierId
        if (!known) return invalid(await waves(exercise, withError(form, 'earlier', 'Select an exercise that was answered, or none')))
        const wanted = { earlierId, published: ticked(form, 'published').includes('yes'), version: Number(typed(form, 'version')) }
        const saving = submitOnce(db, house.clock, visit, async (tx) => {
          await linkWave(tx, exercise.id, wanted, actorOf(visit.person))
          return doneAt(urls.waves(exercise.id), 'Saved')
        })
        return saving.catch(async (error: unknown) => {
          if (!(error instanceof ChangedMeanwhile)) throw error
          const now = await earlierWave(db, exercise.id)
          const said = async (id: number, published: boolean) => ({
            earlier: id === 0 ? 'None' : (await exerciseById(db, id)).title,
            published: id !== 0 && published ? 'Yes' : 'No',
          })
          const theirs = await said(now?.earlierId ?? 0, now?.published ?? false)
          const beside = bothVersions(theirs, await said(earlierId, wanted.published), {
            earlier: 'Which exercise asked the same before?',
            published: 'Publish the comparison with the results?',
          })
          return page(await waves(exercise, form, beside), { status: 409 })
        })
      },
    }),

    route('/staff/consultations/:id/areas', {
      may: 'consultations:answer',
      example: exerciseIn('published'),
      get: async ({ params, query }) => page((await areas(await exerciseById(db, params.id), query['question'], blankForm())).content),
      post: async (visit) => {
        const exercise = await exerciseById(db, visit.params.id)
        const sent: Form = { values: visit.body, errors: {} }
        const remove = Number(typed(sent, 'remove'))
        const read = readForm(entry, visit.body)
        const { asked } = await areas(exercise, typed(sent, 'question'), sent)
        const checked = remove > 0 ? undefined : checkedCounts(read, asked, visit.body)
        if (remove <= 0 && (!read.data || !asked || !checked || 'form' in checked)) {
          const form = checked && 'form' in checked ? checked.form : asked ? read : withError(read, 'area', 'Select a question first')
          return invalid((await areas(exercise, typed(sent, 'question'), form)).content)
        }
        const saving = submitOnce(db, house.clock, visit, async (tx) => {
          const by = actorOf(visit.person)
          if (remove > 0) await changeAreaFigure(tx, exercise.id, { remove }, by, house.clock)
          else if (read.data && asked && checked && 'counts' in checked) {
            const { area, source, base } = read.data
            await changeAreaFigure(
              tx,
              exercise.id,
              { question: asked.id, area, source, base: Number(base), counts: checked.counts, replaces: typed(sent, 'replaces') },
              by,
              house.clock,
            )
          }
          return doneAt(urls.areas(exercise.id), remove > 0 ? 'Removed' : 'Added')
        })
        return saving.catch(async (error: unknown) => {
          if (!(error instanceof ChangedMeanwhile) || !asked) throw error
          const area = read.data?.area ?? ''
          const now = (await areaFigures(db, exercise.id)).find((one) => one.question === asked.id && one.area === area)
          if (!now) throw error
          const theirs = { source: now.source, base: String(now.base) }
          const counts = Object.fromEntries(asked.lines.map(({ code }) => [`n-${code}`, String(now.counts[code] ?? 0)]))
          const labels = Object.fromEntries(asked.lines.map(({ code, text }) => [`n-${code}`, text]))
          const beside = bothVersions({ ...theirs, ...counts }, visit.body, {
            source: 'Source',
            base: 'How many people answered',
            ...labels,
          })
          const form = { values: { ...visit.body, replaces: stateOf(now) }, errors: {} }
          return page((await areas(exercise, asked.id, form, beside)).content, { status: 409 })
        })
      },
    }),
  ]
}

const bothVersions = (...[theirs, yours, labels]: readonly [Said, Said, Readonly<Record<string, string>>]): Html =>
  BothVersions({ theirs, yours, labels })
type Said = Parameters<typeof BothVersions>[0]['theirs']

/** The count of each answer, none of them above the base; of a question with one answer each, all of them together neither. */
function checkedCounts(
  form: Form & { data?: { base: string } | undefined },
  asked: QuestionFigures | undefined,
  body: Body,
): { counts: Record<string, number> } | { form: Form } {
  const base = Number(form.data?.base ?? Number.NaN)
  let shown: Form = form
  const counts: Record<string, number> = {}
  for (const { code, text } of asked?.lines ?? []) {
    const said = typed({ values: body, errors: {} }, `n-${code}`).trim()
    const value = /^\d{1,7}$/.test(said) ? Number(said) : Number.NaN
    if (Number.isNaN(value)) shown = withError(shown, `n-${code}`, `Enter how many said “${text}”, as a whole number`)
    else if (value > base) shown = withError(shown, `n-${code}`, `“${text}” cannot be more than the ${base} who answered`)
    counts[code] = value
  }
  const sum = Object.values(counts).reduce((total, one) => total + one, 0)
  const single = asked?.type !== 'multiple' && asked?.type !== 'ranking'
  if (Object.keys(shown.errors).length === 0 && single && sum !== base)
    shown = withError(shown, 'base', `The answers add up to ${sum}, but ${base} people answered. Leave out those who do not know.`)
  return Object.keys(shown.errors).length > 0 ? { form: shown } : { counts }
}
