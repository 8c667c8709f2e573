import assert from 'node:assert/strict'
import { test } from 'node:test'
import { onAPhone, staff } from './visitor.js'

test('ACC-01 a resident asks for large print by keyboard and without JavaScript, an officer sends it, and it hangs beside the publication', async (t) => {
  const resident = await onAPhone(t, { javaScript: false })
  await resident.goes('/publications')
  await resident.enters('What young people told us about feeling safe')
  await resident.enters('Ask for this in another format')
  await resident.enters('Continue')
  await resident.sees('There is a problem')
  await resident.enters('Choose which format you need')
  await resident.presses('Space')
  await resident.types('What else do we need to know? (optional)', '24 points, please')
  await resident.takes('By e-mail')
  await resident.types('Your e-mail address (if by e-mail)', `format-${process.pid}@home.example`)
  await resident.enters('Continue')
  await resident.sees('Check what you ask for')
  await resident.reads('24 points, please')
  await resident.enters('Change something')
  await resident.sees('Ask for this in another format')
  await resident.enters('Continue')
  await resident.enters('Send my request')
  await resident.sees('We have your request')
  const reference = /F-[0-9A-Z]{6}/.exec(await resident.page.locator('main').innerText())?.[0] ?? ''
  assert.notEqual(reference, '')

  const helen = await staff(t, 'Helen Marsh', 'a phone')
  await helen.goes('/staff/formats')
  await helen.clicks('link', reference)
  await helen.clicks('button', 'Say who does it')
  await helen.chooses('Who makes it, or has it made?', 'Helen Marsh, Head of Media and Communications')
  await helen.clicks('button', 'Save')
  await helen.clicks('button', 'Record that it was sent')
  await helen.selects(/Put the file beside the publication/)
  await helen.clicks('button', 'It was sent')
  await helen.sees('There is a problem')
  await helen.does('choosing the file', () =>
    helen.page
      .getByLabel(/The file, where it is one/)
      .setInputFiles({ name: 'feeling-safe-24-points.txt', mimeType: 'text/plain', buffer: Buffer.from('WE ASKED 412 PUPILS') }),
  )
  await helen.clicks('button', 'It was sent')
  await helen.reads('Recorded: a mail tells them')

  await resident.goes('/publications/what-young-people-told-us-about-feeling-safe')
  await resident.reads(/feeling safe: in large print \(TXT, 19 bytes\)/)
})
