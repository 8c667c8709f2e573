import { isDeepStrictEqual } from 'node:util'
import type { House } from '#platform/module'
import { exerciseById } from '../exercises/queries.js'
import type { ConsultationsDb, ConsultationsTables } from '../tables.js'
import { hashOfResponse, hashOfSet } from './freeze-figures.js'
import { makeFigures } from './make-figures.js'

/** What deriving one published set of figures again found. */
export interface Recount {
  readonly title: string
  readonly base: number
  /** Everything that is not as it was published, in sentences; empty when all is. */
  readonly differences: readonly string[]
}

/** Derives every published figure again from the answers behind it. */
export async function recount(house: House): Promise<readonly Recount[]> {
  const db: ConsultationsDb = house.db.withTables<ConsultationsTables>()
  const sets = await db
    .selectFrom('consultations.result_set as frozen')
    .innerJoin('consultations.exercise as exercise', 'exercise.id', 'frozen.exercise_id')
    .select(['frozen.id', 'frozen.exercise_id', 'frozen.figures', 'frozen.set_hash', 'frozen.row_hashes', 'frozen.base', 'exercise.title'])
    .where('exercise.state', '=', 'answered')
    .where((where) =>
      where(
        'frozen.id',
        '=',
        where
          .selectFrom('consultations.result_set as later')
          .select((of) => of.fn.max('later.id').as('id'))
          .whereRef('later.exercise_id', '=', 'frozen.exercise_id'),
      ),
    )
    .orderBy('frozen.exercise_id')
    .execute()
  const found: Recount[] = []
  for (const set of sets) {
    const hashes: string[] = []
    const figures = await makeFigures(house, await exerciseById(db, set.exercise_id), (response) => hashes.push(hashOfResponse(response)))
    found.push({ title: set.title, base: set.base, differences: differences(set, hashes, figures) })
  }
  return found
}

/** Whether two sets of figures say the same, whatever day they were made on. The database keeps the keys of an object in an order of its own. */
function sameFigures(one: unknown, other: unknown): boolean {
  const plain = (of: unknown): unknown => ({ ...(JSON.parse(JSON.stringify(of)) as Record<string, unknown>), asOf: null })
  return isDeepStrictEqual(plain(one), plain(other))
}

function differences(
  set: { figures: unknown; set_hash: string; row_hashes: readonly string[] },
  hashes: readonly string[],
  figures: object,
): string[] {
  const now = new Set(hashes)
  const gone = set.row_hashes.filter((hash) => !now.has(hash)).length
  const before = new Set(set.row_hashes)
  const fresh = hashes.filter((hash) => !before.has(hash)).length
  const found: string[] = []
  if (hashOfSet(set.row_hashes) !== set.set_hash) found.push('The stored hashes of the answers do not give the published hash of the set.')
  if (gone > 0)
    found.push(
      `${gone} of the answers behind the figures are no longer as they were: changed, erased or past the time for which they are kept.`,
    )
  if (fresh > 0) found.push(`${fresh} answers count today that did not count then.`)
  if (gone === 0 && fresh === 0 && !sameFigures(set.figures, figures)) found.push('The same answers give other figures today.')
  return found
}
