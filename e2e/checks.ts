import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { ConsoleMessage, Page } from 'playwright-core'
import type { AxeResults, RunOptions } from 'axe-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RULES: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  // A page without landmarks is no failure under WCAG, and an error summary stands outside of them by design.
  rules: { region: { enabled: false } },
  resultTypes: ['violations'],
}

/** Collects what a page complains about in the console: errors of scripts, and what the security policy refused. */
export function listening(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !isExpected(message)) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  return complaints
}

// A form that comes back with its mistakes is answered with 422, an unknown code with 404: the browser notes both as errors.
const isExpected = (message: ConsoleMessage): boolean => /status of (404|409|422)/.test(message.text())

/** What must be true of every page after every step: accessible, no wider than the screen, errors that lead to their fields, nothing in the console. */
export async function checkPage(page: Page, complaints: readonly string[], after: string, mirror?: Page): Promise<void> {
  const where = `${new URL(page.url()).pathname}, after ${after}`
  assert.deepEqual(await wideParts(page), [], `The page is wider than the screen: ${where}`)
  assert.deepEqual(await lostErrors(page), [], `An error leads to no field that can be filled in: ${where}`)
  const looks = await stateOf(page, mirror !== undefined)
  if (foundWell.get(page) !== looks) {
    assert.deepEqual(await violations(mirror ? await mirrored(page, mirror) : page), [], `The page is not accessible: ${where}`)
    foundWell.set(page, looks)
  }
  assert.deepEqual(complaints, [], `The console has errors: ${where}`)
}

/** The links within the page of an error summary that lead to nothing, or to what cannot have the focus; and the title, when it does not say that there is an error. */
async function lostErrors(page: Page): Promise<string[]> {
  return page.evaluate(`(() => {
    const links = [...document.querySelectorAll('.govuk-error-summary a[href^="#"]')]
    const lost = links.filter((link) => {
      const target = document.getElementById(decodeURIComponent(link.hash.slice(1)))
      return !target || (target.tabIndex < 0 && !target.querySelector('input, select, textarea, summary'))
    })
    const untold = links.length > 0 && !/^(Error|Gwall):/.test(document.title) ? [document.title] : []
    return [...lost.map((link) => link.outerHTML), ...untold]
  })()`)
}

/** How each page looked when axe last found nothing: a page that has not changed since is not looked at twice. */
const foundWell = new WeakMap<Page, string>()

/** All that axe could tell apart: what the page is made of and, where it runs in the page itself, what is ticked and which thing has the focus. */
async function stateOf(page: Page, mirrored: boolean): Promise<string> {
  if (mirrored) return page.content()
  const [ticked, focused] = await page.evaluate<[number[], number]>(`(() => {
    const all = [...document.querySelectorAll('input, select, textarea, button, a, summary, [tabindex]')]
    return [all.flatMap((one, at) => (one.checked ? [at] : [])), all.indexOf(document.activeElement)]
  })()`)
  return `${ticked.join(' ')} | ${focused} | ${await page.content()}`
}

/** Runs axe and tells each violation in a line. It is given to the page by the browser itself, which the page's policy does not forbid. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(`window.axe || (() => { ${AXE} })()`)
  const results: AxeResults = await page.evaluate(`axe.run(document, ${JSON.stringify(RULES)})`)
  return results.violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html, failureSummary }) => `${html} (${failureSummary})`).join(' | ')}`,
  )
}

/** The same page, without its scripts, in a tab where axe can run: where JavaScript is off it cannot. */
async function mirrored(page: Page, mirror: Page): Promise<Page> {
  const html = (await page.content()).replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')
  await mirror.unrouteAll()
  await mirror.route(page.url(), (asked) =>
    asked.request().isNavigationRequest() ? asked.fulfill({ contentType: 'text/html; charset=utf-8', body: html }) : asked.continue(),
  )
  await mirror.goto(page.url())
  return mirror
}

/** What sticks out on the right, when the page can be scrolled sideways. */
async function wideParts(page: Page): Promise<string[]> {
  return page.evaluate(`(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    return [...document.querySelectorAll('body *')]
      .filter((one) => one.getBoundingClientRect().right > width + 1)
      .map((one) => one.outerHTML.slice(0, 120))
      .slice(0, 5)
  })()`)
}
