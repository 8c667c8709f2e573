import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { staffed } from '#test/staffed'
import { type Deed, entries, record, seal } from '#platform/audit'
import { administration } from '../module.js'

async function story() {
  const office = await staffed([administration])
  const anna = await office.joins('Anna Petrie')
  const sam = await office.joins('Sam Underhill', ['administration:see-audit'])
  const did = (deed: Omit<Deed, 'by'> & { by?: Deed['by'] }) => office.do((tx) => record(tx, { by: anna.by, ...deed }))
  return { office, anna, sam, did }
}

test('the log names who did what, and narrows by person, deed, record and days (ORG-13)', async () => {
  const { anna, sam, did } = await story()
  await did({ did: 'consultations:publish', kind: 'consultations.exercise', id: 12, detail: { places: ['WM-ALD', 'WM-BRA'], early: true } })
  await did({ did: 'consultations:extend', kind: 'consultations.exercise', id: 13, by: 'system' })
  const log = await sam.get('/staff/administration/audit-log')
  assert.match(log.text, /Anna PetrieConsultations: publishconsultations\.exercise 12early: yes; places: WM-ALD, WM-BRA/)
  assert.match(log.text, /RegardConsultations: extend/)

  const hers = await sam.get(`/staff/administration/audit-log?actor=person:${anna.id}`)
  assert.match(hers.text, /Consultations: publish/)
  assert.doesNotMatch(hers.text, /Consultations: extend/)
  const deed = await sam.get('/staff/administration/audit-log?did=consultations:')
  assert.equal(deed.dom.querySelectorAll('tbody tr').length, 2)
  assert.doesNotMatch(deed.text, /add person/)
  const one = await log.click('consultations.exercise 13')
  assert.doesNotMatch(one.text, /consultations\.exercise 12/)
  assert.match((await sam.get('/staff/administration/audit-log?from-day=1&from-month=1&from-year=2050')).text, /No entry fits this/)
  const wrong = await sam.get('/staff/administration/audit-log?from-day=31&from-month=2&from-year=2026')
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /The first day must be a real date/)
  assert.equal((await anna.get('/staff/administration/audit-log')).status, 403)
})

test('a long log is read page by page, and a copy of it as CSV holds every entry and is itself recorded (ORG-13)', async () => {
  const { office, sam, did } = await story()
  await did({ did: 'letters:close', kind: 'letters.letter', id: '=1+1' })
  for (let id = 1; id <= 60; id++) await did({ did: 'letters:open', kind: 'letters.letter', id })
  const first = await sam.get('/staff/administration/audit-log?did=letters:')
  assert.equal(first.dom.querySelectorAll('tbody tr').length, 50)
  const older = first.dom.querySelectorAll('a').find((link) => link.textContent.includes('Older'))
  assert.ok(older)
  const second = await sam.get(older.getAttribute('href') ?? '')
  assert.equal(second.dom.querySelectorAll('tbody tr').length, 11)

  const csv = await second.send({}, 'Download these entries as CSV')
  assert.match(String(csv.headers['content-type']), /text\/csv/)
  const lines = csv.html.trim().split('\n')
  assert.equal(lines.length, 62, 'a head and 61 entries')
  assert.match(lines.at(-1) ?? '', /,'=1\+1,/, 'what looks like a formula is defused')
  const [newest] = await entries(office.db)
  assert.equal(newest?.did, 'administration:export-audit')
  assert.equal(newest?.actor, sam.by)
  assert.deepEqual(newest?.detail, { did: 'letters:' })
})

test('the seal can be checked on screen, and an entry that was changed afterwards is named (ORG-13)', async () => {
  const { office, sam, did } = await story()
  await did({ did: 'letters:open', kind: 'letters.letter', id: 1 })
  const before = await sam.get('/staff/administration/audit-log')
  assert.match(before.text, /Nothing has been sealed yet\. \d+ entries are not sealed yet/)
  await office.do((tx) => seal(tx, office.clock))
  const page = await (await sam.get('/staff/administration/audit-log')).click('Check the seal')
  assert.match(page.text, /Last sealed Monday 23 November 2026/)
  assert.match((await sam.get('/staff/administration/audit-log/seal?check=yes')).text, /The log is whole/)

  await sql`alter table audit.entry disable trigger append_only`.execute(office.db)
  await sql`update audit.entry set did = 'letters:burn' where did = 'letters:open'`.execute(office.db)
  assert.match(
    (await sam.get('/staff/administration/audit-log/seal?check=yes')).text,
    /The log is not whole.*Entry \d+ was changed after it was sealed/,
  )
})
