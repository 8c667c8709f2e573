import { sql } from 'kysely'
import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Db, Tx } from '#platform/db'
import { Conflict, NotFound } from '#platform/web'
import { own, ownTx } from '../tables.js'
import { type Rule, RULE, type RuleSheet } from './rule.js'

const all = (db: Db) =>
  own(db)
    .selectFrom('engagement.rule')
    .select([
      'id',
      'code',
      'name',
      'source',
      'target',
      'series',
      'kinds',
      'open_access as openAccess',
      'who',
      'times',
      'every_months as everyMonths',
      'within_months as withinMonths',
      'starts',
      'ended',
      'version',
    ])
    .$castTo<Rule>()

/** The rules of the fair programme in the office's order; those that ended only when asked for. */
export const rules = async (db: Db, { ended = false } = {}): Promise<readonly Rule[]> => {
  let query = all(db)
  if (!ended) query = query.where('ended', '=', false)
  return await query.orderBy('position').orderBy('id').execute()
}

/** A rule as an address names it, or `NotFound`. */
export async function ruleAt(db: Db, code: string): Promise<Rule> {
  const found = await all(db).where('code', '=', code).executeTakeFirst()
  if (!found) throw new NotFound(`rule ${code}`)
  return found
}

const rowOf = (sheet: RuleSheet) => ({
  name: sheet.name,
  source: sheet.source,
  target: sheet.target,
  series: sheet.target === 'meeting' ? sheet.series : null,
  kinds: sheet.target === 'meeting' ? [] : sheet.kinds,
  open_access: sheet.target !== 'meeting' && sheet.openAccess,
  who: sheet.who,
  times: sheet.times,
  every_months: sheet.everyMonths,
  within_months: sheet.withinMonths,
  starts: sheet.starts,
})

/** Adds a rule after the others. Returns the code by which its address names it. */
export async function addRule(tx: Tx, sheet: RuleSheet, by: Actor): Promise<string> {
  const taken = new Set((await rules(tx, { ended: true })).map(({ code }) => code))
  const base =
    sheet.name
      .normalize('NFKD')
      .toLowerCase()
      .replaceAll(/[^a-z]+/g, '-')
      .replaceAll(/^-|-$/g, '')
      .slice(0, 30)
      .padEnd(2, 'x') || 'rule'
  let code = base
  while (taken.has(code)) code = `${code}-x`.slice(-40).replace(/^-+/, '')
  await ownTx(tx)
    .insertInto('engagement.rule')
    .values({ ...rowOf(sheet), code, position: taken.size + 1 })
    .execute()
  await record(tx, { by, did: 'engagement:add-rule', kind: RULE, id: code })
  return code
}

/** Changes a rule, ends it or takes it up again. Throws `Conflict` when somebody else changed it since it was seen. */
export async function changeRule(
  tx: Tx,
  rule: Rule,
  sheet: RuleSheet & { readonly ended: boolean },
  seen: number,
  by: Actor,
): Promise<void> {
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('engagement.rule')
    .set({ ...rowOf(sheet), ended: sheet.ended, version: sql`version + 1` })
    .where('id', '=', rule.id)
    .where('version', '=', seen)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('Somebody else changed this rule')
  await record(tx, { by, did: 'engagement:change-rule', kind: RULE, id: rule.code, detail: { ended: sheet.ended } })
}

/** A rule, to show the role matrix. */
export async function someRule(db: Db): Promise<Record<string, string>> {
  return { code: (await all(db).orderBy('id').limit(1).executeTakeFirst())?.code ?? 'none' }
}
