import { actorOf } from '#platform/access'
import type { House } from '#platform/module'
import { type Body, dateValues, type Form, invalid, page, readDate, type Route, route, seeOther, submitOnce, typed } from '#platform/web'
import { exerciseById } from '../../exercises/queries.js'
import { CHANNELS } from '../../responses/response.js'
import { type ConsultationsDb, own } from '../../tables.js'
import { urls } from '../../urls.js'
import { importIn } from '../examples.js'
import type { Import, Matching } from '../import.js'
import { matchColumns } from '../keep-import.js'
import { prepare } from '../prepare.js'
import { importById } from '../queries.js'
import { dayIn } from '../reading/days.js'
import { columnsPage } from './columns-page.js'

/** Matching the columns of a file to questions. */
export function columnRoutes(house: House): readonly Route[] {
  const db: ConsultationsDb = own(house.db)

  return [
    route('/staff/consultations/:id/imports/:import/columns', {
      may: 'consultations:import',
      example: importIn('matching', 'done'),
      get: async ({ params }) => {
        const exercise = await exerciseById(db, params.id)
        const one = await importById(db, exercise.id, params.import)
        if (one.state !== 'matching') return seeOther(urls.import(exercise.id, one.id))
        return page(columnsPage({ ...(await prepare(house, one)), import: one }, formOf(one.matching)))
      },
      post: async (visit) => {
        const exercise = await exerciseById(db, visit.params.id)
        const one = await importById(db, exercise.id, visit.params.import)
        if (one.state !== 'matching') return seeOther(urls.import(exercise.id, one.id))
        const prepared = await prepare(house, one)
        const form: Form = { values: visit.body, errors: {} }
        const channel = CHANNELS.find((known) => known === typed(form, 'channel'))
        const day = readDate(visit.body, 'day', 'The day')
        const errors = {
          ...(channel ? {} : { channel: 'Select how the answers came in' }),
          ...(day.error ? { day: day.error } : {}),
          ...(day.date && house.clock.today().until(day.date).days > 0 ? { day: 'The day must be today or in the past' } : {}),
        }
        if (Object.keys(errors).length > 0 || !channel)
          return invalid(columnsPage({ ...prepared, import: one }, { values: visit.body, errors }))
        const targets = prepared.table.columns.map((_, at) => typed(form, `c-${at}`))
        const matching = { targets, channel, day: day.date?.toString() ?? '' }
        return submitOnce(db, house.clock, visit, async (tx) => {
          await matchColumns(tx, { ...one, version: versionIn(visit.body, one) }, matching, actorOf(visit.person))
          return urls.import(exercise.id, one.id)
        })
      },
    }),
  ]
}

function formOf({ targets, channel, day }: Matching): Form {
  const columns = Object.fromEntries(targets.map((target, at) => [`c-${at}`, target]))
  return { values: { ...columns, channel, ...dateValues('day', dayIn(day) ?? null) }, errors: {} }
}

/** The version that the form was filled from, so that two officers never overwrite each other. */
function versionIn(body: Body, one: Import): number {
  return Number(typed({ values: body, errors: {} }, 'version')) || one.version
}
