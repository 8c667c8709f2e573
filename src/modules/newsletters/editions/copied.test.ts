import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runJobs } from '#platform/jobs'
import { officeWithNews } from '../story.js'
import { urls } from '../urls.js'
import { sendDue } from './send.js'

test('INF-07 a copied edition says which words are still those of the former one, until they are changed, looked at or cleared, and shows no marks of writing', async () => {
  const { staff, house, rural } = await officeWithNews()
  const officer = staff('newsletters:see', 'newsletters:write', 'newsletters:send')
  const first = await (await officer.get(urls.newEdition(rural))).send({ subject: 'March', copy: 'no' })
  await (await first.click('Change the subject and the first words')).send({ intro: 'Welcome to the **spring** edition.' })
  for (const [heading, body] of [
    ['Quad bikes', 'Fourteen were **found**.\n\n- [Mark yours](https://police.example/mark)'],
    ['Fences', 'Mend them.'],
    ['Weather', 'It rains.'],
  ] as const)
    await (await (await officer.get(first.url)).click('Add a part')).send({ source: 'text', heading, body })
  const written = await officer.get(first.url)
  assert.match(written.text, /Welcome to the spring edition\..*Fourteen were found\.\s*Mark yours/)
  assert.doesNotMatch(written.text, /\*\*|\]\(|former edition/)
  await (await written.click('Send or schedule')).send({ when: 'now' })
  await sendDue.handle(house, undefined)
  await runJobs(house)
  assert.doesNotMatch((await officer.get(first.url)).text, /\*\*/)

  const next = await (await officer.get(urls.newEdition(rural))).send({ subject: 'June', copy: 'yes' })
  assert.match(next.text, /Still the words of the former edition: the first words; “Quad bikes”; “Fences”; “Weather”\./)
  const left = () => officer.get(next.url).then(({ text }) => /Still the words of the former edition: ([^.]*)\./.exec(text)?.[1])
  // Changed, or saved as it is by somebody who looked at it.
  await (await next.click('Change Quad bikes')).send({ body: 'Three were found.' })
  await (await (await officer.get(next.url)).click('Change Fences')).send({})
  assert.equal(await left(), 'the first words; “Weather”')
  const asking = await (await officer.get(next.url)).click('Send or schedule')
  assert.match(asking.text, /Nobody has looked at the words of the former edition in: the first words; “Weather”/)
  const stale = await (await officer.get(next.url)).click('Change Weather')
  const cleared = await (await officer.get(next.url)).send({}, 'Clear these words')
  assert.match(cleared.text, /The words of the former edition are cleared/)
  assert.equal(await left(), undefined)
  assert.match(cleared.text, /The part “Weather” is empty/)
  assert.match(cleared.text, /Three were found.*Mend them/)
  assert.doesNotMatch(cleared.text, /spring edition|It rains/)
  assert.equal((await stale.send({ body: 'It shines.' })).status, 409, 'somebody who had it open is told')
  assert.match((await officer.get(`${first.url}/preview`)).text, /It rains/, 'the former edition keeps its words')
})
