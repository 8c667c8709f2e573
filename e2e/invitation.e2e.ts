import { test } from 'node:test'
import { OFFICER, survey } from './a-survey.js'
import { mailedLink } from './mails.js'
import { codeOn, onAPhone, staff } from './visitor.js'

const INVITATION = /\/invitation\//

test('CON-05 somebody who is invited answers once by the link in the mail, by keyboard and without JavaScript; used or wrong links say what to do', async (t) => {
  const address = `invited-${process.pid}@home.example`
  const officer = await staff(t, OFFICER, 'a phone')
  await officer.goes('/staff/consultations')
  await officer.clicks('link', 'When you rang 101')
  await officer.clicks('link', 'Invite people, and see how many have answered')
  await officer.clicks('button', 'Invite people')
  await officer.clicks('button', 'Check the list')
  await officer.sees('There is a problem')
  await officer.writes('Or paste a list', `not an address\n${address}, Kim Example`)
  await officer.clicks('button', 'Check the list')
  await officer.sees('Invite 1 person')
  await officer.clicks('button', 'Send the invitations')

  const resident = await onAPhone(t, { javaScript: false })
  await resident.goes('/consultations')
  await resident.enters('When you rang 101')
  await resident.goes(`${new URL(resident.page.url()).pathname}/response`)
  await resident.sees('This is by invitation')

  const link = await mailedLink(t, address, INVITATION)
  await resident.goes(link)
  await resident.reads(/Nothing we keep shows which answers are yours/)
  await resident.enters('Continue')
  await resident.sees('There is a problem')
  await resident.takes('No')
  await resident.enters('Continue')
  await resident.sees('Check your answers')
  await resident.reflects()
  await resident.enters('Send your answers')
  await resident.sees('We have your answers')
  const code = await codeOn(resident)
  await resident.enters('Look up a code')
  await resident.types('Your code', code)
  await resident.enters('Look up')
  await resident.reads(/by invitation/)

  await resident.goes(link)
  await resident.sees('This invitation does not open anything')
  await resident.goes(link.replace(/[^/]+$/, 'guessed'))
  await resident.sees('This invitation does not open anything')
})

test('CON-20 a body that is asked by name replies by its signed link, by keyboard and without JavaScript, and reads first that it is named', async (t) => {
  const { title } = await survey(t)
  const clerk = `clerk-${process.pid}@aldbeck.example`
  const officer = await staff(t, OFFICER, 'a phone')
  await officer.goes('/staff/consultations')
  await officer.clicks('link', title)
  await officer.clicks('link', 'Bodies asked by name')
  await officer.clicks('button', 'Add them')
  await officer.sees('There is a problem')
  await officer.chooses('What are they?', 'Parish or town council')
  await officer.writes('Names and e-mail addresses', `Aldbeck Parish Council, ${clerk}`)
  await officer.clicks('button', 'Add them')
  await officer.clicks('button', 'Ask those with an e-mail address')
  await officer.reads('1 body asked.')

  const council = await onAPhone(t, { javaScript: false })
  const link = await mailedLink(t, clerk, INVITATION)
  await council.goes(link)
  await council.reads(/You are answering for Aldbeck Parish Council/)
  await council.enters('Start now')
  await council.takes('Yes')
  await council.enters('Continue')
  await council.takes('Late buses')
  await council.enters('Continue')
  await council.sees('Check your answers')
  await council.reflects()
  await council.enters('Send your answers')
  await council.sees('We have your answers')
  await council.goes(link)
  await council.sees('This invitation does not open anything')
  await officer.does('looking whether it replied', () => officer.page.reload())
  await officer.reads(/1 of 1 parish and town councils replied/)
})
