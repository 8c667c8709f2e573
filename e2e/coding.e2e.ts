import assert from 'node:assert/strict'
import { test } from 'node:test'
import { staff, type Visitor } from './visitor.js'

const TITLE = 'Your neighbourhood team: what should it do first?'
/** As many as somebody reads before the first cup of tea; the demo has hundreds, from three words to half a page. */
const TEXTS = 60

test('CON-11 an officer codes one text after another from the keyboard alone, undoes the last, and none is lost or passed over', async (t) => {
  const officer = await staff(t, 'Tom Ellery')
  await officer.goes('/staff/consultations')
  await officer.clicks('link', TITLE)
  await officer.clicks('link', 'Results and coding')
  await officer.clicks('link', /^Read and code What should your neighbourhood team/)
  const before = await progress(officer)
  assert.ok(before.texts - before.read >= TEXTS, 'the demo has enough to read')

  const lengths = new Set<number>()
  for (let n = 1; n <= TEXTS; n += 1) {
    lengths.add((await officer.page.locator('#text').innerText()).length)
    const keys = n % 7 === 0 ? ['0'] : n % 3 === 0 ? ['1', '3'] : ['2']
    const deed = async () => {
      for (const key of keys) await officer.page.keyboard.press(key)
      const shown = await text(officer)
      await officer.page.keyboard.press('Enter')
      await officer.page.waitForFunction(`document.querySelector('input[name=response]')?.getAttribute('value') !== '${shown}'`)
    }
    // Every page is the same page with other words: it is looked at now and then, not sixty times.
    if (n % 20 === 1) await officer.does(`coding text ${n} by ${keys.join(' and ')}`, deed)
    else await deed()
  }
  assert.deepEqual(await progress(officer), { read: before.read + TEXTS, texts: before.texts }, 'each counts once')
  assert.ok(lengths.size > TEXTS / 4, 'the texts are as uneven as people are')

  await officer.does('undoing the last by its key', async () => {
    await officer.page.keyboard.press('u')
    await officer.page.getByText(`${before.read + TEXTS - 1} of ${before.texts} read.`).waitFor()
  })
  await officer.clicks('link', 'Read and code as a list')
  await officer.reads(/What should your neighbourhood team do first/)
})

/** Which text is on the page. */
const text = (officer: Visitor): Promise<string | null> => officer.page.locator('input[name=response]').getAttribute('value')

async function progress(officer: Visitor): Promise<{ read: number; texts: number }> {
  const said = await officer.page.locator('main').innerText()
  const [, read, texts] = /([\d,]+) of ([\d,]+) read\./.exec(said) ?? []
  assert.ok(read && texts, said)
  return { read: Number(read.replace(',', '')), texts: Number(texts.replace(',', '')) }
}
