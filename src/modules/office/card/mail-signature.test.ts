import assert from 'node:assert/strict'
import { test } from 'node:test'
import { served } from '#test/served'
import { SYSTEM } from '#platform/access'
import { inTransaction } from '#platform/db'
import { mailbox, queueMail, startRun } from '#platform/mail'
import { office } from '../module.js'
import { urls } from '../urls.js'
import { readAccounts } from './card.js'
import { keepMailSigned } from './mail-signature.js'

test('INF-20 ORG-01 all mail ends with who the office is, how to reach it, its news and its accounts elsewhere, in its language', async () => {
  const { house, staff } = await served(office)
  const { db } = house
  await office.seed?.(house, () => {})
  await keepMailSigned(house)
  const officer = staff('office:manage-identity')
  const form = await officer.get(urls.card)
  const wrong = await form.send({ social: 'Facebook\nInstagram https://instagram.example/office' })
  assert.match(wrong.text, /Write one account a line.*This line has none: Facebook/)
  await wrong.send({ social: 'Our {{leave}} page: https://social.example/office?a=1&b=2\nInstagram https://instagram.example/office' })

  const send = (key: string, more = {}) =>
    inTransaction(db, (tx) => queueMail(tx, { key, to: 'rosa@home.example', subject: key, text: 'Hello\n', purpose: 'story', ...more }))
  await send('plain', { html: '<html><body><p>Hello</p></body></html>' })
  await send('welsh', { language: 'cy' })
  await send('own', { ownFoot: true })
  const mails = new Map((await mailbox(db)).map((mail) => [mail.subject, mail]))
  assert.equal(
    mails.get('plain')?.text,
    `Hello

--
Office of the Police and Crime Commissioner for Westmarch
Wool Hall
14 Priory Street
Aldermoor
Westmarch
WX1 4PC
Phone: 01632 960001
E-mail: office@westmarch-pcc.example
https://www.westmarch-pcc.example
News and blog: https://views.westmarch.example/news
Our { {leave}} page: https://social.example/office?a=1&b=2
Instagram: https://instagram.example/office
`,
  )
  assert.match(
    mails.get('plain')?.html ?? '',
    /<p>Hello<\/p><p style="[^"]*">Office of .*office\?a=1&amp;b=2<br \/>Instagram.*<\/p><\/body>/,
  )
  assert.match(mails.get('welsh')?.text ?? '', /Swyddfa Comisiynydd[\s\S]*Ffôn: 01632 960001[\s\S]*Newyddion a blog: https:\/\/views/)
  assert.equal(mails.get('own')?.text, 'Hello\n')

  const run = await inTransaction(db, (tx) =>
    startRun(tx, { key: 'run', subject: 'Run', text: 'Hello {{name}}', html: null, purpose: 'story' }, SYSTEM),
  )
  assert.ok(run > 0, 'what stands in braces on the card is nothing to fill in')
})

test('INF-20 accounts are read line by line, and nothing but an address of the web is taken', () => {
  assert.deepEqual(readAccounts('  X (Twitter): https://x.example/a \n\n').accounts, [{ name: 'X (Twitter)', href: 'https://x.example/a' }])
  for (const wrong of ['Facebook', 'Evil javascript:alert(1)', 'https://x.example', 'Two https://x.example/a b'])
    assert.equal(readAccounts(wrong).wrong, wrong)
})
