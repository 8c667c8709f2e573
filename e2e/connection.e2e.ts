import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codeOn, onAPhone, type Visitor } from './visitor.js'

const SEND = 'Send your answers'

/** A resident who has filled in the card, and is about to send it. */
async function withCardChecked(resident: Visitor, text: string): Promise<void> {
  await resident.goes('/have-your-say')
  await resident.selects('3')
  await resident.writes(/What would make you feel safer/, text)
  await resident.clicks('button', 'Continue')
  await resident.sees('Check your answers')
  await resident.reflects()
}

/** From the browser's own page about the connection they go back: what they filled in is there, and they go on. */
async function withCardStillThere(resident: Visitor, text: string): Promise<void> {
  await resident.page.goBack()
  assert.equal(await resident.page.getByLabel(/What would make you feel safer/).inputValue(), text)
  assert.equal(await resident.page.getByLabel('3', { exact: true }).isChecked(), true)
  await resident.clicks('button', 'Continue')
}

test('a resident on a train loses the connection while the card is sent, sends it again, and is told that we have it once, with the code', async (t) => {
  const resident = await onAPhone(t)
  const { page } = resident
  await withCardChecked(resident, 'Lamps at the station')

  // No connection at all: nothing has arrived, and nothing is lost.
  await page.context().setOffline(true)
  await page
    .getByRole('button', { name: SEND })
    .click()
    .catch(() => {})
  await page.waitForURL(/^chrome-error:/)
  await page.context().setOffline(false)
  await withCardStillThere(resident, 'Lamps at the station')
  await resident.sees('Check your answers')
  await resident.reads('Lamps at the station')
  await resident.reflects()

  // It arrived, and the answer was lost on the way back.
  let code = ''
  await page.route('**/have-your-say', async (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    const response = await route.fetch({ maxRedirects: 0 })
    code = /\/received\/([0-9A-Z-]+)/.exec(response.headers()['location'] ?? '')?.[1] ?? ''
    return route.abort('connectionreset')
  })
  await page
    .getByRole('button', { name: SEND })
    .click()
    .catch(() => {})
  await page.waitForURL(/^chrome-error:/)
  await page.unroute('**/have-your-say')
  assert.notEqual(code, '', 'the office has it, and the resident does not know')

  await withCardStillThere(resident, 'Lamps at the station')
  await resident.sees('You have sent these answers already')
  await resident.reads(new RegExp([...code.replaceAll('-', '')].join('-?')))
})

test('a resident has the checked card open in two tabs and sends it from both: one response, one code', async (t) => {
  const resident = await onAPhone(t)
  await withCardChecked(resident, 'A crossing by the school')
  const tab = await resident.tab()
  await withCardChecked(tab, 'A crossing by the school')
  await resident.clicks('button', SEND)
  await resident.sees('We have your answers')
  await tab.clicks('button', SEND)
  await tab.sees('We have your answers')
  assert.equal(await codeOn(tab), await codeOn(resident))
})

test('two people at one device send different cards from two tabs: two responses, and neither is lost', async (t) => {
  const resident = await onAPhone(t)
  await withCardChecked(resident, 'A bench by the pond')
  const tab = await resident.tab()
  await withCardChecked(tab, 'Speed bumps in Mill Lane')
  await resident.clicks('button', SEND)
  await resident.sees('We have your answers')
  await tab.clicks('button', SEND)
  await tab.sees('We have your answers')
  assert.notEqual(await codeOn(tab), await codeOn(resident))
})
