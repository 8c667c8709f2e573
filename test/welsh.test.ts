import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { type HTMLElement, parse } from 'node-html-parser'
import { smallDemo } from '#test/demo'
import { browser, type Page } from '#test/visit'
import { buildApp } from '../src/app.js'

/** Catalogues that residents never see: they are in English alone. */
const STAFF = /codebook\.en|files\/words|triage\/words/

/** So short a piece of a sentence may stand in a Welsh word by chance. */
const SHORT = 9

/** Every piece of an English sentence in the catalogues, as they are written in the compiled files. */
async function englishPieces(): Promise<{ english: readonly string[]; untranslated: readonly string[] }> {
  const root = new URL('../src/', import.meta.url).pathname
  const files = globSync(`${root}**/words/**/*.js`).filter((file) => /(^|[./])en\.js$/.test(file) && !STAFF.test(file))
  assert.ok(files.length > 25, `${files.length} catalogues were found`)
  const [english, welsh] = [new Set<string>(), new Set<string>()]
  for (const file of files) {
    const module = (await import(pathToFileURL(file).href)) as Record<string, unknown>
    for (const catalogue of Object.values(module)) for (const piece of piecesOf(catalogue)) english.add(piece)
  }
  for (const file of globSync(`${root}**/words/**/*cy.js`)) {
    const module = (await import(pathToFileURL(file).href)) as Record<string, unknown>
    for (const catalogue of Object.values(module)) for (const piece of piecesOf(catalogue)) welsh.add(piece)
  }
  return { english: [...english], untranslated: [...english].filter((piece) => welsh.has(piece)) }
}

function piecesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value].filter(isLong)
  if (typeof value === 'function') {
    const literals = [...value.toString().matchAll(/`((?:[^`\\]|\\.)*)`|'((?:[^'\\]|\\.)*)'/gs)].map(([, one, other]) => one ?? other ?? '')
    return literals
      .flatMap((text) => text.split(/\$\{[^}]*\}/))
      .map((text) => text.trim())
      .filter(isLong)
  }
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(piecesOf)
  return []
}

const isLong = (text: string): boolean => text.length >= SHORT && /[a-z]{3} [a-z]{2}/i.test(text) && !/[$`{}]/.test(text)

/** What a page says in Welsh: without what it marks as English. */
function welshOf(html: string): string {
  const dom = parse(html)
  for (const one of dom.querySelectorAll('[lang="en"], script, style, [data-copy]')) one.remove()
  const attributes = dom.querySelectorAll('[aria-label], [value]').flatMap((one: HTMLElement) => [one.getAttribute('aria-label') ?? ''])
  return [dom.textContent, ...attributes].join(' ').replace(/\s+/g, ' ')
}

test('every public page can be had in Welsh, in Welsh to the last sentence, and leads to pages in Welsh', async (t) => {
  const { house } = await smallDemo()
  const app = await buildApp(house)
  t.after(() => app.close())
  const resident = browser(app)
  const { english: pieces } = await englishPieces()
  const left: string[] = []
  const look = (page: Page): void => {
    const said = welshOf(page.html)
    assert.match(page.html, /^<!DOCTYPE html>\n<html lang="cy"/, page.url)
    for (const piece of pieces) if (said.includes(piece)) left.push(`${page.url}: ${piece}`)
    for (const month of ['January', 'February', 'August', 'September', 'October', 'December', 'Monday', 'Thursday'])
      if (new RegExp(` ${month} `).test(said)) left.push(`${page.url}: ${month}`)
  }

  // Every page that can be reached by links from the front page, and is not staff's.
  const seen = new Set<string>()
  const waiting = [
    '/cy',
    '/cy/nowhere',
    '/cy/sign-in',
    '/cy/receipts/AAAAA-AAAAA-A',
    '/cy/victims-views',
    '/cy/j/nothing',
    '/cy/sign-in/nothing',
  ]
  for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
    if (seen.has(url)) continue
    seen.add(url)
    const page = await resident.get(url)
    if (!String(page.headers['content-type']).startsWith('text/html')) continue
    if (!page.url.startsWith('/cy')) {
      assert.match(page.html, /<html lang="en"/, page.url)
      assert.doesNotMatch(page.html, /office-language/, `${page.url} is in English alone, so it offers no other language`)
      continue
    }
    look(page)
    for (const link of page.dom.querySelectorAll('a[href^="/"]')) {
      const href = (link.getAttribute('href') ?? '').split('#')[0] ?? ''
      if (link.getAttribute('hreflang') || /^\/(cy\/)?staff/.test(href)) continue
      assert.match(href, /^\/cy([/?]|$)/, `a link on ${page.url}`)
      waiting.push(href)
    }
    for (const form of page.dom.querySelectorAll('main form[action]')) assert.match(form.getAttribute('action') ?? '', /^\/cy\//)
  }
  t.diagnostic(`${seen.size} pages, ${pieces.length} English sentences`)
  assert.ok(seen.size > 40, `${seen.size} pages`)

  // Forms answered with something to correct.
  look(await (await resident.get('/cy/receipts')).send({ code: 'K7F' }, 'Chwilio'))
  look(await (await resident.get('/cy/receipts')).send({ code: '' }, 'Chwilio'))
  look(await (await resident.get('/cy/sign-in')).send({ email: 'nobody' }, 'Anfonwch ddolen ataf'))
  look(await (await resident.get('/cy/have-your-say')).send({}, 'Parhau'))
  const check = await (await resident.get('/cy/have-your-say')).send({ 'q-safe': '4', 'q-safer': 'Goleuadau' }, 'Parhau')
  look(check)
  assert.match(check.html, /office-strip[\s\S]*Mewn perygl nawr\?/, 'what to do in danger stands above every page')
  look(await check.send({ 'contact-email': 'nobody' }, 'Anfon eich atebion'))
  const [join] = [...seen].filter((url) => url.endsWith('/membership'))
  if (join) look(await (await resident.get(join)).send({ name: '' }, 'Ymuno'))
  assert.deepEqual([...new Set(left)], [])
})

test('no sentence of a Welsh catalogue is still in English', async () => {
  const { english, untranslated } = await englishPieces()
  assert.ok(english.length > 500)
  assert.deepEqual(untranslated, [])
})
