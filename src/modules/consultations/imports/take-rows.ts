import { createHash } from 'node:crypto'
import { SYSTEM } from '#platform/access'
import { record } from '#platform/audit'
import { inTransaction } from '#platform/db'
import { remove } from '#platform/files'
import type { House } from '#platform/module'
import { BATCH } from '../batches/batch.js'
import type { Answers } from '../questionnaires/answer.js'
import { splitByPath } from '../questionnaires/path.js'
import type { Question } from '../questionnaires/question.js'
import { quotaInWords } from '../quotas/in-words.js'
import { lockPlaces } from '../quotas/places.js'
import { mayBeLimited } from '../quotas/quota.js'
import { placeIn } from '../responses/receive.js'
import { RESPONSE } from '../responses/response.js'
import { concernsIn, type Concerning, raiseConcerns } from '../responses/screen-texts.js'
import { type ConsultationsTx, own } from '../tables.js'
import type { Import } from './import.js'
import { newPace, type Pace } from '#platform/jobs'
import type { Prepared } from './prepare.js'
import { importForWork } from './queries.js'
import { convert, type Converted } from './reading/convert.js'
import type { Row } from './reading/shapes.js'

/**
 * Takes in the next rows of a running import, in one transaction with the mark of how far it has come: ended at any moment, it goes on
 * where it stood and doubles nothing. Everything that needs no database is done before. Returns whether there are more.
 */
export async function takeSomeRows(house: House, importId: number, prepared: Prepared, pace: Pace = newPace()): Promise<boolean> {
  const db = own(house.db)
  const before = await importForWork(db, importId)
  if (before?.state !== 'running') return false
  const { table, questions } = prepared
  const how = prepared.converting(before.matching)
  const rows = table.rows.slice(before.done, before.done + pace.together)
  const good: Ready[] = []
  const bad: Listed[] = []
  for (const row of rows) {
    const made = await convert(row, how)
    if ('problems' in made) bad.push({ ...row, reason: made.problems.join('; '), as: 'refused' })
    else good.push(readyFrom(before, row, made, questions))
  }
  let began = performance.now()
  const more = await inTransaction(db, async (tx) => {
    began = performance.now()
    const now = await importForWork(tx, importId, true)
    // Somebody else, after a lease ran out, may have taken these rows meanwhile.
    if (now?.state !== 'running' || now.done !== before.done) return now?.state === 'running'
    const frozen = await tx
      .selectFrom('consultations.result_set')
      .select('id')
      .where('exercise_id', '=', now.exerciseId)
      .limit(1)
      .executeTakeFirst()
    if (frozen && rows[0]) return stop(tx, now, rows[0])

    const { added, over, remarked } = await insert(tx, now, good, prepared)
    await list(tx, now, [...bad, ...over, ...remarked])
    const done = now.done + rows.length
    const ended = done >= table.rows.length
    await tx
      .updateTable('consultations.import')
      .set({
        done,
        added: now.added + added,
        doubled: now.doubled + good.length - added,
        refused: now.refused + bad.length,
        kept_over: now.keptOver + over.length,
        remarked: now.remarked + remarked.length,
        ...(ended ? { state: 'done' as const, file_id: null } : {}),
      })
      .where('id', '=', now.id)
      .execute()
    if (ended && now.fileId !== null) await remove(tx, now.fileId, SYSTEM)
    return !ended
  })
  pace.note(rows.length, performance.now() - began)
  return more
}

/** A row that can be taken: its answers parted by the person's own path, and what a named person must see of them. */
interface Ready {
  readonly row: Row
  readonly one: Converted
  readonly submission: string
  readonly kept: Answers
  readonly setAside: Answers
  readonly concerns: readonly Concerning[]
}

function readyFrom(now: Import, row: Row, one: Converted, questions: readonly Question[]): Ready {
  const { kept, setAside } = splitByPath(questions, one.answers)
  return { row, one, submission: submissionOf(now, row, one), kept, setAside, concerns: concernsIn(questions, kept) }
}

type About = Pick<Prepared, 'exercise' | 'questions' | 'places'>
type Listed = Row & { readonly reason: string; readonly as: 'refused' | 'over' | 'remarked' }

