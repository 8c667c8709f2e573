import { test } from 'node:test'
import assert from 'node:assert/strict'
import { mkdir } from 'node:fs/promises'
import { codeOn, onAPhone } from './visitor.js'

test('a resident without JavaScript answers the card in Welsh on a phone, and follows the code in Welsh', async (t) => {
  const resident = await onAPhone(t, { javaScript: false })
  const pictures = process.env['WELSH_PICTURES']
  if (pictures) await mkdir(pictures, { recursive: true })
  const picture = async (name: string) => {
    if (pictures) await resident.page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true })
  }
  await resident.goes('/')
  await resident.clicks('link', 'Cymraeg')
  await resident.sees('Eich barn am blismona, a beth ddaeth ohoni')
  await picture('front')
  await resident.goes('/cy/consultations')
  await picture('list')
  await resident.goes('/cy/have-your-say')
  await resident.clicks('button', 'Parhau')
  await resident.sees('Mae problem')
  await picture('error')
  await resident.selects('4')
  await resident.writes(/Beth fyddai’n gwneud i chi deimlo’n fwy diogel/, 'Mwy o oleuadau ar hyd y gamlas')
  await resident.clicks('button', 'Parhau')
  await resident.sees('Gwirio eich atebion')
  await resident.reads('Mwy o oleuadau ar hyd y gamlas')
  await picture('check')
  await resident.clicks('button', 'English')
  await resident.sees('Check your answers')
  await resident.reads('Mwy o oleuadau ar hyd y gamlas')
  await resident.clicks('button', 'Cymraeg')
  await resident.sees('Gwirio eich atebion')
  await resident.reflects()
  await resident.clicks('button', 'Anfon eich atebion')
  await resident.sees('Mae eich atebion gennym')
  await picture('received')
  const code = await codeOn(resident)
  await resident.goes('/cy/receipts')
  await resident.writes('Eich cod', code)
  await resident.clicks('button', 'Chwilio', resident.page.locator('main'))
  await resident.sees('Beth ddigwyddodd i’r hyn a ddywedoch wrthym')
  await picture('receipt')
  assert.equal(await resident.page.locator('html').getAttribute('lang'), 'cy')
})
