import assert from 'node:assert/strict'
import { test } from 'node:test'
import { staffed } from '#test/staffed'
import { defineModule } from '#platform/module'

const letters = defineModule({
  name: 'letters',
  title: 'Letters',
  search: [
    {
      kind: 'letter',
      label: 'Letters',
      find: async (_db, query, person) => (person?.permissions.has('letters:see') ? [{ title: `Letter about ${query}`, href: '/staff/letters/7', summary: '<b>Bus</b> stop' }] : []),
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
