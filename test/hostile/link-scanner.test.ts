import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { Db } from '#platform/db'
import { inTransaction } from '#platform/db'
import { keepingTransport, mailbox, queueMail, startMail } from '#platform/mail'
import { choose } from '../../src/modules/newsletters/subscriptions/choose.js'
import { choicesUrl, leaveUrl } from '../../src/modules/newsletters/subscriptions/tokens.js'
import { demoOffice } from './demo-office.js'

/** What is kept, table by table. What a page may note for its own speed, and when a session was last seen, is no record of anybody's. */
const NOT_KEPT = /^(web|jobs)\./

async function everything(db: Db): Promise<ReadonlyMap<string, string>> {
  const tables = await sql<{ name: string }>`
    select table_schema || '.' || table_name as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1`.execute(db)
  const kept = new Map<string, string>()
  for (const { name } of tables.rows.filter((table) => !NOT_KEPT.test(table.name))) {
    const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(name)} t order by 1`.execute(db)
    const hash = createHash('sha256')
    for (const { row } of rows) hash.update(`${row}\n`)
    kept.set(name, `${rows.length} ${hash.digest('hex')}`)
  }
  return kept
}

/** Every address in a mail, in its words, its HTML and its header. */
const linksIn = (...texts: readonly (string | null)[]): readonly string[] =>
  texts.flatMap((text) =>
    [...(text ?? '').matchAll(/https?:\/\/[^\s"'<>)\]]+/g)].map(([link]) => link.replaceAll('&amp;', '&').replace(/[.,]+$/, '')),
  )

test('STK-16 a program that opens every link of every mail, as mail scanners do, changes nothing', async () => {
  const office = await demoOffice()
  const { db, house, ask } = office
  // What the demo has sent, and one mail to a reader with all the links that a newsletter has.
  const contact = await inTransaction(db, (tx) =>
    choose(
      tx,
      { email: 'scanned@home.example', language: 'en', wordings: { newsletter: 'News', alerts: 'Tell me' }, evidence: 'Story' },
      { newsletters: [1, 2], alerts: { frequency: 'weekly', topics: [], places: [] } },
      house.clock.now(),
    ),
  )
  const leave = leaveUrl(house, { contact, what: 1 }, 'en')
  await inTransaction(db, (tx) =>
    queueMail(tx, {
      key: 'scanned',
      to: 'scanned@home.example',
      subject: 'News',
      text: [choicesUrl(house, contact, 'en'), leave, leaveUrl(house, { contact, what: 'alerts' }, 'en')].join('\n'),
      purpose: 'newsletters:edition',
      unsubscribe: leave,
    }),
  )
  const mail = startMail(house, { transport: keepingTransport, connections: 4, alone: true, alarm: () => {} })
  for (let n = 0; n < 200 && (await waiting(db)) > 0; n += 1) await new Promise((done) => setTimeout(done, 50))
  await mail.stop()

  const links = new Set<string>()
  let before: number | undefined
  for (;;) {
    const mails = await mailbox(db, before === undefined ? {} : { before })
    if (mails.length === 0) break
    for (const { text, html } of mails) for (const link of linksIn(text, html)) links.add(link)
    before = mails.at(-1)?.id
  }
  const ours = [...links].filter((link) => link.startsWith(house.origin)).map((link) => link.slice(house.origin.length) || '/')
  const kinds = new Set(ours.map((link) => link.split('/').slice(1, 3).join('/')))
  for (const kind of ['subscribe/leave', 'subscribe/choices', 'subscribe/confirm', 'contact-preferences']) {
    assert.ok(
      [...kinds].some((one) => one.startsWith(kind)),
      `a mail leads to ${kind}`,
    )
  }
  const kept = await everything(db)
  for (const link of ours)
    for (const method of ['HEAD', 'GET', 'GET'] as const) {
      const { status } = await ask(office.public, method, link, { headers: { 'sec-fetch-site': 'none' } })
      assert.ok(status < 500, `${method} ${link}: ${status}`)
    }
  assert.deepEqual(await everything(db), kept)
  assert.deepEqual([...office.broken], [])
  // And the test can fail: the one click of a reader's own mail program does change something.
  const left = await ask(office.public, 'POST', leave.slice(house.origin.length), {
    payload: 'List-Unsubscribe=One-Click',
    headers: { 'sec-fetch-site': 'none' },
  })
  assert.equal(left.status, 200)
  assert.notDeepEqual(await everything(db), kept)
})

async function waiting(db: Db): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::integer as n from mail.delivery where state = 'queued'`.execute(db)
  return rows[0]?.n ?? 0
}
