import { actorOf } from '#platform/access'
import { recordAccess } from '#platform/audit'
import { inTransaction } from '#platform/db'
import type { House } from '#platform/module'
import { blankForm, Conflict, download, invalid, page, type Route, route, seeOther, sentAlready, submitOnce, typed } from '#platform/web'
import { refuseOnceFrozen, refuseTooLate, whyFrozen, whyNotTaken } from '../../collection/still-taken.js'
import { exerciseIn } from '../../exercises/examples.js'
import type { Exercise } from '../../exercises/exercise.js'
import { exerciseById } from '../../exercises/queries.js'
import { frozenQuestionnaire } from '../../questionnaires/queries.js'
import { quotasOf } from '../../quotas/places.js'
import { mayBeLimited } from '../../quotas/quota.js'
import { type ConsultationsDb, own } from '../../tables.js'
import { urls } from '../../urls.js'
import { checksOf } from '../checks.js'
import { importIn } from '../examples.js'
import { forecastOf } from '../forecast.js'
import { IMPORT, type Import, MOST_BYTES } from '../import.js'
import { beginImport, dropImport, keepImport, matchWords } from '../keep-import.js'
import { prepare } from '../prepare.js'
import { importById, importsOf, reasonsOf, refusalsOf } from '../queries.js'
import { readUpload } from '../read-upload.js'
import { readWords, saySame } from '../read-words.js'
import { refusedFile } from '../refused-file.js'
import { convert } from '../reading/convert.js'
import { guessTargets } from '../reading/guess.js'
import type { Meaning } from '../reading/meanings.js'
import type { Shape } from '../reading/shapes.js'
import { unknownWords } from '../unknown-words.js'
import { checkPage, type CheckView } from './check-page.js'
import { columnRoutes } from './column-routes.js'
import { progressPage } from './progress-page.js'
import { takingBackRoutes } from './taking-back-routes.js'
import { uploadPage } from './upload-page.js'

const PREVIEW = 5
const REFUSED_A_PAGE = 50

/** The line after which a list goes on; from the beginning where an address says something else. */
const lineIn = (text: string | undefined): number => (/^\d{1,9}$/.test(text ?? '') ? Number(text) : 0)

