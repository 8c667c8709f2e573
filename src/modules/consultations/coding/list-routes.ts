import { actorOf } from '#platform/access'
import type { House } from '#platform/module'
import {
  doneAt,
  blankForm,
  ChangedMeanwhile,
  ConflictNotice,
  type Form,
  invalid,
  page,
  type Route,
  route,
  sentAlready,
  submitOnce,
  typed,
  type Visit,
} from '#platform/web'
import type { ConsultationsDb, ConsultationsTables } from '../tables.js'
import { askedInWords, refuseOnceAnswered } from './asked.js'
import { codeText } from './code-texts.js'
import { textExample } from './examples.js'
import { noTheme, themesTyped } from './keys.js'
import { type CodingList, keysOf, listPage, type Row } from './list-page.js'
import { codingProgress, codingStanding, readableTexts, type Standing } from './texts.js'
import { themesOffered } from './themes-used.js'
import { codingUrls } from './urls.js'

/** Texts on one page: few enough that saving all of them is one quick deed. */
const PAGE = 15

interface Change {
  readonly row: Row
  readonly typed: string
  readonly seen: number
  readonly themes: readonly string[]
}

/** Coding many short texts at once, on one page. */
export function listRoutes(house: House): readonly Route[] {
  const db: ConsultationsDb = house.db.withTables<ConsultationsTables>()

  const look = async (visit: Visit<{ id: string; question: string }>, among?: readonly number[]): Promise<CodingList> => {
    const { exercise, asked } = await askedInWords(db, visit.params.id, visit.params.question)
    const [all, after] = [visit.query['show'] === 'all', Number(visit.query['after']) || 0]
    const texts = await (
      await readableTexts(db, exercise.id, asked.id)
    )
      .leftJoin('consultations.coded as coded', (join) =>
        join.onRef('coded.response_id', '=', 'response.id').on('coded.question', '=', asked.id),
      )
      .$if(among === undefined && !all, (query) => query.where('coded.response_id', 'is', null))
      .$if(among !== undefined, (query) => query.where('response.id', 'in', among && among.length > 0 ? [...among] : [0]))
      .$if(among === undefined, (query) => query.where('response.id', '>', after))
      .orderBy('response.id')
      .limit(PAGE + 1)
      .execute()
    const rows = await Promise.all(
      texts.slice(0, PAGE).map(async (text) => ({ ...text, standing: await codingStanding(db, text.responseId, asked.id) })),
    )
    const [themes, progress] = await Promise.all([
      themesOffered(
        db,
        exercise.id,
        rows.flatMap(({ standing }) => standing.themes),
      ),
      codingProgress(db, exercise.id, asked.id),
    ])
    return { exercise, asked, rows, more: texts.length > PAGE, all, themes, progress }
  }

  return [
    route('/staff/consultations/:id/coding/:question/list', {
      may: 'consultations:code',
      example: textExample,
      get: async (visit) => page(listPage(await look(visit), blankForm())),
      post: async (visit) => {
        const earlier = await sentAlready(db, visit)
        if (earlier) return earlier
        const ids = Object.keys(visit.body).flatMap((name) => (/^keys-\d{1,9}$/.test(name) ? [Number(name.slice(5))] : []))
        const shown = await look(visit, ids.slice(0, PAGE))
        const form: Form = { values: visit.body as Form['values'], errors: {} }
        const { changes, errors } = changesIn(form, shown)
        if (Object.keys(errors).length > 0) return invalid(listPage(shown, { values: form.values, errors }))
        refuseOnceAnswered(shown.exercise)
        const clashes: { row: Row; theirs: Standing; yours: string }[] = []
        const saved = await submitOnce(db, house.clock, visit, async (tx) => {
          for (const { row, seen, themes, typed: yours } of changes) {
            try {
              const found = {
                responseId: row.responseId,
                question: shown.asked.id,
                themes,
                at: house.clock.now(),
                personId: visit.person?.id ?? 0,
                seen,
              }
              await codeText(tx, found, actorOf(visit.person))
            } catch (error) {
              if (!(error instanceof ChangedMeanwhile)) throw error
              clashes.push({ row, theirs: error.now as Standing, yours })
            }
          }
          return doneAt(codingUrls.list(shown.exercise.id, shown.asked.id), 'Saved')
        })
        if (clashes.length === 0) return saved
        const left = await look(
          visit,
          clashes.map(({ row }) => row.responseId),
        )
        const notice = ConflictNotice({
          differences: clashes.map(({ row, theirs, yours }) => ({
            label: row.text.slice(0, 80),
            theirs: keysOf(theirs, shown.themes),
            yours,
          })),
        })
        return page(listPage(left, form, notice), { status: 409 })
      },
    }),
  ]
}

/** What was changed on the page; a box that still says what stood there changes nothing. */
function changesIn(form: Form, { rows, themes }: CodingList): { changes: readonly Change[]; errors: Record<string, string> } {
  const offered = new Set(themes.map(({ code }) => code))
  const shown = typed(form, 'shown')
    .split(' ')
    .filter((code) => offered.has(code))
  const [changes, errors]: [Change[], Record<string, string>] = [[], {}]
  for (const row of rows) {
    const text = typed(form, `keys-${row.responseId}`).trim().slice(0, 200)
    const seen = Number(typed(form, `version-${row.responseId}`))
    if (text === '' || (seen === row.standing.version && text === keysOf(row.standing, themes))) continue
    const keys = themesTyped(text, shown)
    if ('wrong' in keys) errors[`keys-${row.responseId}`] = noTheme(keys.wrong)
    else changes.push({ row, typed: text, seen, themes: keys.codes })
  }
  return { changes, errors }
}
