import assert from 'node:assert/strict'
import { test } from 'node:test'
import { survey } from './a-survey.js'
import { codeOn, onAPhone, type Visitor } from './visitor.js'

async function starts(resident: Visitor, title: string): Promise<void> {
  await resident.goes('/consultations')
  await resident.clicks('link', title)
  await resident.clicks('button', 'Answer now')
  await resident.clicks('button', 'Start now')
  await resident.sees('Do you go out after dark?')
}

test('CON-10 ACC-06 DPA-07 a resident without JavaScript answers a branching survey on a phone and looks up the code', async (t) => {
  const { title } = await survey(t)
  const resident = await onAPhone(t, { javaScript: false })
  await starts(resident, title)
  await resident.clicks('button', 'Continue')
  await resident.sees('There is a problem')
  await resident.clicks('link', 'Select yes or no')
  await resident.selects('No')
  await resident.clicks('button', 'Continue')
  await resident.sees(/What would make you go out/)
  await resident.writes(/What would make you go out/, 'A bus after nine')
  await resident.clicks('button', 'Continue')
  await resident.selects('Late buses')
  await resident.clicks('button', 'Continue')
  await resident.sees('Check your answers')
  await resident.reads('A bus after nine')
  await resident.clicks('link', /^Change\s*Do you go out after dark/)
  await resident.selects('Yes')
  await resident.clicks('button', 'Continue')
  await resident.sees(/What matters most to you/)
  await resident.clicks('button', 'Continue')
  await resident.sees('Check your answers')
  assert.doesNotMatch(await resident.page.locator('main').innerText(), /A bus after nine/, 'the branch that was left is not sent')
  await resident.clicks('button', 'Send your answers')
  await resident.sees('We have your answers')
  const code = await codeOn(resident)

  await resident.goes('/receipts')
  await resident.clicks('button', 'Find')
  await resident.sees('There is a problem')
  await resident.writes('Your code', `${code.slice(0, -1)}${code.endsWith('A') ? 'B' : 'A'}`)
  await resident.clicks('button', 'Find')
  await resident.sees('There is a problem')
  await resident.writes('Your code', code.toLowerCase().replaceAll('-', ' '))
  await resident.clicks('button', 'Find')
  await resident.sees('What happened to what you told us')
  await resident.reads(/We have not answered this yet/)
})

test('a resident goes back, opens a second tab and presses send twice: one response, one code', async (t) => {
  const { title } = await survey(t)
  const resident = await onAPhone(t)
  await starts(resident, title)
  await resident.selects('Yes')
  await resident.clicks('button', 'Continue')
  await resident.sees(/What matters most to you/)
  await resident.goesBack()
  await resident.clicks('button', 'Continue')
  await resident.selects('Lighting')
  await resident.clicks('button', 'Continue')
  await resident.sees('Check your answers')

  const tab = await resident.tab()
  await tab.goes(resident.page.url())
  await tab.sees('Check your answers')
  await resident.does('pressing “Send your answers” twice', () => resident.page.getByRole('button', { name: 'Send your answers' }).dblclick())
  await resident.sees('We have your answers')
  const code = await codeOn(resident)
  await tab.clicks('button', 'Send your answers')
  await tab.sees('We have your answers')
  assert.equal(await codeOn(tab), code)
  await resident.goesBack()
  await resident.goes(resident.page.url())
  assert.equal(await codeOn(resident), code)
})

test('a resident answers by keyboard alone', async (t) => {
  const { title } = await survey(t)
  const resident = await onAPhone(t)
  await resident.goes('/consultations')
  await toAndPress(resident, title)
  await toAndPress(resident, 'Answer now')
  await toAndPress(resident, 'Start now')
  await resident.sees('Do you go out after dark?')
  await to(resident, 'Yes')
  await resident.presses('Space')
  await toAndPress(resident, 'Continue')
  await resident.sees(/What matters most to you/)
  await to(resident, 'Lighting')
  await resident.presses('Space')
  await resident.presses('ArrowDown')
  await toAndPress(resident, 'Continue')
  await resident.sees('Check your answers')
  await resident.reads('Officers on foot')
  await toAndPress(resident, 'Send your answers')
  await resident.sees('We have your answers')
})

/** Presses Tab until the link, button or choice with this name has the focus. */
async function to({ page }: Visitor, name: string): Promise<void> {
  for (let tries = 0; tries < 60; tries += 1) {
    await page.keyboard.press('Tab')
    const focused: string = await page.evaluate(`(() => {
      const one = document.activeElement
      return (one.labels?.[0]?.innerText ?? one.innerText ?? '').trim()
    })()`)
    if (focused === name) return
  }
  assert.fail(`Tab never comes to “${name}” on ${page.url()}`)
}

async function toAndPress(resident: Visitor, name: string): Promise<void> {
  await to(resident, name)
  await resident.does(`pressing Enter on “${name}”`, async () => {
    const before = resident.page.url()
    await resident.page.keyboard.press('Enter')
    await resident.page.waitForURL((url) => url.href !== before)
  })
}
