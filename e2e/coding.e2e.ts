import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { comesToSee, csv, imports } from './imported.js'
import { type Planned, planned } from './planned.js'
import { staff, type Visitor } from './visitor.js'

/** Enough for a second reading; `CODED_TEXTS=500` makes it a long sitting, of some minutes. */
const TEXTS = Number(process.env['CODED_TEXTS'] ?? 240)
/** What so many pages may take on a machine that does much else, in milliseconds. */
const LONG = { timeout: 900_000 }
const QUESTION = 'What should we put right first?'
/** How long what people write is, in words: from one to half a page. */
const LENGTHS = [1, 3, 4, 7, 12, 12, 20, 35, 60, 140]
const WORDS =
  'the lamps by our canal went out in spring and nobody came so we walk round along the road where cars race past a school gate'.split(' ')
/** What some of them copy from a postcard. */
const POSTCARD = 'Please keep the front counter in Aldermoor open, because people without a car have nowhere else to go in the week.'

/** Text number `n`, as uneven as people are; always the same, and unlike the others. */
function text(n: number): string {
  if (n % 30 === 13) return POSTCARD
  let state = n * 7919
  const word = (): string => WORDS[(state = (state * 48_271) % 2_147_483_647) % WORDS.length] ?? ''
  const words = Array.from({ length: LENGTHS[n % LENGTHS.length] ?? 1 }, word)
  return `${words.join(' ')}${n % 4 === 0 ? '\n\nNumber' : ', number'} ${n}.`
}

/** What is pressed for the text that comes as number `n`: nothing to code, a figure and a letter, a slip taken back, two figures, or one. */
const keysFor = (n: number): readonly string[] =>
  n % 11 === 0 ? ['0'] : n % 7 === 0 ? ['1', 'a'] : n % 5 === 0 ? ['3', '3', '2'] : n % 3 === 0 ? ['1', '3'] : ['2']

/** How often a key's theme was found, when a key that is pressed twice takes its tick away. */
const found = (key: string): number =>
  Array.from({ length: TEXTS }, (_, n) => keysFor(n + 1).filter((one) => one === key).length % 2).reduce((sum, one) => sum + one, 0)

let importing: Promise<Planned> | undefined

/** An exercise of its own with these texts, which an officer imported. */
const withTexts = (t: TestContext): Promise<Planned> =>
  (importing ??= (async () => {
    const exercise = await planned(t, {
      title: 'Round the canal',
      questions: [
        { type: 'Yes or no', fields: { Question: 'Do you walk along the canal?' } },
        { type: 'Free text', fields: { Question: QUESTION } },
      ],
    })
    const rows = Array.from({ length: TEXTS }, (_, n) => [String(n + 1), n % 3 === 0 ? 'Yes' : 'No', text(n + 1)])
    const file = csv('canal.csv', [['ID', 'Do you walk along the canal?', QUESTION], ...rows])
    await exercise.officer.hurries('importing the texts', () => imports(exercise.officer, exercise.staffUrl, file))
    await exercise.officer.reads(String(TEXTS))
    return exercise
  })())

test(
  'CON-11 an officer codes hundreds of uneven texts in one sitting by single keys, and the results say what the keys said',
  LONG,
  async (t) => {
    const { staffUrl } = await withTexts(t)
    const officer = await staff(t, 'Tom Ellery')
    const { page } = officer
    await officer.goes(`${staffUrl}/results`)
    await officer.clicks('link', `Read and code ${QUESTION}`)
    await officer.reads(`0 of ${TEXTS} read.`)
    const themes = new Map<string, string>()
    for (const key of ['1', '2', '3', '4', 'a'])
      themes.set(key, (await page.locator(`label:has(kbd:text-is("${key}"))`).first().innerText()).slice(key.length).trim())

    const lengths = new Set<number>()
    for (let n = 1; n <= TEXTS; n += 1) {
      await page.locator('#keyboard').waitFor()
      lengths.add((await page.locator('#text').innerText()).length)
      // Every page is the same page with other words: it is looked at now and then, not hundreds of times.
      if (n === 50) await codesTooFast(officer, keysFor(n))
      else if (n % 100 === 3) await officer.does('coding one text and looking', () => codes(officer, keysFor(n)))
      else await codes(officer, keysFor(n))
    }
    assert.ok(lengths.size > 50, 'the texts are as uneven as people are')
    await officer.reads(`${TEXTS} of ${TEXTS} read.`)
    await officer.sees(QUESTION)
    await officer.reads('All answers to this question have been read.')

    await officer.goes(`${staffUrl}/results`)
    for (const [key, theme] of themes) assert.equal(await count(officer, theme), found(key), `${theme}, by the key ${key}`)
  },
)

