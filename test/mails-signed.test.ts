import assert from 'node:assert/strict'
import { test } from 'node:test'
import { smallDemo } from '#test/demo'
import { browser } from '#test/visit'
import { mailbox, type MailboxItem } from '#platform/mail'
import { buildApp } from '../src/app.js'

test('INF-20 every mail of the fictional office, whatever sends it, says how to reach and follow the office, and so does each public page', async (t) => {
  const { house } = await smallDemo({ share: 0.02 })
  const mails: MailboxItem[] = []
  for (let before: number | undefined; ;) {
    const more = await mailbox(house.db, before === undefined ? {} : { before })
    mails.push(...more)
    before = more.at(-1)?.id
    if (more.length < 50 || mails.length > 2000) break
  }
  const purposes = new Map(mails.map((mail) => [mail.purpose, mail]))
  assert.ok(purposes.size >= 6, [...purposes.keys()].join())
  for (const [purpose, { text, html }] of purposes)
    for (const part of [
      '01632 960001',
      `${house.origin}/news`,
      'https://facebook.example/westmarch-pcc',
      'https://www.westmarch-pcc.example',
    ])
      for (const said of html === null ? [text] : [text, html]) assert.ok(said.includes(part), `${purpose} does not say ${part}:\n${said}`)

  const app = await buildApp(house)
  t.after(() => app.close())
  const page = await browser(app).get('/publications')
  assert.deepEqual(
    page.dom
      .querySelectorAll('footer a')
      .flatMap((one) => (/facebook|instagram|youtube/.test(one.getAttribute('href') ?? '') ? [one.textContent.trim()] : [])),
    ['Facebook', 'Instagram', 'YouTube'],
  )
})
