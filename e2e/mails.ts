import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { staff, type Visitor } from './visitor.js'

/** Long enough for the jobs that write and send mails to come round. */
const PATIENCE = 30_000

/** The path of the newest link of this shape that was mailed to this address, as the demo's mailbox shows it; waits until there is one. */
export async function mailedLink(t: TestContext, to: string, shape: RegExp): Promise<string> {
  const reader = await staff(t, 'Imran Sheikh')
  const until = performance.now() + PATIENCE
  let found: string | undefined
  do {
    await reader.hurries(`looking for the mail to ${to}`, () => reader.goes(`/staff/administration/mailbox?to=${encodeURIComponent(to)}`))
    found = (await linksOn(reader)).find((link) => shape.test(link))
    if (!found) await reader.page.waitForTimeout(500)
  } while (!found && performance.now() < until)
  assert.ok(found, `No link ${String(shape)} was sent to ${to}: ${await reader.page.locator('main').innerText()}`)
  return found
}

/** The path of a link of this shape in whatever mail the demo has sent. */
export async function anyMailedLink(t: TestContext, shape: RegExp): Promise<string> {
  const reader = await staff(t, 'Imran Sheikh')
  await reader.goes('/staff/administration/mailbox')
  let found = (await linksOn(reader)).find((link) => shape.test(link))
  while (!found) {
    await reader.hurries('turning to older mails', () => reader.clicks('link', /^Older/))
    found = (await linksOn(reader)).find((link) => shape.test(link))
  }
  return found
}

const linksOn = ({ page }: Visitor): Promise<string[]> =>
  page.evaluate(`[...document.querySelectorAll('main details a')].map((link) => link.pathname + link.search)`)
