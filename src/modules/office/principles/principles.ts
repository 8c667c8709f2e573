import { sql } from 'kysely'
import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Db, Tx } from '#platform/db'
import { bump } from '#platform/web'
import { OFFICE_TOPIC } from '../card/change-card.js'
import { own, ownTx } from '../tables.js'

/** One promise the office makes whenever it asks people something. */
export interface Principle {
  /** Never changes, so that a checklist filled in years ago still says which promise it was about. */
  readonly id: string
  readonly name: string
  readonly meaning: string
}

/** The engagement principles on a day, in their fixed order and in the words of that day. */
export async function principles(db: Db, on: Temporal.PlainDate): Promise<readonly Principle[]> {
  const { rows } = await sql<Principle>`
    select p.code as id, w.name, w.meaning
    from office.principle p
    join lateral (
      select name, meaning from office.principle_wording where principle = p.code and from_on <= ${on} order by from_on desc limit 1
    ) w on true
    where p.from_on <= ${on} and (p.closed_from is null or p.closed_from > ${on})
    order by p.position, p.code`.execute(db)
  return rows
}

/** A principle in words that hold from a day on. */
export interface Wording {
  readonly name: string
  readonly meaning: string
  readonly from: Temporal.PlainDate
}

/** Adds a principle at the end of the list. Its id comes from its first name. */
export async function addPrinciple(tx: Tx, wording: Wording, by: Actor): Promise<string> {
  const office = ownTx(tx)
  const stem =
    wording.name
      .toLowerCase()
      .replaceAll(/[^a-z]+/g, '-')
      .replaceAll(/^-|-$/g, '')
      .slice(0, 50) || 'principle'
  const taken = new Set((await office.selectFrom('office.principle').select('code').execute()).map((row) => row.code))
  let code = stem.length > 1 ? stem : `${stem}-principle`
  while (taken.has(code)) code = `${code}-again`
  const { last } = await office
    .selectFrom('office.principle')
    .select((is) => is.fn.max('position').as('last'))
    .executeTakeFirstOrThrow()
  await office
    .insertInto('office.principle')
    .values({ code, position: (last ?? 0) + 1, from_on: wording.from, closed_from: null })
    .execute()
  await office
    .insertInto('office.principle_wording')
    .values({ principle: code, from_on: wording.from, name: wording.name, meaning: wording.meaning })
    .execute()
  await record(tx, { by, did: 'office:add-principle', kind: 'principle', id: code })
  await bump(tx, OFFICE_TOPIC)
  return code
}

/** Words a principle differently from a day on; checklists of earlier days keep the earlier words. */
export async function rewordPrinciple(tx: Tx, id: string, { name, meaning, from }: Wording, by: Actor): Promise<void> {
  await ownTx(tx)
    .insertInto('office.principle_wording')
    .values({ principle: id, from_on: from, name, meaning })
    .onConflict((conflict) => conflict.columns(['principle', 'from_on']).doUpdateSet({ name, meaning }))
    .execute()
  await record(tx, { by, did: 'office:reword-principle', kind: 'principle', id, detail: { from: from.toString() } })
  await bump(tx, OFFICE_TOPIC)
}

/** The ids of every principle there ever was. */
export async function principleIds(db: Db): Promise<readonly string[]> {
  return (await own(db).selectFrom('office.principle').select('code').orderBy('position').execute()).map((row) => row.code)
}
