import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { PUBLIC } from '#platform/access'
import { type Db, inTransaction } from '#platform/db'
import { runJobs } from '#platform/jobs'
import { eraseContact, findContact, isSuppressed, keepContact } from '../index.js'
import { officeWithStaff } from '../story.js'
import { urls } from '../urls.js'

/** As many on the embedded database as on a server. */
const ROWS = 10_000
const BROKEN = (ROWS * 3) / 100
/** What is wrong with a broken row, in turn. */
const WRONG = ['not an address', '', 'rosa@', '@home.example', 'two words@home.example']

/** One person five times, in three spellings; somebody who was erased, and somebody whose address is not written in ASCII. */
const SAME = [
  'Siân Prys,sian.prys@home.example',
  'SIÂN PRYS,SIAN.PRYS@HOME.EXAMPLE',
  'Siân Prys, sian.prys@home.example ',
  'Sian  Prys,Sian.Prys@Home.Example\u200B',
  'Siân Prys,\uFEFFsian.prys@home.example',
]

/** How many contacts were read by going through all of them, since the database began. */
async function readOneByOne(db: Db): Promise<number> {
  await sql`select pg_stat_force_next_flush()`.execute(db)
  const { rows } = await sql<{ n: number }>`
    select seq_tup_read::integer as n from pg_stat_user_tables where schemaname = 'contacts' and relname = 'contact'`.execute(db)
  return rows[0]?.n ?? 0
}

test('STK-01 10,000 rows of which 300 are broken, one person five times, capitals, blanks, unseen characters and an erased address: each row has its end, and nobody comes back', async () => {
  const { house, staff, clock } = await officeWithStaff()
  const { db } = house
  const officer = staff('contacts:see', 'contacts:change', 'contacts:import')
  const details = { source: { form: 'Sign-up', cameWith: 'web' }, basis: 'Consent', how: 'web', agrees: [] } as const
  const gone = await inTransaction(db, (tx) => keepContact(tx, { email: 'gone@home.example', ...details }, PUBLIC, clock.now()))
  await inTransaction(db, (tx) => eraseContact(tx, gone ?? 0, 'asked-to-be-erased', PUBLIC, clock.now()))

  const special = [...SAME, 'Erased, GONE@home.example ', 'Ünal,ünal@bücher.example']
  const plain = Array.from({ length: ROWS - special.length }, (_, n) =>
    n % 33 === 0 && n / 33 < BROKEN
      ? `Broken ${n},${WRONG[(n / 33) % WRONG.length]}`
      : `Resident ${n},resident-${n}@home-${n % 300}.example`,
  )
  const file = Buffer.from(`\uFEFFName,E-mail\r\n${[...special, ...plain].join('\r\n')}\r\n`, 'utf8')
  const about = { source: 'Old list', purpose: 'partners', basis: 'public-task', wording: 'With whom the office works' }
  const checked = await (
    await officer.get(urls.imports)
  ).attach({ field: 'file', filename: 'list.csv', bytes: file }, about, 'Look at the list')
  const [button] = /Bring in [\d,]+ rows/.exec(checked.text) ?? []
  assert.ok(button, checked.text.slice(0, 500))
  const before = await readOneByOne(db)
  const begun = await checked.send({}, button)
  await runJobs(house)
  const after = await readOneByOne(db)
  const done = await officer.get(begun.url)
  const { rows } = await sql<{ outcome: string; n: number }>`
    select outcome, count(*)::integer as n from contacts.import_row group by outcome`.execute(db)
  const of = (outcome: string) => rows.find((row) => row.outcome === outcome)?.n ?? 0
  assert.ok(
    after - before < ROWS * 60,
    `${after - before} contacts were read to bring in ${ROWS}: all of them for each would be ${ROWS * ROWS}`,
  )
  assert.equal(of('refused'), BROKEN)
  assert.equal(of('left-alone'), 1, 'whoever was erased stays away')
  assert.equal(of('joined'), SAME.length - 1, 'one person is one contact')
  assert.equal(of('added') + of('joined') + of('refused') + of('left-alone'), ROWS, 'no row is lost')
  assert.match(done.text, new RegExp(`Not taken ?${BROKEN}`))
  const refused = await officer.get(urls.importRefused(1))
  assert.equal(refused.html.trim().split('\n').length, BROKEN + 1, 'each broken row can be put right and brought in again')
  assert.equal((await findContact(db, { email: 'Sian.Prys@home.example' }))?.name, 'Siân Prys')
  assert.ok(await findContact(db, { email: 'ünal@xn--bcher-kva.example' }))
  assert.equal(await findContact(db, { email: 'gone@home.example' }), undefined)
  assert.ok(await isSuppressed(db, 'gone@home.example'))
})
