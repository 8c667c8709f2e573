import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runJobs } from '#platform/jobs'
import { begin } from '../editions/send.js'
import { officeWithNews } from '../story.js'
import { urls } from '../urls.js'
import { charactersOf, shortForm } from './channel.js'

test('INF-10 INF-30 an edition is told by social media, inside the police and by community messages, in ready words that fit, and who posted them is noted', async () => {
  const { staff, house, rural } = await officeWithNews()
  const sender = staff('newsletters:see', 'newsletters:write', 'newsletters:send')
  const draft = await (await sender.get(urls.newEdition(rural))).send({ subject: 'Barns and quad bikes', copy: 'no' })
  const part = await (await draft.click('Add a part')).send({ source: 'text', body: 'Lock them.' })
  assert.match((await part.click('Told elsewhere')).text, /comes in when the edition has gone out/)
  await (await part.click('Send or schedule')).send({ when: 'now' })
  await begin(house, 1)
  await runJobs(house)
  const channels = await sender.get(urls.channels(1))
  assert.match(channels.text, /Barns and quad bikes\s*Rural Round-up: https:\/\/views\.westmarch\.example\/newsletters\/rural-round-up\/1/)
  assert.match(channels.text, /Nowhere yet/)
  const form = await channels.click('Note where it was told')
  const long = await form.send({ channel: 'x', words: 'é'.repeat(281), link: 'javascript:alert(1)' })
  assert.match(long.text, /Enter a web address that begins with https/)
  const fits = await long.send({ link: 'https://x.example/1' })
  assert.match(fits.text, /These are 281 characters, and X takes 280: shorten them by 1/)
  const noted = await fits.send({ words: 'é'.repeat(280) })
  assert.match(noted.text, /Noted.*X, Monday 23 November 2026/)
  const message = await noted.click('Note where it was told')
  const nobody = await message.send({ channel: 'community-messages' })
  assert.match(nobody.text, /Enter to whom the message went/)
  const sent = await nobody.send({ audience: 'Farm Watch, Carrowdale', 'on-day': '22' })
  assert.match(sent.text, /The police’s community messages ?Farm Watch, Carrowdale ?Barns and quad bikes.*Sunday 22 November 2026/)
  const ahead = await (await sent.click('Note where it was told')).send({ channel: 'intranet', 'on-day': '24' })
  assert.match(ahead.text, /The day cannot lie ahead/)
  assert.equal((await staff('newsletters:see').get(urls.newChannel(1))).status, 403)
  assert.equal((await sender.get('/staff/newsletters/editions/1e20/channels')).status, 404)
})

test('INF-10 the short form always fits, whole letters only, and always says where to read on', () => {
  const online = `https://views.westmarch.example/newsletters/n/${'1'.repeat(9)}`
  for (const subject of ['Short', 'x'.repeat(120), '👩‍🚒'.repeat(60), 'é'.repeat(300)]) {
    const text = shortForm(subject, 'Westmarch News', online)
    assert.ok(charactersOf(text) <= 280, `${charactersOf(text)}`)
    assert.ok(text.endsWith(online))
  }
})
