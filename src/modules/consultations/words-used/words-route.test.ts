import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codingUrls } from '../coding/urls.js'
import { everyModule, story } from '../story.js'

test('an officer finds a word in context, opens the answer, and compares a group that is large enough', async () => {
  const office = await story(everyModule)
  await office.asWestmarch()
  const card = await office.open({ standing: true })
  const said = (place: string, text: string) => ({ place: { codes: [place] }, issues: { text } })
  await office.answered(card, [
    ...Array.from({ length: 25 }, () => said('STO', 'Sheep stolen, and a sheep worried by dogs')),
    ...Array.from({ length: 30 }, () => said('HEL', 'Street lights are out')),
    ...Array.from({ length: 4 }, () => said('ALD', 'My sheep')),
  ])
  await office.answered(card, [said('ALD', 'He said that he will kill me, sheep')])
  const officer = office.officer()
  const at = codingUrls.words(card.id, 'issues')
  let page = await officer.get(`${at}?word=sheep`)
  assert.match(page.text, /29 of 59 people wrote “sheep”, 54 times in all/, 'what triage holds is not looked through')
  assert.doesNotMatch(page.text, /kill/)
  page = await page.click('Read it (answer 1)')
  assert.match(page.text, /Sheep stolen/)

  page = await officer.get(`${at}?group=place:STO`)
  assert.match(page.text, /25 people of this group wrote something, and 34 others/)
  assert.match(page.text.replace(/\s+/g, ' '), /sheep ?More ?25 \(100%\) ?below 5/)
  assert.match((await officer.get(`${at}?group=place:ALD`)).text, /fewer than 20 people/)
})
