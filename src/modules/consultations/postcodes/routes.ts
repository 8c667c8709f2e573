import { everyPlace } from '#modules/office'
import { actorOf } from '#platform/access'
import { readListFile } from '#platform/files'
import type { House } from '#platform/module'
import { doneAt, invalid, page, type Route, route, sentAlready, submitOnce } from '#platform/web'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { forgetOldLists, useList, writeList } from './import-list.js'
import { type ListInUse, listPage } from './list-page.js'
import { readList } from './read-list.js'

/** Room for the postcodes of the largest force area. */
const LIMIT = 5 * 1024 * 1024

/** Where staff import which place each postcode lies in. */
export function postcodeRoutes(house: House): readonly Route[] {
  const db = own(house.db)
  const inUse = (): Promise<ListInUse | undefined> =>
    db
      .selectFrom('consultations.postcode_list')
      .select(['filename', 'rows', 'imported_at as importedAt'])
      .where('in_use', '=', true)
      .executeTakeFirst()

  return [
    route(urls.postcodes, {
      may: 'consultations:plan',
      takesFiles: true,
      limit: LIMIT,
      get: async () => page(listPage(await inUse())),
      post: async (visit) => {
        const again = await sentAlready(house.db, visit)
        if (again) return again
        const upload = visit.uploads.find(({ field }) => field === 'file')
        const pasted = [visit.body['csv'] ?? ''].flat()[0] ?? ''
        const file = upload && (await readListFile(upload, LIMIT))
        if (file && 'problem' in file) return invalid(listPage(await inUse(), { problem: file.problem, csv: pasted }))
        const csv = file ? file.text : pasted
        if (csv.trim() === '') return invalid(listPage(await inUse(), { problem: 'Choose a file or paste the rows' }))
        const list = readList(csv, new Set((await everyPlace(house.db)).map(({ code }) => code)))
        if (typeof list === 'string') return invalid(listPage(await inUse(), { problem: list, csv: pasted }))
        if (list.refused.length > 0) return invalid(listPage(await inUse(), { refused: list.refused, csv: pasted }))
        const at = house.clock.now()
        const id = await writeList(db, list.rows, {
          filename: file?.name ?? 'Pasted list',
          at,
          personId: visit.person?.id ?? null,
        })
        const done = await submitOnce(db, house.clock, visit, async (tx) => {
          await useList(tx, id, actorOf(visit.person))
          return doneAt(urls.postcodes, 'The list is in use')
        })
        // Not those of the last minutes: somebody else may be writing one.
        await forgetOldLists(db, at.subtract({ minutes: 10 }))
        return done
      },
    }),
  ]
}
