import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { pressOffice } from '#test/press-office'
import { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { urls } from '../urls.js'
import { DEFINITIONS } from './definitions.js'
import { figuresOf } from './figures.js'
import { rowsOf } from './rows.js'

/** Some of everything that the Panel asks for, and more of it outside of the year. */
async function fill(db: Db, outlet: number): Promise<void> {
  const report = (kind: string, reach: string, day: string, link: string) =>
    sql`
    insert into media.report (outlet, kind, reach, headline, link, link_key, day, logged_by, logged_at)
    values (${outlet}, ${kind}, ${reach}, 'Lights', ${link}, ${link}, ${day}, 1, ${day})`.execute(db)
  await report('article', 'local', '2026-11-02', 'a')
  await report('article', 'local', '2026-10-02', 'b')
  await report('article', 'regional', '2026-11-02', 'c')
  await report('article', 'national', '2026-11-02', 'd')
  await report('article', 'national', '2025-11-02', 'e')
  await report('on-air', 'regional', '2026-11-02', 'f')
  for (const [kind, state] of [
    ['interview', 'given'],
    ['phone-in', 'given'],
    ['phone-in', 'planned'],
  ])
    await sql`insert into media.interview (outlet, kind, day, speaker, topic, state, noted_by, noted_at)
      values (${outlet}, ${kind}, '2026-11-03', 'The Commissioner', 'Lights', ${state}, 1, '2026-11-03')`.execute(db)
  const enquiry = (state: string, deadline: string | null, ended: string | null) =>
    sql`
    insert into media.enquiry (asked, received_at, deadline, owner, state, ended_at)
    values ('Why?', '2026-11-02T09:00Z', ${deadline}, 1, ${state}, ${ended})`.execute(db)
  await enquiry('open', '2026-11-02T12:00Z', null)
  await enquiry('answered', null, '2026-11-02T10:00Z')
  await enquiry('answered', '2026-11-02T12:00Z', '2026-11-02T12:00Z')
  await enquiry('declined', '2026-11-02T12:00Z', '2026-11-02T12:01Z')
}

describe('the rows behind the Panel’s numbers', () => {
  test('M-02 M-03 INF-14 each number of the Panel’s paragraph opens exactly as many rows, also one inside a sentence, with days in words', async () => {
    const { db, echo, officer } = await pressOffice()
    await fill(db, echo)
    const period = { from: Temporal.PlainDate.from('2026-04-01'), to: Temporal.PlainDate.from('2026-11-23') }
    const figures = await figuresOf(db, period)
    assert.equal(figures.local, 2)
    assert.equal(figures.inTime, 1)
    for (const { figure, rows } of DEFINITIONS) assert.equal((await rowsOf(db, rows, period)).rows.length, figures[figure], figure)

    const page = await officer.get(urls.panel)
    const local = await page.click('2 local')
    assert.match(local.text, /Local articles ?From 1 April 2026 to 23 November 2026: 2\..*Monday 2 November 2026.*Friday 2 October 2026/)
    assert.doesNotMatch(local.text, /\d{4}-\d\d-\d\d|National/)
    assert.match((await page.click('1 of them a phone-in')).text, /Phone-ins.*: 1\./)
    assert.match((await page.click('1 Of those, in time: show them')).text, /answered in time.*: 1\..*Yes/)
    assert.match((await page.click('1: October 2026')).text, /From 1 October 2026 to 31 October 2026: 1\./)
  })
})
