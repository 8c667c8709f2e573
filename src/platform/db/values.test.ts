import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { onBothEngines, testDatabase } from '#test/database'
import { Temporal } from '#platform/clock'
import { type Db, json } from '#platform/db'

/** What a value becomes when a column of this type has kept it. */
async function kept(db: Db, type: string, value: unknown): Promise<unknown> {
  const { rows } = await sql<{ value: unknown }>`with kept as (select ${value}::${sql.raw(type)} as value) select value from kept`.execute(
    db,
  )
  return rows[0]!.value
}

onBothEngines('a value', (engine) => {
  test('comes back as it was put in, days as days and moments as moments', async () => {
    const { db } = await testDatabase({ engine, bare: true })
    const same: [type: string, value: unknown][] = [
      ['text', 'Åse’s "view", with \\ and , and {braces}\nand a line'],
      ['text', ''],
      ['int', -7],
      ['int8', 9_007_199_254_740_991],
      ['float8', 0.1],
      ['numeric', '12.50'],
      ['boolean', true],
      ['boolean', false],
      ['text', null],
      ['uuid', '0b8cbd2a-8b1e-4a44-9a3f-3f0ad3ff7ad0'],
      ['text[]', ['a', 'b "c"', '', 'NULL', null, 'x,y', '\\', '{}']],
      ['int[]', [3, 1, 2]],
      ['text[]', []],
      ['jsonb', { a: [1, 'two', null], b: { c: 'é' } }],
    ]
    for (const [type, value] of same) assert.deepEqual(await kept(db, type, value), value, `${type} ${JSON.stringify(value)}`)
    assert.deepEqual(await kept(db, 'bytea', Buffer.from([0, 1, 92, 255])), Buffer.from([0, 1, 92, 255]))
    assert.deepEqual(await kept(db, 'bytea', new Uint8Array([1, 2])), Buffer.from([1, 2]))
    const days = (await kept(db, 'date[]', [Temporal.PlainDate.from('2026-02-28')])) as Temporal.PlainDate[]
    assert.equal(String(days[0]), '2026-02-28')
    const day = await kept(db, 'date', Temporal.PlainDate.from('2026-05-07'))
    assert.ok(day instanceof Temporal.PlainDate && day.equals('2026-05-07'))
    const moment = await kept(db, 'timestamptz', Temporal.Instant.from('2026-03-29T01:30:00.123Z'))
    assert.ok(moment instanceof Temporal.Instant && moment.equals('2026-03-29T01:30:00.123Z'))
    const london = await kept(db, 'timestamptz', Temporal.ZonedDateTime.from('2026-07-01T09:00[Europe/London]'))
    assert.equal(String(london), '2026-07-01T08:00:00Z')
  })

  test('means what its column says, not what it was in the code', async () => {
    const { db } = await testDatabase({ engine, bare: true })
    await sql.raw('create table card (words text, people int, whole bigint, list jsonb)').execute(db)
    const { rows } = await sql`insert into card values (${5}, ${'12'}, ${'34'}, ${json(['a', 1])}) returning *`.execute(db)
    assert.deepEqual(rows, [{ words: '5', people: 12, whole: 34, list: ['a', 1] }])
    await assert.rejects(sql`insert into card (people) values (${'twelve'})`.execute(db), { code: '22P02' })
    await assert.rejects(sql`insert into card (people) values (${1.5})`.execute(db), { code: '22P02' })
    const counted = await sql<{ n: unknown }>`select count(*) as n from card`.execute(db)
    assert.deepEqual(counted.rows, [{ n: 1 }])
  })

  test('too large to be exact is refused, not rounded', async () => {
    const { db } = await testDatabase({ engine, bare: true })
    await assert.rejects(kept(db, 'int8', '9007199254740993'), RangeError)
  })

  test('is found by a question asked many times, and after the table has changed', async () => {
    const { db } = await testDatabase({ engine, bare: true })
    await sql.raw('create table card (id int)').execute(db)
    const insert = await sql`insert into card select * from generate_series(1, ${5})`.execute(db)
    assert.equal(insert.numAffectedRows, 5n)
    const ask = (id: number) => sql`select * from card where id = ${id}`.execute(db)
    for (const id of [1, 2, 3, 4]) assert.deepEqual((await ask(id)).rows, [{ id }])
    await sql.raw("alter table card add column words text default 'new'").execute(db)
    assert.deepEqual((await ask(5)).rows, [{ id: 5, words: 'new' }])
    await sql.raw('alter table card drop column words; alter table card add column more int default 2;').execute(db)
    assert.deepEqual((await ask(5)).rows, [{ id: 5, more: 2 }])
  })
})
