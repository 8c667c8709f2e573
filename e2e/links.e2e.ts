import { test } from 'node:test'
import { OFFICER } from './a-survey.js'
import { mailedLink } from './mails.js'
import { onAPhone, staff } from './visitor.js'

test('somebody who is asked to look at a draft suggests a change by their link and reads the answer, by keyboard and without JavaScript, until it is withdrawn', async (t) => {
  const title = `Lamps on the towpath ${process.pid}`
  const address = `panel-member-${process.pid}@home.example`
  const officer = await staff(t, OFFICER, 'a phone')
  await officer.hurries('starting a draft', async () => {
    await officer.goes('/staff/consultations/new')
    await officer.writes('Title', title)
    await officer.selects('Survey')
    await officer.clicks('button', 'Start')
    await officer.sees(title)
  })
  await officer.goes(`${new URL(officer.page.url()).pathname}/shaping`)
  await officer.clicks('button', 'Ask somebody to look at the draft')
  await officer.clicks('button', 'Send the invitation')
  await officer.sees('There is a problem')
  await officer.writes('Name', 'Kim Example')
  await officer.writes('E-mail address', address)
  await officer.clicks('button', 'Send the invitation')
  await officer.reads('The invitation is on its way')

  const reader = await onAPhone(t, { javaScript: false })
  const link = await mailedLink(t, address, /^\/j\//)
  await reader.goes(link)
  await reader.sees('Help to shape this')
  await reader.enters('Send your suggestion')
  await reader.sees('There is a problem')
  await reader.enters('Write what you suggest')
  await reader.does('typing a suggestion', () => reader.page.keyboard.type('Ask about the footbridge too'))
  await reader.enters('Send your suggestion')
  await reader.reads('Not answered yet.')

  await officer.does('looking for suggestions', () => officer.page.reload())
  await officer.clicks('link', /^Answer\s*suggestion/)
  await officer.clicks('button', 'Save')
  await officer.sees('There is a problem')
  await officer.selects('Taken up')
  await officer.writes('What do you change, or why not?', 'The footbridge is in question three.')
  await officer.clicks('button', 'Save')
  await reader.goes(link)
  await reader.reads('We took this up: The footbridge is in question three.')

  await officer.clicks('link', /^Withdraw\s*the invitation of Kim Example/)
  await officer.clicks('button', 'Withdraw it')
  await reader.goes(link)
  await reader.sees('This link no longer works')
  await reader.reads(/The office has withdrawn this link/)
  await reader.goes(`/j/never-given-${process.pid}`)
  await reader.reads(/We do not know this link/)
})

test('somebody asks for a link to sign in, by keyboard and without JavaScript: the page says the same whoever asks, and a dead link how to get a new one', async (t) => {
  const visitor = await onAPhone(t, { javaScript: false })
  await visitor.goes('/sign-in')
  await visitor.enters('Send me a link')
  await visitor.sees('There is a problem')
  await visitor.enters('Enter an e-mail address, like name@example.com')
  await visitor.does('typing an address nobody knows', () => visitor.page.keyboard.type(`nobody-${process.pid}@home.example`))
  await visitor.enters('Send me a link')
  await visitor.sees('Look in your mailbox')

  await visitor.goes('/sign-in')
  await visitor.types('E-mail address', 'gwen.pritchard@westmarch.example')
  await visitor.enters('Send me a link')
  await visitor.sees('Look in your mailbox')
  await visitor.goes(await mailedLink(t, 'gwen.pritchard@westmarch.example', /^\/staff\/sign-in/))
  await visitor.sees(/Sign in/)

  await visitor.goes('/sign-in/guessed-or-used')
  await visitor.sees('This link no longer works')
  await visitor.enters('Ask for a new link')
  await visitor.sees('Sign in with a link by e-mail')
})
