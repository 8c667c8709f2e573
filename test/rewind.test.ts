import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import type { Db } from '#platform/db'
import { onBothEngines, testDatabase } from './database.js'

/** Every row of these tables, and what number the next row would get. */
async function holds(db: Db): Promise<unknown> {
  const levels = await sql`select * from office.level order by 1`.execute(db)
  const standards = await sql`select * from office.standard order by 1`.execute(db)
  const cards = await sql`select * from office.card`.execute(db)
  const jobs = await sql`select count(*)::int as n from jobs.job`.execute(db)
  const place = await sql`select last_value, is_called from office.place_id_seq`.execute(db)
  return [levels.rows, standards.rows, cards.rows, jobs.rows, place.rows]
}

onBothEngines('a test database goes to the next test', (engine) => {
  let before: unknown
  describe('and one test changes, adds and deletes', () => {
    test('what it finds', async () => {
      const { db } = await testDatabase({ engine })
      before = await holds(db)
      await sql`update office.card set name = 'Changed'`.execute(db)
      await sql`delete from office.standard`.execute(db)
      await sql`insert into jobs.job (name, data) values ('left-over', '{}')`.execute(db)
      await sql`select nextval('office.place_id_seq')`.execute(db)
      assert.notDeepEqual(await holds(db), before)
    })
  })
  test('but the next finds it as it was at the beginning', async () => {
    assert.deepEqual(await holds((await testDatabase({ engine })).db), before)
  })
  test('one whose tables were altered goes to nobody', async () => {
    const first = await testDatabase({ engine })
    await sql`alter table office.card add column left_over text`.execute(first.db)
    await first.close()
    const { db } = await testDatabase({ engine })
    await assert.rejects(sql`select left_over from office.card`.execute(db))
  })
})
