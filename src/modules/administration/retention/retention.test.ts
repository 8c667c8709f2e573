import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { staffed } from '#test/staffed'
import { mailbox, queueMail } from '#platform/mail'
import { administration } from '../module.js'
import { retentionJobs } from './jobs.js'

/** An office that has sent an outcome to two people and a sign-in link to one of them. */
async function story() {
  const office = await staffed([administration])
  const outcome = { key: 'outcome', subject: 'What we decided about lighting', text: 'Dear all, ten places.', purpose: 'outcome' }
  for (const to of ['Rosa@home.example', 'idris@home.example']) await office.do((tx) => queueMail(tx, { ...outcome, to }))
  await office.do((tx) =>
    queueMail(tx, {
      key: 'link',
      to: 'rosa@home.example',
      subject: 'Your link',
      text: 'https://views.westmarch.example/sign-in/abc',
      purpose: 'sign-in',
      sensitive: true,
    }),
  )
  const mails = async () => (await mailbox(office.db)).map(({ to, text, state }) => `${to}: ${text} (${state})`).toSorted()
  const night = async () => {
    for (const job of retentionJobs) await job.handle(office.house, null)
  }
  return { office, mails, night }
}

test('a person’s e-mails are found, handed out without what was confidential, and erased; the other readers keep theirs (DPA-13)', async () => {
  const { office, mails } = await story()
  const sam = await office.joins('Sam Underhill', ['administration:personal-data'])
  const find = async () =>
    (await sam.get('/staff/administration/personal-data')).send({ email: 'rosa@HOME.example', why: 'subject-access' }, 'Search')
  const found = await find()
  assert.match(found.text, /What we decided about lighting, 20/)
  assert.match(found.text, /An e-mail whose words were for the reader alone, 20/)
  assert.doesNotMatch(found.text, /Your link|idris/)
  const copy = await found.send({}, 'Download a copy')
  assert.match(copy.html, /ten places/)
  assert.doesNotMatch(copy.html, /sign-in\/abc|idris/)
  await (await (await find()).send({}, 'Erase')).send({ why: 'erasure-request' }, 'Erase it')
  assert.deepEqual(await mails(), [
    'erased-1: Dear all, ten places. (cancelled)',
    'erased-3:  (cancelled)',
    'idris@home.example: Dear all, ten places. (queued)',
  ])
  assert.doesNotMatch((await find()).text, /lighting/)
})

test('when the office’s time for keeping e-mails is over, their words and addresses go; what still waits stays', async () => {
  const { office, mails, night } = await story()
  await sql`update mail.delivery set queued_at = '2024-11-22T12:00:00Z', state = case when recipient = 'idris@home.example' then 'queued' else 'accepted' end`.execute(
    office.db,
  )
  await sql`update mail.delivery set queued_at = '2024-11-24T12:00:00Z' where key = 'link'`.execute(office.db)
  await night()
  const waiting = 'idris@home.example: Dear all, ten places. (queued)'
  const young = 'rosa@home.example: https://views.westmarch.example/sign-in/abc (accepted)'
  assert.deepEqual(await mails(), ['erased-1: Dear all, ten places. (accepted)', waiting, young])

  await sql`update mail.delivery set state = 'accepted'`.execute(office.db)
  await night()
  assert.deepEqual(await mails(), ['erased-1:  (accepted)', 'erased-2:  (accepted)', young])
  await sql`insert into office.retention (kind, from_on, what, months, counted_from, reason) values ('mail', '2026-01-01', 'Copies', 1, 'sending', 'No longer of use')`.execute(
    office.db,
  )
  await night()
  assert.deepEqual(
    (await mails()).map((mail) => mail.split(':')[0]),
    ['erased-1', 'erased-2', 'erased-3'],
  )
})

test('which forms were sent is forgotten after a week', async () => {
  const { office, night } = await story()
  await sql`insert into web.submission (key, location, at) values ('older-form', '/', '2026-11-16T08:00:00Z'), ('newer-form', '/', '2026-11-16T10:00:00Z')`.execute(
    office.db,
  )
  await night()
  const { rows } = await sql<{ key: string }>`select key from web.submission`.execute(office.db)
  assert.deepEqual(rows, [{ key: 'newer-form' }])
})
