import type { House } from '#platform/module'
import { differencesOf, impossibleWithout } from '../results/differences.js'
import { type Finding, findingText } from '../results/finding.js'
import { frozenRows, type RowsFound } from '../results/frozen-rows.js'
import { findingsOf } from '../results/keep-finding.js'
import { COUNTING, type Method } from '../results/method.js'
import { setHashing } from '../results/row-hash.js'
import { type ConsultationsDb, own } from '../tables.js'
import type { Figures } from './figures.js'
import type { ResultSet } from './freeze-figures.js'
import { countFigures } from './make-figures.js'

/** What deriving one published set of figures again found. */
export interface Recount {
  readonly title: string
  readonly base: number
  /** Everything that is not as it was published, in sentences; empty when all is. */
  readonly differences: readonly string[]
  /** What a reader of the result should know, though nothing is wrong. */
  readonly notes: readonly string[]
}

/** Derives every published figure again, from the frozen answers and by the method that was frozen with them. */
export async function recount(house: Pick<House, 'db'>): Promise<readonly Recount[]> {
  const db = own(house.db)
  const found: Recount[] = []
  for (const { title, ...set } of await publishedSets(db)) found.push({ title, base: set.base, ...(await recountSet(db, set)) })
  return found
}

type Recounted = Omit<ResultSet, 'held'>
type PublishedSet = Recounted & { readonly title: string }

/** The set behind the figures of each exercise that was answered. */
async function publishedSets(db: ConsultationsDb): Promise<readonly PublishedSet[]> {
  const sets = await db
    .selectFrom('consultations.result_set as frozen')
    .innerJoin('consultations.exercise as exercise', 'exercise.id', 'frozen.exercise_id')
    .distinctOn('frozen.exercise_id')
    .select(['frozen.id', 'frozen.figures', 'frozen.set_hash as setHash', 'frozen.base', 'frozen.method', 'exercise.title'])
    .where('exercise.state', '=', 'answered')
    .where('frozen.complete', '=', true)
    .orderBy('frozen.exercise_id')
    .orderBy('frozen.id', 'desc')
    .execute()
  return sets.map((set) => ({ ...set, figures: set.figures as Figures }))
}

/** Derives one set again. */
export async function recountSet(db: ConsultationsDb, set: Recounted): Promise<Pick<Recount, 'differences' | 'notes'>> {
  const hashing = setHashing()
  const rows: RowsFound = { rows: 0, gone: 0, changed: [], setAside: 0 }
  const passing = frozenRows(db, set.id, rows, hashing.add)
  if (!set.method || set.method.counting !== COUNTING) {
    for await (const _batch of passing);
    const older = 'Counted by an earlier version of Regard: only the hashes were compared. That version can derive the figures.'
    return { differences: ofRows(set, rows, hashing.end()), notes: [older] }
  }
  const derived = await countFigures(set.method, passing)
  const ofFigures = rows.gone === 0 ? differencesOf(set.figures, derived) : impossibleWithout(rows.gone, set.figures, derived)
  const headlines = rows.gone === 0 ? headlinesOf(await findingsOfSet(db, set.id), set.figures, derived) : []
  return {
    differences: [...ofRows(set, rows, hashing.end()), ...ofFigures, ...headlines],
    notes: [...notesOn(rows), ...(await repliesChanged(db, set.method))],
  }
}

async function findingsOfSet(db: ConsultationsDb, setId: number): Promise<readonly Finding[]> {
  const { exercise_id: id } = await db
    .selectFrom('consultations.result_set')
    .select('exercise_id')
    .where('id', '=', setId)
    .executeTakeFirstOrThrow()
  return findingsOf(db, id)
}

/** Bodies of which the list says something else today than when the figures were frozen: a reply that was taken away, or an answer past its time. */
async function repliesChanged(db: ConsultationsDb, { bodies = [] }: Method): Promise<string[]> {
  if (bodies.length === 0) return []
  const rows = await db
    .selectFrom('consultations.body as body')
    .leftJoin('consultations.respondent as respondent', (join) =>
      join.onRef('respondent.for_id', '=', 'body.id').on('respondent.for_kind', '=', 'body'),
    )
    .select(['body.id', 'body.replied_on as on', 'respondent.response_id as response'])
    .where(
      'body.id',
      'in',
      bodies.map(({ id }) => id),
    )
    .execute()
  const replied = new Set(rows.flatMap(({ id, on, response }) => (on !== null || response !== null ? [id] : [])))
  const gone = bodies.filter((one) => one.replied && !replied.has(one.id)).length
  return gone === 0 ? [] : [`${gone} of the replies of bodies that were counted then no longer stand in their list.`]
}

/** Headline findings that would say something else with the figures that are derived. */
function headlinesOf(findings: readonly Finding[], published: Figures, derived: Figures): string[] {
  return findings.flatMap((finding, at) => {
    const [one, other] = [findingText(finding, published), findingText(finding, derived)]
    return one === other ? [] : [`finding ${at + 1}: published “${one ?? 'nothing'}”, derived “${other ?? 'nothing'}”`]
  })
}

function ofRows(set: Recounted, { rows, changed }: RowsFound, hash: string): string[] {
  return [
    ...(hash === set.setHash ? [] : ['The stored hashes of the answers do not give the published hash of the set.']),
    ...(rows === set.base ? [] : [`The set holds ${rows} answers, and ${set.base} were published.`]),
    ...(changed.length === 0
      ? []
      : [`${answers(changed.length)} changed since: ${changed.slice(0, 10).join(', ')}${changed.length > 10 ? ' and more' : ''}.`]),
  ]
}

function notesOn({ gone, setAside }: RowsFound): string[] {
  return [
    ...(gone === 0
      ? []
      : [
          `${answers(gone)} erased on request or deleted when the time to keep them was over. Their hashes stand; the counts were checked to be possible without them.`,
        ]),
    ...(setAside === 0 ? [] : [`${answers(setAside)} set aside since, and counted here as then.`]),
  ]
}

const answers = (count: number): string => (count === 1 ? '1 of the answers was' : `${count} of the answers were`)
