import { actorOf } from '#platform/access'
import type { House } from '#platform/module'
import { page, type Route, route, seeOther, sentAlready, submitOnce } from '#platform/web'
import { refuseOnceFrozen, whyFrozen } from '../../collection/still-taken.js'
import { exerciseById } from '../../exercises/queries.js'
import { type ConsultationsDb, own } from '../../tables.js'
import { urls } from '../../urls.js'
import { importIn } from '../examples.js'
import { takeBackImport } from '../keep-import.js'
import { importById } from '../queries.js'
import { leavingWith } from '../take-back.js'
import { takingBackPage } from './taking-back-page.js'

/** Taking an import back, once somebody has read what goes with it. */
export function takingBackRoutes(house: House): readonly Route[] {
  const db: ConsultationsDb = own(house.db)

  return [
    route('/staff/consultations/:id/imports/:import/taking-back', {
      may: 'consultations:import',
      example: importIn('done'),
      get: async ({ params }) => {
        const exercise = await exerciseById(db, params.id)
        const one = await importById(db, exercise.id, params.import)
        if (one.state !== 'done') return seeOther(urls.import(exercise.id, one.id))
        return page(takingBackPage(exercise, one, await leavingWith(db, one), await whyFrozen(db, exercise)))
      },
      post: async (visit) => {
        const exercise = await exerciseById(db, visit.params.id)
        const one = await importById(db, exercise.id, visit.params.import)
        const again = await sentAlready(house.db, visit)
        if (again) return again
        await refuseOnceFrozen(db, exercise)
        return submitOnce(db, house.clock, visit, async (tx) => {
          await takeBackImport(tx, one, actorOf(visit.person))
          return urls.import(exercise.id, one.id)
        })
      },
    }),
  ]
}
