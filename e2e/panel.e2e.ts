import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anyMailedLink, mailedLink } from './mails.js'
import { onAPhone } from './visitor.js'

const PANEL = 'Westmarch Citizens’ Panel'

test('a resident joins a citizens’ panel and leaves it by the link in the mail, by keyboard and without JavaScript', async (t) => {
  const address = `member-${process.pid}@home.example`
  const resident = await onAPhone(t, { javaScript: false })
  await resident.goes('/citizens-panels')
  await resident.enters(`Join ${PANEL}`)
  await resident.enters('Join')
  await resident.sees('There is a problem')
  await resident.enters('Tick the box to join')
  await resident.presses('Space')
  await resident.types('Your name', 'Kim Example')
  await resident.types('Your e-mail address', 'kim at home')
  await resident.enters('Join')
  await resident.sees('There is a problem')
  await resident.enters('Enter your e-mail address, like name@example.org')
  assert.equal(await resident.page.getByLabel('Your name').inputValue(), 'Kim Example', 'what was right is still there')
  await resident.page.keyboard.press('Control+A')
  await resident.does('typing the address', () => resident.page.keyboard.type(address))
  await resident.tabsTo('Which district do you live in?')
  await resident.does('choosing a district', () => resident.page.keyboard.type('Carr'))
  await resident.takes('45 to 64')
  await resident.takes('Carers and parents of small children')
  await resident.enters('Join')
  await resident.reads(/Thank you for joining/)

  await resident.goes(await mailedLink(t, address, /\/citizens-panels\/leaving\//))
  await resident.sees('Leave the panel')
  await resident.enters('Leave')
  await resident.reads('You have left the panel. Thank you for your help.')
  await resident.goes('/citizens-panels/leaving/not-ours')
})

test('somebody who was written to changes what they are written to about, by keyboard and without JavaScript', async (t) => {
  const resident = await onAPhone(t, { javaScript: false })
  const link = await anyMailedLink(t, /\/contact-preferences\//)
  await resident.goes(link)
  await resident.sees('What we may write to you about')
  const wanted = await resident.page.getByRole('checkbox').all()
  assert.ok(wanted.length > 0, 'they are on a list')
  await resident.enters('Save my choices')
  await resident.reads('Your choices are saved.')
  await resident.enters('Stop all of it')
  await resident.reads(/You will not hear from us about any of this again/)
  await resident.goes(link)
  await resident.reads('You are not on any of our lists.')
  await resident.goes('/contact-preferences/not-ours')
})
