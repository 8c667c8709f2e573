import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse as parseTable } from 'csv-parse/sync'
import { parse } from 'node-html-parser'
import { mailbox } from '#platform/mail'
import { ambassadorIn, demoOffice, whoMayDoEverything } from './demo-office.js'
import { isRaw, mentions, RAW } from './fill.js'
import { routeFinder } from './free-text.js'
import { poison } from './poison.js'
import { readEverything } from './read-everything.js'
import { sendEverything } from './send-everything.js'
import { type Answered, officeOver, type Onlooker } from './small-office.js'
import { FEW_WORDS, NOT_MET, SHOWS_NOTHING, TAKES_NO_SCRIPT } from './takes-no-script.js'

/** A cell that a spreadsheet would work out. */
const isFormula = (cell: string): boolean => /^[=+\-@\t\r]/.test(cell) && !/^-?[\d.,]+$/.test(cell)

test('script typed into every free text, and put behind all that is kept, stays text on every page, in every mail and table', async (t) => {
  const office = await demoOffice()
  const routes = office.house.modules.flatMap((module) => module.routes?.(office.house) ?? [])
  const find = routeFinder(routes)
  const raw = new Set<string>()
  const shown = new Set<string>()
  let tables = 0
  const look = (answer: Answered, who: Onlooker): void => {
    const where = `${who.name}: ${answer.url} (${answer.status})`
    if (answer.type.startsWith('text/html')) {
      if (isRaw(answer.body)) raw.add(`${where} … ${answer.body.slice(Math.max(0, answer.body.search(RAW) - 120)).slice(0, 240)}`)
      // A mail that is shown as it is sent has no main part.
      const page = parse(answer.body)
      if (mentions((page.querySelector('main') ?? page).toString())) shown.add(find(answer.url)?.url ?? '')
    }
    // A data file that staff put beside a publication is given out byte by byte: changing its cells would falsify it.
    if (!answer.type.startsWith('text/csv') || /\/publications\/[^/]+\/files\/\d+$|\/papers\/\d+\/file$/.test(answer.url)) return
    tables += 1
    for (const cell of (parseTable(answer.body, { relax_column_count: true, bom: true }) as string[][]).flat())
      if (isFormula(cell)) raw.add(`${where}: ${cell}`)
  }

  await t.test('every form that takes free text is met, and takes script as text', async () => {
    const { met, fields, said } = await sendEverything(
      office,
      [whoMayDoEverything(office), await ambassadorIn(office), office.public],
      routes,
      look,
    )
    const posts = routes.filter(({ post }) => post).map(({ url }) => url)
    assert.deepEqual(
      posts.filter((url) => !met.has(url) && !(url in NOT_MET)),
      [],
      'a form stands on no page that was read: give its route an example that shows it, or say in NOT_MET why not',
    )
    const refused = [...fields].filter(([field, accepted]) => !accepted && !(field in TAKES_NO_SCRIPT))
    assert.deepEqual(
      refused.map(([field]) => `${field}: ${said.get(field) ?? 'accepted, but without script in it'}`),
      [],
      'a free text was never accepted with script in it: see what the page said, or say in TAKES_NO_SCRIPT why not',
    )
    const exempt = [...Object.keys(NOT_MET), ...Object.keys(TAKES_NO_SCRIPT).map((field) => field.replace(/ \S+$/, ''))]
    assert.deepEqual(
      exempt.filter((url) => !posts.includes(url)),
      [],
      'exempted, but no form of ours',
    )
    assert.ok(fields.size > 250, `${fields.size} fields of free text`)
    assert.deepEqual([...raw], [], 'shown as if we had written it')
  })

  await t.test('whatever is kept is shown as text, wherever it is shown', async () => {
    const { poisoned, untouched } = await poison(office.db)
    assert.deepEqual(
      untouched.filter((column) => !FEW_WORDS.some((known) => column.startsWith(known))),
      [],
      'script could not be added here',
    )
    assert.ok(poisoned > 1500, `${poisoned} records with script`)
    // Nothing that was read before is remembered.
    const after = await officeOver(office.house, office.clock)
    shown.clear()
    for (const who of [whoMayDoEverything(after), await ambassadorIn(after), after.public])
      await readEverything(after, who, routes, find, look)
    const silent = routes.filter(({ get, url }) => get && !shown.has(url) && !SHOWS_NOTHING.some((pattern) => pattern.test(url)))
    assert.deepEqual(
      silent.map(({ url }) => url),
      [],
      'none of these pages showed what is kept: its example is an empty one',
    )
    assert.deepEqual([...raw], [], 'shown as if we had written it')
    assert.ok(tables >= 8, `${tables} tables`)
    assert.deepEqual([...office.broken, ...after.broken], [], 'no page broke on it')
  })

  await t.test('nor does a mail show it', async () => {
    const mails = await mailbox(office.db)
    assert.ok(mails.some(({ text }) => text.includes('x7(1)')))
    for (const { subject } of mails) assert.doesNotMatch(subject, /[\r\n]/)
    assert.deepEqual(
      mails.filter(({ html }) => html && isRaw(html)).map(({ subject }) => subject),
      [],
    )
  })

  await t.test('the test can fail: script that is shown as we write it is found, and a blank page is no proof', () => {
    for (const page of [
      '<p>=x7"\'><script>x7(1)</script>',
      '<img src=x7 onerror=x7()>',
      '<a title="=<i x7>">',
      '<a href="javascript:x7(1)">',
    ])
      assert.ok(isRaw(page), page)
    const escaped = '<p>=x7&quot;&#39;&gt;&lt;script&gt;x7(1)&lt;/script&gt;</p>'
    assert.deepEqual([isRaw(escaped), mentions(escaped), mentions('<p>Nothing yet</p>')], [false, true, false])
  })
})
