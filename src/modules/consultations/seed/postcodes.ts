import { inTransaction } from '#platform/db'
import type { House } from '#platform/module'
import { useList, writeList } from '../postcodes/import-list.js'
import { own } from '../tables.js'
import type { Scene } from './scene.js'
import { POSTCODES } from './story/towns-questions.js'

/** The office imports which district each postcode lies in; on the border some sectors belong to the next one. */
export async function importPostcodes({ db: handle, clock }: Pick<House, 'db' | 'clock'>, { cast }: Scene): Promise<void> {
  const db = own(handle)
  const rows = [
    ...Object.entries(POSTCODES).map(([place, prefix]) => ({ prefix, place })),
    { prefix: 'WM1 9', place: 'CAR' },
    { prefix: 'WM3 7', place: 'STO' },
    { prefix: 'WM5 2QX', place: 'ALD' },
  ]
  const id = await writeList(db, rows, { filename: 'westmarch-postcodes.csv', at: clock.now(), personId: cast.policy.id || null })
  await inTransaction(db, (tx) => useList(tx, id, cast.policy.by))
}
