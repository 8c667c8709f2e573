import assert from 'node:assert/strict'
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { sql } from 'kysely'
import { DatabaseUnavailable, DataDirInUse, isUnavailable, openDatabase } from '#platform/db'
import { databaseOver } from '../open.js'
import { startEmbedded } from './engine.js'

const folder = mkdtempSync(join(tmpdir(), 'regard-db-'))
after(() => rmSync(folder, { recursive: true, force: true }))

/** Starts a second process that writes rows into this data folder and tells each one once the database has acknowledged it. */
const writer = (dataDir: string): ChildProcess => fork(join(import.meta.dirname, 'writer.fixture.js'), [dataDir])

// Kills take seconds each: a few by default, 20 where the whole check runs.
const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 2)

describe('the embedded database', () => {
  test('is refused to a second process, and to a second start in the same one', async () => {
    const dataDir = join(folder, 'shared')
    const database = await openDatabase({ dataDir })
    const [refused] = (await once(writer(dataDir), 'message')) as [{ refused: string }]
    assert.match(refused.refused, /^DataDirInUse: Another Regard is already using the data folder/)
    await assert.rejects(openDatabase({ dataDir }), DataDirInUse)
    await database.close()
    const again = await openDatabase({ dataDir })
    await again.check()
    await again.close()
  })

  test('loses no acknowledged row when its process is killed', async () => {
    const dataDir = join(folder, 'killed')
    let acknowledged = 0
    for (let round = 0; round < ROUNDS; round++) {
      const child = writer(dataDir)
      const enough = 5 + Math.floor(Math.random() * 60)
      let mine = 0
      child.on('message', () => {
        acknowledged++
        if (++mine === enough) child.kill('SIGKILL')
      })
      await once(child, 'exit')
      assert.ok(mine >= enough, 'the writer ended by itself')
      const database = await openDatabase({ dataDir })
      const { rows } = await sql<{ n: number; halves: number }>`
        select count(*) as n, count(*) filter (where not exists (select from half where half.id = kept.id)) as halves from kept`.execute(
        database.db,
      )
      await database.close()
      assert.ok(rows[0]!.n >= acknowledged, `${acknowledged} rows were acknowledged, ${rows[0]!.n} are there`)
      assert.equal(rows[0]!.halves, 0)
      acknowledged = rows[0]!.n // a row may stand whose acknowledgement was cut off
    }
  })

  test('that ends by itself says so, and fails what is asked of it', async () => {
    const engine = await startEmbedded({})
    const database = databaseOver(engine)
    await database.check()
    const waiting = assert.rejects(sql`select count(*) from generate_series(1, 3000000)`.execute(database.db), DatabaseUnavailable)
    await engine.kill()
    await waiting
    assert.ok(isUnavailable(await database.died))
    await assert.rejects(database.check(), (error) => isUnavailable(error))
    await database.close()
  })
})
