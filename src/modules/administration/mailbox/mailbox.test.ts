import assert from 'node:assert/strict'
import { test } from 'node:test'
import { staffed } from '#test/staffed'
import { queueMail } from '#platform/mail'
import { administration } from '../module.js'

test('in the demonstration office all mail sent can be read, and its links followed; a real office has no such page', async () => {
  const demo = await staffed([administration], { demo: true })
  const anna = await demo.joins('Anna Petrie')
  for (const to of ['rosa@example.example', 'idris@example.example']) {
    await demo.do((tx) =>
      queueMail(tx, {
        key: 'outcome',
        to,
        subject: 'What we decided',
        text: `<b>Hello</b> ${to}\nhttps://views.westmarch.example/consultations/parks.\nhttps://example.org/more`,
        purpose: 'outcome',
      }),
    )
  }
  const mailbox = await (await anna.get('/staff')).click('Mailbox: all mail sent')
  assert.match(mailbox.text, /<b>Hello<\/b> rosa@example\.example/)
  assert.match(mailbox.text, /idris@example\.example/)
  const links = mailbox.dom.querySelectorAll('main details a').map((link) => link.getAttribute('href'))
  assert.ok(links.includes('/consultations/parks') && links.includes('https://example.org/more'), links.join(' '))
  assert.doesNotMatch((await anna.get('/staff/administration/mailbox?to=rosa@example.example')).text, /idris/)

  const real = await staffed([administration])
  const ben = await real.joins('Ben Okafor')
  assert.equal((await ben.get('/staff/administration/mailbox')).status, 404)
  assert.doesNotMatch((await ben.get('/staff')).text, /Mailbox/)
})
