import assert from 'node:assert/strict'
import type { Locator } from 'playwright-core'
import type { Visitor } from './visitor.js'

/** How long the work in the background may take, in milliseconds. */
const PATIENCE = 60_000

/** A file as somebody chooses it from their computer. */
export interface Chosen {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** A CSV file with these rows, the headings first. */
export const csv = (name: string, rows: readonly (readonly string[])[]): Chosen => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')),
})

/** Chooses the file on the page of imports, and has it looked at. */
export async function looksAt(officer: Visitor, file: Chosen): Promise<void> {
  await officer.does(`choosing ${file.name}`, () => officer.page.getByLabel('The file').setInputFiles(file))
  await officer.clicks('button', 'Look at the file')
}

/** Looks at the page again until it shows what the office's work in the background brings about. */
export async function comesToSee(officer: Visitor, awaited: Locator): Promise<void> {
  const { page } = officer
  const until = performance.now() + PATIENCE
  await officer.does('waiting', async () => {
    while (!(await awaited.first().isVisible())) {
      assert.ok(performance.now() < until, `It never came: ${await page.locator('main').innerText()}`)
      await page.waitForTimeout(300)
      await page.goto(page.url())
    }
  })
}

/** On the page of an import that has begun, or is being taken back: waits until it says that it is done. */
export const isDone = (officer: Visitor, said: 'Finished' | 'Taken back'): Promise<void> =>
  comesToSee(officer, officer.page.getByText(said, { exact: true }))

/** Imports a file of which every column is recognised and every row can be taken, from the page of the exercise. */
export async function imports(officer: Visitor, staffUrl: string, file: Chosen): Promise<void> {
  await officer.goes(`${staffUrl}/imports`)
  await looksAt(officer, file)
  await officer.clicks('button', 'Check and see the first rows')
  await officer.clicks('button', /^Take in/)
  await isDone(officer, 'Finished')
}
