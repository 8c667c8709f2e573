import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { runJobs } from '#platform/jobs'
import { mailbox } from '#platform/mail'
import { walk } from './crawl.js'
import { isRaw, mentions } from './fill.js'
import { type Answered, type Onlooker, smallOffice } from './small-office.js'

/** A cell that a spreadsheet would work out. */
const isFormula = (cell: string): boolean => /^[=+\-@\t\r]/.test(cell) && !/^-?[\d.,]+$/.test(cell)

test('script typed into every free-text field of every form stays text on every page, in every mail and in every table', async (t) => {
  const office = await smallOffice()
  const found: string[] = []
  const shown = new Set<string>()
  let tables = 0
  const look = (answer: Answered, who: Onlooker): void => {
    const where = `${who.name}: ${answer.url} (${answer.status})`
    if (answer.type.startsWith('text/html')) {
      if (isRaw(answer.body))
        found.push(
          `${where} … ${answer.body.slice(Math.max(0, answer.body.search(/<script>x7|<img src=x7|<i x7|x7"'|href="javascript:/i) - 120)).slice(0, 240)}`,
        )
      if (mentions(answer.body)) shown.add(answer.url.split('?')[0] ?? '')
    }
    if (answer.type.startsWith('text/csv')) {
      tables += 1
      for (const cell of (parse(answer.body, { relax_column_count: true, bom: true }) as string[][]).flat())
        if (isFormula(cell)) found.push(`${where}: ${cell}`)
    }
  }

  const accepted = new Set<string>()
  const refused = new Set<string>()
  for (const who of [...office.staff, office.public]) {
    const walked = await walk(office, who, look, { fill: true })
    for (const url of walked.accepted) accepted.add(url.replace(/\d+/g, '#'))
    for (const url of walked.refused) refused.add(url.replace(/\d+/g, '#'))
    await runJobs(office.house)
  }
  for (const who of [...office.staff, office.public]) await walk(office, who, look)
  for (const { subject, html } of await mailbox(office.db)) {
    assert.doesNotMatch(subject, /[\r\n]/)
    if (html && isRaw(html)) found.push(`a mail called ${subject}`)
  }
  const never = [...refused].filter((url) => !accepted.has(url))
  t.diagnostic(
    `${accepted.size} kinds of form accepted, shown on ${shown.size} pages, ${tables} tables; never accepted: ${never.join(' ')}`,
  )
  assert.deepEqual([...new Set(found)], [], 'shown as if we had written it')
  assert.deepEqual(office.broken, [], 'no page broke on it')
  assert.ok(accepted.size >= 30 && shown.size >= 30 && tables >= 2, 'the forms were filled in and what was typed was met again')
})
