import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import { bump, Conflict, NotFound } from '#platform/web'
import { TOPIC } from '../exercises/publish.js'
import type { ConsultationsDb, ConsultationsTx } from '../tables.js'

/** One standing way in which the office obtains the views of victims of crime (Police Act 1996, section 96). */
export interface Arrangement {
  readonly id: number
  readonly how: string
  readonly byWhom: string
  readonly since: Temporal.PlainDate
  /** Its last day; null while it goes on. */
  readonly until: Temporal.PlainDate | null
  /** When the Chief Constable was consulted about it; null while nobody has said. */
  readonly consultedOn: Temporal.PlainDate | null
  readonly version: number
}

const COLUMNS = ['id', 'how', 'by_whom as byWhom', 'since', 'until', 'consulted_on as consultedOn', 'version'] as const

/** Every arrangement, those that go on first. */
export async function arrangements(db: ConsultationsDb): Promise<readonly Arrangement[]> {
  const rows = await db.selectFrom('consultations.arrangement').select(COLUMNS).orderBy('since', 'desc').orderBy('id').execute()
  return rows.toSorted((a, b) => Number(a.until !== null) - Number(b.until !== null))
}

/** One arrangement by its id. */
export async function arrangementById(db: ConsultationsDb, id: string): Promise<Arrangement> {
  const found = /^\d{1,9}$/.test(id)
    ? await db.selectFrom('consultations.arrangement').select(COLUMNS).where('id', '=', Number(id)).executeTakeFirst()
    : undefined
  if (!found) throw new NotFound(`arrangement ${id}`)
  return found
}

/** Adds an arrangement; residents see it at once. */
export async function arrange(tx: ConsultationsTx, arrangement: Omit<Arrangement, 'id' | 'version'>, by: Actor): Promise<number> {
  const { id } = await tx.insertInto('consultations.arrangement').values(asRow(arrangement)).returning('id').executeTakeFirstOrThrow()
  await record(tx, { by, did: 'consultations:arrange', kind: 'consultations.arrangement', id })
  await bump(tx, TOPIC)
  return id
}

/** Changes or ends an arrangement. Throws `Conflict` when somebody else changed it since. */
export async function rearrange(tx: ConsultationsTx, { id, version, ...arrangement }: Arrangement, by: Actor): Promise<void> {
  const changed = await tx
    .updateTable('consultations.arrangement')
    .set({ ...asRow(arrangement), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) throw new Conflict('Somebody else changed this arrangement in the meantime.')
  await record(tx, { by, did: 'consultations:rearrange', kind: 'consultations.arrangement', id })
  await bump(tx, TOPIC)
}

const asRow = ({ how, byWhom, since, until, consultedOn }: Omit<Arrangement, 'id' | 'version'>) => ({
  how,
  by_whom: byWhom,
  since,
  until,
  consulted_on: consultedOn,
})
