import assert from 'node:assert/strict'
import { test } from 'node:test'
import { staffed } from '#test/staffed'
import { defineModule } from '#platform/module'
import { index } from '#platform/search'

const letters = defineModule({
  name: 'letters',
  title: 'Letters',
  search: [
    {
      kind: 'letter',
      label: 'Letters',
      find: async (_db, query, person) =>
        person?.permissions.has('letters:see')
          ? [{ title: `Letter about ${query}`, href: '/staff/letters/7', summary: '<b>Bus</b> stop' }]
          : [],
    },
    { kind: 'note', label: 'Notes', find: () => Promise.reject(new Error('broken')) },
  ],
})

test('staff search every part of the product and find what they may see; a part that fails is named', async () => {
  const office = await staffed([letters])
  const anna = await office.joins('Anna Petrie', ['letters:see'])
  const empty = await anna.get('/staff/search')
  assert.doesNotMatch(empty.text, /Nothing that you may see/)
  const found = await anna.get('/staff/search?q=lighting')
  assert.match(found.text, /Letter about lighting <b>Bus<\/b> stop/)
  assert.match(found.text, /Notes: could not be searched just now/)
  const ben = await office.joins('Ben Okafor')
  assert.match((await ben.get('/staff/search?q=lighting')).text, /Nothing that you may see has these words/)
})

test('records are found by their words, the best first and page by page; those of others stay hidden', async () => {
  const office = await staffed([letters])
  const add = (ref: number, who: 'staff' | 'letters:see') =>
    office.do((tx) =>
      index(tx, {
        kind: 'letters.letter',
        ref: String(ref),
        title: `Letter ${ref}`,
        words: 'The lamp at the bus stop is broken',
        href: `/staff/letters/${ref}`,
        who,
        updated: office.clock.now(),
      }),
    )
  for (let ref = 1; ref <= 25; ref++) await add(ref, 'staff')
  await add(99, 'letters:see')
  const ben = await office.joins('Ben Okafor')
  const first = await ben.get('/staff/search?q=broken+lamps')
  assert.match(first.text, /Letter 25 \(Letters\).*lamp at the bus stop is broken/)
  assert.doesNotMatch(first.text, /Letter 99/)
  assert.equal(first.dom.querySelectorAll('main li mark').length > 0, true)
  const older = first.dom.querySelectorAll('a').find((link) => link.textContent.includes('Older'))
  const second = await ben.get(older?.getAttribute('href') ?? '')
  assert.equal(second.dom.querySelectorAll('main ul.govuk-list--spaced li').length, 5)
})
