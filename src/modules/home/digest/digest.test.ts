import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { staffed } from '#test/staffed'
import { Temporal } from '#platform/clock'
import { type DeskItem, defineModule } from '#platform/module'
import { sendDigests } from './send-digests.js'

/** An office in which Anna has asked for her desk by e-mail. */
async function story(items: DeskItem[]) {
  const office = await staffed([defineModule({ name: 'letters', title: 'Letters', desk: async () => items })])
  const anna = await office.joins('Anna Petrie')
  const morning = async (at: string) => {
    office.clock.set(at)
    await sendDigests.handle(office.house, null)
  }
  return { office, anna, morning }
}

const letterFor = (owner: number): DeskItem => ({
  key: 'letters:letter:7',
  title: 'Answer letter 7',
  href: '/staff/letters/7',
  owners: [owner],
  due: Temporal.PlainDate.from('2026-11-23'),
})

test('staff who ask for it get their desk by e-mail, once each working morning, until they switch it off (ORG-13)', async () => {
  const items: DeskItem[] = []
  const { office, anna, morning } = await story(items)
  items.push(letterFor(anna.id))
  await morning('2026-11-23T07:30:00Z')
  assert.equal((await office.mailTo(anna.email)).length, 0, 'she has not asked yet')

  const choice = await anna.get('/staff/desk/digest')
  assert.match(choice.text, /It is switched off/)
  assert.match((await choice.send({}, 'Switch it on')).text, /You will get your desk by e-mail.*It is switched on/)
  await morning('2026-11-24T07:30:00Z')
  await morning('2026-11-24T07:31:00Z')
  const mails = await office.mailTo(anna.email)
  assert.equal(mails.length, 1, 'the job ran twice that morning')
  assert.equal(mails[0]?.subject, 'Your desk: 1 overdue')
  assert.match(mails[0]?.text ?? '', /Answer letter 7\n {2}Due yesterday\.\n {2}https:\/\/views\.westmarch\.example\/staff\/letters\/7/)

  await morning('2026-11-28T07:30:00Z')
  assert.equal((await office.mailTo(anna.email)).length, 1, 'it was a Saturday')
  await (await anna.get('/staff/desk/digest')).send({}, 'Switch it off')
  await morning('2026-11-30T07:30:00Z')
  assert.equal((await office.mailTo(anna.email)).length, 1)
})

test('on a day that the office has added to its closures nobody gets a desk', async () => {
  const items: DeskItem[] = []
  const { office, anna, morning } = await story(items)
  items.push(letterFor(anna.id))
  await (await anna.get('/staff/desk/digest')).send({}, 'Switch it on')
  await sql`insert into office.closure (kind, day, name, added_at, added_by) values ('closure', '2026-11-25', 'Training day', now(), 'system')`.execute(
    office.db,
  )
  await morning('2026-11-25T07:30:00Z')
  assert.equal((await office.mailTo(anna.email)).length, 0)
  await morning('2026-11-26T07:30:00Z')
  assert.equal((await office.mailTo(anna.email)).length, 1)
})

test('an empty desk sends no mail', async () => {
  const { office, anna, morning } = await story([])
  await (await anna.get('/staff/desk/digest')).send({}, 'Switch it on')
  await morning('2026-11-24T07:30:00Z')
  assert.equal((await office.mailTo(anna.email)).length, 0)
})
