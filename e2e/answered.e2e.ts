import assert from 'node:assert/strict'
import { test } from 'node:test'
import { onAPhone, type Visitor } from './visitor.js'

/** What stands in the list, by its titles. */
const listed = (resident: Visitor): Promise<string[]> =>
  resident.page.evaluate(`[...document.querySelectorAll('main section[aria-labelledby^=stage-] a')].map((link) => link.innerText.trim())`)

async function chooses(resident: Visitor, label: string, typed: string): Promise<void> {
  await resident.tabsTo(label)
  await resident.does(`choosing ${typed}`, () => resident.page.keyboard.type(typed))
}

test('a resident narrows the plan of consultations by topic, place and stage, by keyboard and without JavaScript', async (t) => {
  const resident = await onAPhone(t, { javaScript: false })
  await resident.goes('/consultations')
  const all = await listed(resident)
  await chooses(resident, 'Topic', 'Rural')
  await resident.enters('Show these')
  const rural = await listed(resident)
  assert.ok(rural.length > 0 && rural.length < all.length, `${rural.length} of ${all.length}`)
  await resident.reads(/\b\d+ fits?\.|\b1 fits\./)
  await chooses(resident, 'Place', 'Carr')
  await chooses(resident, 'How far it is', 'Open')
  await resident.enters('Show these')
  await resident.reads(/fits?\.|Nothing fits/)
  await chooses(resident, 'Topic', 'Every')
  await chooses(resident, 'Place', 'Every')
  await resident.enters('Show these')
  const open = await listed(resident)
  assert.ok(open.length > 0 && open.length < all.length)
})

test('a resident reads the results, the report to print and how it was counted, by keyboard and without JavaScript', async (t) => {
  const resident = await onAPhone(t, { javaScript: false })
  await resident.goes('/consultations?stage=answered')
  const titles = await listed(resident)
  const [title = ''] = titles
  await resident.enters(title)
  await resident.enters('See what people said and what was decided')
  const results = new URL(resident.page.url()).pathname
  await resident.enters('Report to print')
  await resident.reads(/We decided|What we decided/)
  await resident.goes(results)
  await resident.enters('How we asked, and how we counted')
  await resident.sees('How we asked, and how we counted')
  await resident.reads('What a share is a share of')
  const exercise = results.replace(/\/results$/, '')
  for (const page of ['results', 'report', 'method']) await resident.goes(`/cy${exercise}/${page}`)
})
