import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { onBothEngines, testDatabase } from '#test/database'
import { appliedMigrations, findMigrations, migrate, type Migration, pendingMigrations } from '#platform/db'

const step = (name: string, text: string): Migration => ({
  source: 'modules/plan',
  name,
  sql: text,
  sha256: createHash('sha256').update(text).digest('hex'),
})

const first = step('0001-actions.sql', 'create schema plan; create table plan.action (id int); -- the first')
const second = step('0002-words.sql', "alter table plan.action add column words text; insert into plan.action values (1, 'a;b')")

onBothEngines('a migration', (engine) => {
  test('runs once, in order, and what is still to come is known beforehand', async () => {
    const database = await testDatabase({ engine, bare: true })
    assert.deepEqual(await pendingMigrations(database.db, [first, second]), [first, second])
    assert.deepEqual(await migrate(database, [first]), [first])
    assert.deepEqual(await migrate(database, [first, second]), [second])
    assert.deepEqual(await migrate(database, [first, second]), [])
    assert.deepEqual((await sql`select * from plan.action`.execute(database.db)).rows, [{ id: 1, words: 'a;b' }])
  })

  test('that fails leaves nothing of itself behind', async () => {
    const database = await testDatabase({ engine, bare: true })
    const broken = step('0002-broken.sql', 'create table plan.half (id int); select * from plan.nowhere')
    await assert.rejects(
      migrate(database, [first, broken]),
      /modules\/plan\/0002-broken\.sql failed: relation "plan\.nowhere" does not exist/,
    )
    assert.deepEqual(
      (await appliedMigrations(database.db)).map((one) => one.name),
      ['0001-actions.sql'],
    )
    assert.deepEqual(await migrate(database, [first, second]), [second])
  })

  test('that was changed afterwards, or that only a newer version knows, is refused', async () => {
    const database = await testDatabase({ engine, bare: true })
    await migrate(database, [first, second])
    const changed = step(first.name, `${first.sql} -- changed`)
    await assert.rejects(migrate(database, [changed, second]), { name: 'MigrationRefused', message: /was changed/ })
    await assert.rejects(pendingMigrations(database.db, [first]), { name: 'MigrationRefused', message: /does not know/ })
  })

  test('runs once when several processes start together', async () => {
    const database = await testDatabase({ engine, bare: true })
    const done = await Promise.all([1, 2, 3].map(() => migrate(database, [first, second])))
    assert.deepEqual(
      done
        .flat()
        .map((one) => one.name)
        .sort(),
      [first.name, second.name],
    )
  })

  test('of the product itself brings a bare database to the product’s shape', async () => {
    const { db } = await testDatabase({ engine })
    assert.deepEqual(await pendingMigrations(db), [])
    assert.equal((await appliedMigrations(db)).length, findMigrations().length)
  })
})
