import assert from 'node:assert/strict'
import { test } from 'node:test'
import { survey } from './a-survey.js'
import { mailedLink } from './mails.js'
import { codeOn, onAPhone, type Visitor } from './visitor.js'

const PHONE = { javaScript: false }

/** Answers by keyboard up to the text, writes half of it, and asks to go on another day. */
async function stopsHalfway(resident: Visitor, title: string): Promise<void> {
  await resident.goes('/consultations')
  await resident.enters(title)
  await resident.enters('Answer now')
  await resident.enters('Start now')
  await resident.takes('No')
  await resident.enters('Continue')
  await resident.sees(/What would make you go out/)
  await resident.types('What would make you go out? (optional)', 'A bus after ni')
  await resident.enters('Save and come back later')
  await resident.sees('Save your answers and come back later')
}

/** The text is as it was left; answers the rest by keyboard and sends it. */
async function goesOn(resident: Visitor): Promise<void> {
  await resident.sees(/What matters most to you|What would make you go out/)
  if (await resident.page.getByLabel(/What would make you go out/).isVisible()) {
    assert.equal(await resident.page.getByLabel(/What would make you go out/).inputValue(), 'A bus after ni')
    await resident.enters('Continue')
  }
  await resident.takes('Lighting')
  await resident.enters('Continue')
  await resident.sees('Check your answers')
  await resident.reads('A bus after ni')
  await resident.reflects()
  await resident.enters('Send your answers')
  await resident.sees('We have your answers')
  await codeOn(resident)
}

test('a resident saves unfinished answers and goes on with the code on another phone, by keyboard and without JavaScript', async (t) => {
  const { title } = await survey(t)
  const resident = await onAPhone(t, PHONE)
  await stopsHalfway(resident, title)
  await resident.enters('Save and give me a code')
  await resident.sees('Your answers are saved')
  const code = await codeOn(resident)

  const elsewhere = await onAPhone(t, PHONE)
  await elsewhere.goes('/consultations')
  await elsewhere.enters(title)
  await elsewhere.enters('Answer now')
  await elsewhere.enters('Go on with answers you saved')
  await elsewhere.enters('Go on')
  await elsewhere.sees('There is a problem')
  await elsewhere.enters('Enter your code')
  await elsewhere.does('typing a code that is wrong', () => elsewhere.page.keyboard.type('K7F3Q-M8TW2-A'))
  await elsewhere.enters('Go on')
  await elsewhere.sees('There is a problem')
  await elsewhere.page.getByLabel('Your code').fill('')
  await elsewhere.types('Your code', code.toLowerCase().replaceAll('-', ' '))
  await elsewhere.enters('Go on')
  await goesOn(elsewhere)

  // Once they are sent, the code opens nothing, here or where codes are looked up.
  const late = await onAPhone(t, PHONE)
  await late.goes(new URL(elsewhere.page.url()).pathname.replace(/\/response.*/, '/response/saved'))
  await late.types('Your code', code)
  await late.enters('Go on')
  await late.sees('There is a problem')
  await late.reads(/We have no saved answers with this code/)
})

test('a resident has a link sent to saved answers, reads where codes are looked up that nothing is sent yet, and goes on from there', async (t) => {
  const { title } = await survey(t)
  const resident = await onAPhone(t, PHONE)
  const address = `saving-${process.pid}@home.example`
  await stopsHalfway(resident, title)
  await resident.types('Or have a link sent to you', 'at home')
  await resident.enters('Save and send me a link')
  await resident.sees('There is a problem')
  await resident.enters('Enter an e-mail address in the right form, like name@example.com')
  await resident.page.keyboard.press('Control+A')
  await resident.does('typing the address', () => resident.page.keyboard.type(address))
  await resident.enters('Save and send me a link')
  await resident.reads('We have sent you a link.')
  const code = await codeOn(resident)

  const elsewhere = await onAPhone(t, PHONE)
  await elsewhere.goes('/receipts')
  await elsewhere.types('Your code', code)
  await elsewhere.enters('Look up')
  await elsewhere.sees('These answers are not sent yet')
  await elsewhere.enters('Go on with your answers')
  await elsewhere.sees(/What would make you go out|What matters most/)

  const followed = await onAPhone(t, PHONE)
  await followed.goes(await mailedLink(t, address, /\/response\/saved/))
  await followed.enters('Go on')
  await goesOn(followed)
})
