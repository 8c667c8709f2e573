import assert from 'node:assert/strict'
import { test } from 'node:test'
import { onAPhone, staff, type Visitor } from './visitor.js'

test('M-36 M-63 a card that is answered counts in the office’s figures', async (t) => {
  const administrator = await staff(t, 'Imran Sheikh')
  const before = await figure(administrator, 'M-36')
  assert.match(await rowOf(administrator, 'M-63'), /\t[1-5](\.\d)? average/)

  const resident = await onAPhone(t)
  await resident.goes('/have-your-say')
  await resident.selects('5 – very safe')
  await resident.clicks('button', 'Continue')
  await resident.reflects()
  await resident.clicks('button', 'Send your answers')
  await resident.sees('We have your answers')
  assert.equal(await figure(administrator, 'M-36'), before + 1)
})

test('DPA-08 published results hide small numbers and say so, on the page and in the files', async (t) => {
  const resident = await onAPhone(t, { javaScript: false })
  await resident.goes('/consultations')
  const pages: string[] = await resident.page.evaluate(
    `[...document.querySelectorAll('section[aria-labelledby=stage-answered] a')].map((link) => link.getAttribute('href'))`,
  )
  assert.ok(pages.length > 0, 'something has been answered')
  let hidden = 0
  for (const page of pages) {
    await resident.goes(`${page}/results`)
    if (
      await resident.page
        .getByText(/We have hidden some small numbers/)
        .first()
        .isVisible()
    )
      hidden += 1
    const file = await resident.page.request.get(`${page}/results.json`)
    assert.equal(file.status(), 200)
    assert.match(file.headers()['content-type'] ?? '', /json/)
  }
  assert.ok(hidden > 0, 'no result hides anything')
})

async function rowOf(administrator: Visitor, measure: string): Promise<string> {
  await administrator.goes('/staff/administration/measures')
  return administrator.page.getByRole('row', { name: new RegExp(`\\b${measure}\\b`) }).innerText()
}

async function figure(administrator: Visitor, measure: string): Promise<number> {
  const [, count] = /([\d,]+) responses/.exec(await rowOf(administrator, measure)) ?? []
  assert.ok(count, `No figure for ${measure}`)
  return Number(count.replaceAll(',', ''))
}