async function insert(
  tx: ConsultationsTx,
  now: Import,
  good: readonly Ready[],
  about: About,
): Promise<{ added: number; over: readonly Listed[]; remarked: readonly Listed[] }> {
  if (good.length === 0) return { added: 0, over: [], remarked: [] }
  const { questions } = about
  const parted = new Map(good.map((ready) => [ready.submission, ready]))
  const full = await withoutPlace(tx, about, parted)
  const inserted = await tx
    .insertInto('consultations.response')
    .values(
      [...parted].map(([submission, { one, kept, setAside }]) => ({
        exercise_id: now.exerciseId,
        questionnaire_id: now.questionnaireId,
        submission,
        channel: one.channel,
        collection_point_id: null,
        place: placeIn(questions, kept) ?? one.place,
        answers: JSON.stringify(kept),
        set_aside: JSON.stringify(setAside),
        state: full.has(submission) ? ('over' as const) : ('counted' as const),
        held_because: full.get(submission) ?? null,
        received_at: one.at,
        entered_by: now.madeBy,
        batch_id: now.batchId,
      })),
    )
    .onConflict((conflict) => conflict.column('submission').doNothing())
    .returning(['id', 'submission'])
    .execute()
  const over: Listed[] = []
  const remarked: Listed[] = []
  for (const { id, submission } of inserted) {
    const ready = parted.get(submission)
    if (!ready) continue
    const { row, one, concerns } = ready
    await raiseConcerns(tx, concerns, { kind: RESPONSE, id: String(id) }, now.madeAt)
    const limit = full.get(submission)
    const reason = [...(limit === undefined ? [] : [limit]), ...one.remarks].join('; ')
    if (limit !== undefined) over.push({ n: row.n, cells: [], reason, as: 'over' })
    else if (reason !== '') remarked.push({ n: row.n, cells: [], reason, as: 'remarked' })
  }
  await record(tx, {
    by: now.madeBy === null ? SYSTEM : `person:${now.madeBy}`,
    did: 'consultations:import-rows',
    kind: BATCH,
    id: now.batchId ?? 0,
    detail: { from: now.done, responses: inserted.map(({ id }) => id), ...(over.length > 0 && { over: over.length }) },
  })
  return { added: inserted.length, over, remarked }
}

/** The new rows for which there is no place left, each with the limit that is full; what is here already takes no second place. */
async function withoutPlace(
  tx: ConsultationsTx,
  { exercise, questions, places }: About,
  parted: ReadonlyMap<string, { readonly kept: Answers }>,
): Promise<ReadonlyMap<string, string>> {
  const full = new Map<string, string>()
  if (!mayBeLimited(exercise)) return full
  const limits = await lockPlaces(tx, exercise.id)
  if (limits.none) return full
  const here = await tx
    .selectFrom('consultations.response')
    .select('submission')
    .where('submission', 'in', [...parted.keys()])
    .execute()
  const known = new Set(here.map(({ submission }) => submission))
  for (const [submission, { kept }] of parted) {
    const quota = known.has(submission) ? undefined : await limits.take(kept)
    if (quota) full.set(submission, `Over the limit of ${quota.most} for ${quotaInWords(quota, questions, places)}`)
  }
  return full
}

/** The same row of the other program is one response in an exercise; a row without a name is the same only in the same file. */
function submissionOf({ exerciseId, sha256 }: Import, { n }: Row, { row }: Converted): string {
  const name = row === undefined ? `${sha256}:${n}` : `row:${row}`
  return `import-${exerciseId}-${createHash('sha256').update(name).digest('hex').slice(0, 40)}`
}

/** Lists rows that were not taken, that are kept over a limit, or that were taken with a remark, with the reason. */
async function list(tx: ConsultationsTx, { id, matching }: Import, rows: readonly Listed[]): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insertInto('consultations.import_refusal')
    .values(
      // What was not to be imported is not kept in this way either.
      rows.map(({ n, cells, reason, as }) => ({
        import_id: id,
        n,
        reason: reason.slice(0, 4000),
        kept: as === 'over',
        remark: as === 'remarked',
        cells: JSON.stringify(cells.map((cell, at) => ((matching.targets[at] ?? '') === '' ? '' : cell))),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The figures were frozen while rows were still coming in: those that are in were counted, the rest stays outside. */
async function stop(tx: ConsultationsTx, now: Import, row: Row): Promise<false> {
  await list(tx, now, [
    { n: row.n, cells: [], reason: 'The figures were frozen, so this row and all after it were not taken', as: 'refused' },
  ])
  await tx
    .updateTable('consultations.import')
    .set({ state: 'done', refused: now.refused + now.rows - now.done, done: now.rows, file_id: null })
    .where('id', '=', now.id)
    .execute()
  if (now.fileId !== null) await remove(tx, now.fileId, SYSTEM)
  return false
}