/** Importing answers that were collected elsewhere. */
export function importRoutes(house: House): readonly Route[] {
  const db: ConsultationsDb = own(house.db)

  const check = async (exerciseId: string, one: Import, again = false): Promise<CheckView> => {
    const exercise = await exerciseById(db, exerciseId)
    const { table, questions, places, converting } = await prepare(house, one)
    const how = converting(one.matching)
    const looked = { table, targets: how.targets, places }
    const words = unknownWords(looked, one.matching.words ?? [])
    const checked = { ...looked, words, questions, encoding: one.encoding, today: how.today }
    const preview = await Promise.all(table.rows.slice(0, PREVIEW).map(async (row) => ({ n: row.n, made: await convert(row, how) })))
    const limited = mayBeLimited(exercise) && (await quotasOf(db, exercise.id)).length > 0
    const before = (await importsOf(db, exercise.id)).some(
      ({ id, state }) => id !== one.id && state !== 'matching' && state !== 'taken-back',
    )
    const forecast = await forecastOf(table.rows, how, before)
    const shown = { checks: checksOf(checked), words, again, questions, places, allPlaces: how.allPlaces, preview }
    return { exercise, import: one, limited, forecast, ...shown }
  }

  const whyShut = async (exercise: Exercise): Promise<string | undefined> =>
    whyNotTaken(exercise, house.clock.today()) ?? (await whyFrozen(db, exercise))

  return [
    route('/staff/consultations/:id/imports', {
      may: 'consultations:import',
      example: exerciseIn('published'),
      takesFiles: true,
      limit: MOST_BYTES + 64 * 1024,
      get: async ({ params }) => {
        const exercise = await exerciseById(db, params.id)
        return page(uploadPage(exercise, await importsOf(db, exercise.id), await whyShut(exercise), blankForm()))
      },
      post: async (visit) => {
        const exercise = await exerciseById(db, visit.params.id)
        const imports = await importsOf(db, exercise.id)
        const wrong = (problem: string) => invalid(uploadPage(exercise, imports, undefined, { values: {}, errors: { file: problem } }))
        const upload = visit.uploads.find(({ field }) => field === 'file')
        if (!upload) return wrong('Choose a file')
        const again = await sentAlready(house.db, visit)
        if (again) return again
        refuseTooLate(exercise, house.clock.today())
        await refuseOnceFrozen(db, exercise)
        const frozen = await frozenQuestionnaire(db, exercise.id)
        const read = await readUpload(upload)
        if ('problem' in read) return wrong(read.problem)
        if (!frozen) throw new Conflict('This exercise has not been published yet, so nothing can be imported.')
        const { file, encoding, table } = read
        const same = imports.find(({ sha256, state }) => sha256 === file.sha256 && state !== 'taken-back')
        if (same?.state === 'matching') return seeOther(urls.importColumns(exercise.id, same.id))
        if (same) return wrong(`This file was imported before, as “${same.filename}”. Nothing was taken a second time`)
        const targets = guessTargets(table.columns, frozen.questions, table.shape)
        const words = wordsOfEarlier(imports, table.shape)
        const matching = { targets, channel: table.shape === 'plain' ? ('paper' as const) : ('web' as const), day: '', words }
        return submitOnce(db, house.clock, visit, async (tx) => {
          const made = { exerciseId: exercise.id, questionnaireId: frozen.id, file, encoding, table, matching, at: house.clock.now() }
          const id = await keepImport(tx, { ...made, madeBy: visit.person?.id ?? null }, actorOf(visit.person))
          return urls.importColumns(exercise.id, id)
        })
      },
    }),

    ...columnRoutes(house),
    ...takingBackRoutes(house),

    route('/staff/consultations/:id/imports/:import', {
      may: 'consultations:import',
      example: importIn('done', 'matching'),
      get: async ({ params, query }) => {
        const exercise = await exerciseById(db, params.id)
        const one = await importById(db, exercise.id, params.import)
        if (one.state === 'matching') return page(checkPage(await check(params.id, one, query['again'] === 'yes')))
        const found = (which: 'refused' | 'kept' | 'remark', from: string) =>
          reasonsOf(db, one.id, lineIn(query[from]), REFUSED_A_PAGE + 1, which)
        const rows = await found('refused', 'after')
        const refusals = rows.slice(0, REFUSED_A_PAGE)
        const over = await found('kept', 'over')
        const remarks = await found('remark', 'remark')
        const lists = {
          remarks: remarks.slice(0, REFUSED_A_PAGE),
          moreRemarks: remarks.length > REFUSED_A_PAGE,
          refusals,
          more: rows.length > REFUSED_A_PAGE,
          over: over.slice(0, REFUSED_A_PAGE),
          moreOver: over.length > REFUSED_A_PAGE,
        }
        return page(progressPage({ exercise, import: one, ...lists, frozen: await whyFrozen(db, exercise) }))
      },
      post: async (visit) => {
        const exercise = await exerciseById(db, visit.params.id)
        const one = await importById(db, exercise.id, visit.params.import)
        const asked = typed({ values: visit.body, errors: {} }, 'do')
        const [by, here] = [actorOf(visit.person), urls.import(exercise.id, one.id)]
        const again = await sentAlready(house.db, visit)
        if (again) return again
        if (asked === 'drop') {
          return submitOnce(db, house.clock, visit, async (tx) => {
            await dropImport(tx, one, by)
            return urls.imports(exercise.id)
          })
        }
        if (asked !== 'begin' && asked !== 'match') return seeOther(here)
        if (one.state !== 'matching') throw new Conflict('This import has begun already.')
        const view = await check(visit.params.id, one)
        const said = one.matching.words ?? []
        // What was chosen is kept whichever button is pressed, and nothing begins that was not checked with it.
        if (asked === 'match' || !saySame(said, readWords(visit.body, said, view))) {
          return submitOnce(db, house.clock, visit, async (tx) => {
            await matchWords(tx, one, (now) => readWords(visit.body, now, view), by)
            return `${here}?again=yes`
          })
        }
        refuseTooLate(exercise, house.clock.today())
        await refuseOnceFrozen(db, exercise)
        if (view.forecast.taken === 0 || view.checks.some(({ result }) => result === 'stops')) return invalid(checkPage(view))
        return submitOnce(db, house.clock, visit, async (tx) => {
          await beginImport(tx, one, house.clock.now(), visit.person?.id ?? null, by)
          return here
        })
      },
    }),

    route('/staff/consultations/:id/imports/:import/refused.csv', {
      may: 'consultations:import',
      example: importIn('done'),
      get: async ({ params, person }) => {
        const exercise = await exerciseById(db, params.id)
        const one = await importById(db, exercise.id, params.import)
        const rows: { n: number; reason: string; cells: string[] }[] = []
        for (let after = 0; ;) {
          const next = await refusalsOf(db, one.id, after, 1000)
          rows.push(...next)
          after = next.at(-1)?.n ?? after
          if (next.length < 1000) break
        }
        await inTransaction(db, (tx) =>
          recordAccess(tx, { by: actorOf(person), did: 'exported', kind: IMPORT, id: one.id, why: 'refused-rows', count: rows.length }),
        )
        return download('text/csv; charset=utf-8', `not-taken-${one.id}.csv`, refusedFile(one, rows))
      },
    }),
  ]
}

/** What was said of words in the newest import of the same shape: offered again, to be looked at. */
function wordsOfEarlier(imports: readonly Import[], shape: Shape): readonly Meaning[] {
  const earlier = imports.find((one) => one.shape === shape && one.matching.words !== undefined && one.matching.words.length > 0)
  return (earlier?.matching.words ?? []).map((word) => ({ ...word, earlier: true }))
}