test('a colleague reads a tenth of them a second time, blind, by typing keys on a phone; what differs is settled', async (t) => {
  const { staffUrl } = await withTexts(t)
  const colleague = await staff(t, 'Priya Nair', 'a phone')
  const { page } = colleague
  await colleague.goes(`${staffUrl}/results`)
  await colleague.clicks('link', `Read and code ${QUESTION}`)
  await colleague.clicks('link', 'Second reading')
  await colleague.clicks('button', 'Draw the texts')
  await colleague.sees('There is a problem')
  await colleague.selects(/^\s*10%/)
  await colleague.clicks('button', 'Draw the texts')
  await colleague.clicks('button', 'Read the next')
  await colleague.clicks('button', 'Save and read the next')
  await colleague.sees('There is a problem')
  await colleague.writes('Keys of the themes it raises', '12')
  await colleague.clicks('button', 'Save and read the next')
  await colleague.clicks('link', 'There is no theme with the key 12. Leave a space between keys, like 2 5')
  await colleague.hurries('reading the rest', async () => {
    while (await page.getByLabel('Keys of the themes it raises').isVisible()) {
      await colleague.writes('Keys of the themes it raises', '2')
      await colleague.does('saving by Enter', () => Promise.all([page.waitForEvent('framenavigated'), page.keyboard.press('Enter')]))
    }
  })
  await colleague.clicks('link', 'Back')
  await colleague.reads(/Cohen’s kappa is/)
  await colleague.clicks('link', /^Settle/)
  await colleague.selects(/Anti-social behaviour/)
  await colleague.clicks('button', 'Save what we agreed')
  await colleague.reads('Settled')
})

test('answers that use the same words are found on a phone, looked at, and confirmed as a campaign', async (t) => {
  const { staffUrl } = await withTexts(t)
  const officer = await staff(t, 'Tom Ellery', 'a phone')
  await officer.goes(`${staffUrl}/results`)
  await officer.clicks('link', `Read and code ${QUESTION}`)
  await officer.clicks('link', 'Campaigns: answers that use the same words')
  await officer.clicks('button', 'Look for groups')
  await comesToSee(officer, officer.page.getByRole('link', { name: /^Group/ }))
  await officer.clicks('link', /^Group/)
  await officer.reads(POSTCARD)
  await officer.clicks('button', 'It is a campaign')
  await officer.sees('There is a problem')
  await officer.writes('What do you call this campaign?', 'Postcards of the counter')
  await officer.clicks('button', 'It is a campaign')
  await officer.clicks('button', 'Code the group')
  await officer.sees('There is a problem')
  await officer.selects(/Answering calls/)
  await officer.clicks('button', 'Code the group')
})

test('an officer breaks answers down by another question on a phone, and publishes the table with the results', async (t) => {
  const { staffUrl } = await withTexts(t)
  const officer = await staff(t, 'Tom Ellery', 'a phone')
  await officer.goes(`${staffUrl}/results`)
  await officer.clicks('link', 'Cross-tables: who said what')
  await officer.clicks('button', 'Show the table')
  await officer.chooses('Answers to', 'Do you walk along the canal?')
  await officer.chooses('Broken down by', 'How people answered')
  await officer.clicks('button', 'Show the table')
  await officer.reads(/people answered both/)
  await officer.clicks('button', 'Publish this table with the results')
})

/** Presses the keys, and Enter where no key of them has left the page already; waits for the next page. */
async function codes({ page }: Visitor, keys: readonly string[]): Promise<void> {
  const gone = page.waitForEvent('framenavigated')
  for (const key of keys) await page.keyboard.press(key)
  if (!keys.includes('0')) await page.keyboard.press('Enter')
  await gone
  await page.waitForLoadState('domcontentloaded')
}

/** Presses on while the next text is not there yet: those keys belong to no text, and the first text is sent once. */
async function codesTooFast(officer: Visitor, keys: readonly string[]): Promise<void> {
  const { page } = officer
  let sent = 0
  await page.route('**/coding/**', async (route) => {
    if (route.request().method() === 'POST' && route.request().isNavigationRequest()) {
      sent += 1
      for (const key of ['4', 'Enter']) await page.keyboard.press(key)
    }
    await route.continue()
  })
  await codes(officer, keys)
  await page.unroute('**/coding/**')
  assert.equal(sent, 1)
}

/** How many answers raise a theme, in the table beside the chart of the results. */
async function count({ page }: Visitor, theme: string): Promise<number> {
  const row = page.locator('tr', { has: page.locator('th', { hasText: new RegExp(`^${theme}$`) }) }).first()
  if ((await row.count()) === 0) return 0
  const [counted = 'nothing'] = (await row.locator('td').allTextContents()).filter((cell) => /^\d+$/.test(cell.trim()))
  return Number(counted)
}
