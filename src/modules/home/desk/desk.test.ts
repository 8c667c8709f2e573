import assert from 'node:assert/strict'
import { test } from 'node:test'
import { staffed } from '#test/staffed'
import { Temporal } from '#platform/clock'
import { type DeskItem, defineModule } from '#platform/module'

const day = (text: string) => Temporal.PlainDate.from(text)

/** Work of an invented kind, so that the desk is tested without knowing any module. */
const work = (items: readonly DeskItem[], staffLinks = [{ text: 'Letters', href: '/staff/letters', may: 'letters:see' as const }]) =>
  defineModule({ name: 'letters', title: 'Letters', staffLinks, desk: async () => items })

const letter = (id: number, more: Partial<DeskItem>): DeskItem => ({
  key: `letters:letter:${id}`,
  title: `Answer letter ${id}`,
  href: `/staff/letters/${id}`,
  owners: [],
  ...more,
})

test('staff see what is overdue, due today and waiting, each once, with why and a link (ORG-13)', async () => {
  const items: DeskItem[] = []
  const office = await staffed([work(items)])
  const anna = await office.joins('Anna Petrie', ['letters:see'])
  items.push(
    letter(1, { owners: [anna.id], due: day('2026-11-20'), why: 'Opened 3 days ago, 12 answers to code' }),
    letter(1, { owners: [anna.id], due: day('2026-11-20') }),
    letter(2, { owners: [anna.id], due: day('2026-11-23') }),
    letter(3, { permission: 'letters:see' }),
    letter(4, { permission: 'letters:close' }),
    letter(5, { owners: [anna.id + 1000] }),
  )
  const desk = await anna.get('/staff')
  assert.match(desk.text, /It is Monday 23 November 2026\. Nobody is on duty today\./)
  assert.match(
    desk.text,
    /Overdue \(1\)Answer letter 1 Due 3 days ago\. Opened 3 days ago, 12 answers to code\.Due today \(1\)Answer letter 2 Due today\.Waiting for you \(1\)Answer letter 3/,
  )
  assert.doesNotMatch(desk.text, /letter [45]/)
  const links = desk.dom.querySelectorAll('main a').map((link) => link.getAttribute('href'))
  assert.ok(links.includes('/staff/letters/2') && links.includes('/staff/letters'), links.join(' '))

  const ben = await office.joins('Ben Okafor')
  const calm = await ben.get('/staff')
  assert.match(calm.text, /There is nothing you must do today\./)
  assert.doesNotMatch(calm.text, /Letters/, 'a shortcut he may not use is not offered')
  assert.match((await office.public().get('/staff')).url, /sign-in/)
})

test('what had to be done by an hour of today is overdue once the hour is over, and the earliest hour stands first', async () => {
  const at = (time: string) => Temporal.Instant.from(`2026-11-23T${time}:00Z`)
  const items: DeskItem[] = []
  const office = await staffed([work(items)])
  const anna = await office.joins('Anna Petrie', ['letters:see'])
  const today = { owners: [anna.id], due: day('2026-11-23') }
  items.push(
    letter(1, today),
    letter(2, { ...today, dueAt: at('20:06'), why: 'Due at 8:06pm' }),
    letter(3, { ...today, dueAt: at('19:30'), why: 'Due at 7:30pm' }),
  )
  assert.match(
    (await anna.get('/staff')).text,
    /Due today \(3\)Answer letter 3 Due at 7:30pm\.Answer letter 2 Due at 8:06pm\.Answer letter 1 Due today\./,
  )
  office.clock.set('2026-11-23T19:45:00Z')
  assert.match((await anna.get('/staff')).text, /Overdue \(1\)Answer letter 3 .*Due today \(2\)Answer letter 2/)
})

test('work for those who look after a place reaches the officers of that place and of all places', async () => {
  const items = [letter(1, { permission: 'letters:see', place: 'WM-ALD' })]
  const office = await staffed([work(items)])
  const alder = await office.joins('Amina Rahman', ['letters:see'], ['WM-ALD'])
  const brack = await office.joins('Colin Brook', ['letters:see'], ['WM-BRA'])
  const everywhere = await office.joins('Dora Hale', ['letters:see'])
  assert.match((await alder.get('/staff')).text, /Answer letter 1/)
  assert.match((await everywhere.get('/staff')).text, /Answer letter 1/)
  assert.doesNotMatch((await brack.get('/staff')).text, /Answer letter 1/)
})

test('during leave the named cover sees the work of the person who is away, apart from their own (ORG-06)', async () => {
  const items: DeskItem[] = []
  const office = await staffed([work(items)])
  const anna = await office.joins('Anna Petrie', ['letters:see'], ['WM-ALD'])
  const ben = await office.joins('Ben Okafor', ['letters:see'], ['WM-BRA'])
  const items3 = { permission: 'letters:see', place: 'WM-ALD' } as const
  items.push(
    letter(1, { owners: [anna.id] }),
    letter(2, { owners: [anna.id, ben.id] }),
    letter(3, items3),
    letter(4, { permission: 'letters:see' }),
  )
  await office.covers({ absent: anna.id, cover: ben.id, from: '2026-11-23', to: '2026-11-27' })
  await office.onDuty(anna.id, '2026-11-23')
  const desk = await ben.get('/staff')
  assert.match(desk.text, /You are the duty officer today/)
  assert.match(
    desk.text,
    /Waiting for you \(2\)Answer letter 2 Answer letter 4 Covering for Anna Petrie \(2\)Answer letter 1 Answer letter 3/,
  )
  office.clock.set('2026-11-30T09:00:00Z')
  assert.doesNotMatch((await ben.get('/staff')).text, /Covering|letter 1/)
})

test('when one part of the product cannot be read the desk says so and shows the rest', async () => {
  const broken = defineModule({
    name: 'grants',
    title: 'Grants',
    desk: () => {
      throw new Error('broken')
    },
  })
  const office = await staffed([broken, work([letter(1, { permission: 'letters:see' })])])
  const anna = await office.joins('Anna Petrie', ['letters:see'])
  const desk = await anna.get('/staff')
  assert.equal(desk.status, 200)
  assert.match(desk.text, /Grants could not be read just now/)
  assert.match(desk.text, /Answer letter 1/)
  assert.doesNotMatch(desk.text, /nothing you must do/)
})

test('what staff often begin stands on their desk as buttons, for those who may', async () => {
  const begins = [
    { text: 'Write a letter', href: '/staff/letters/new', may: 'letters:see' as const },
    { text: 'Close a letter', href: '/staff/letters/closing', may: 'letters:close' as const },
  ]
  const office = await staffed([defineModule({ name: 'letters', title: 'Letters', begins })])
  const anna = await office.joins('Anna Petrie', ['letters:see'])
  const buttons = (await anna.get('/staff')).dom.querySelectorAll('main a.govuk-button')
  assert.deepEqual(
    buttons.map((button) => [button.textContent.trim(), button.getAttribute('href')]),
    [['Write a letter', '/staff/letters/new']],
  )
  const ben = await office.joins('Ben Okafor')
  assert.equal((await ben.get('/staff')).dom.querySelectorAll('main a.govuk-button').length, 0)
})
