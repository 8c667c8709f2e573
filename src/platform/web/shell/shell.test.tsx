import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import test from 'node:test'
import { INLINE_SCRIPT, INLINE_SCRIPT_HASH, renderShell, type Surroundings, themeAddress } from './index.js'

const around: Surroundings = {
  office: {
    name: 'Office of the Police and Crime Commissioner for Westmarch',
    colour: '#5b2a6f',
    phone: '01632 960 100',
    email: 'office@westmarch.example',
    address: ['Marsh House', '1 Quay Street', 'Westmarch'],
    website: 'https://www.westmarch.example/',
  },
  language: 'en',
  layout: 'public',
  navigation: [
    { text: 'Consultations', href: '/consultations', active: true },
    { text: 'Plan', href: '/plan', active: false },
  ],
  demo: false,
  path: '/consultations',
  status: 200,
}
const content = { title: 'Consultations', body: <h1 class="govuk-heading-xl">Consultations</h1> }
const staff: Surroundings = { ...around, layout: 'staff', person: { name: 'Ada Marsh', job: 'Policy officer' }, path: '/staff' }

test('every public page carries the whole contact card, and a staff page the card in a line with a link to the whole one (ORG-01)', () => {
  const foot = (html: string) => html.slice(html.indexOf('<footer'))
  const line = ['href="tel:01632960100"', '01632 960 100', 'mailto:office@westmarch.example', around.office.name]
  const shown = foot(renderShell(content, around))
  for (const fact of [...line, 'Marsh House', '1 Quay Street', 'id="contact-card"']) assert.ok(shown.includes(fact), fact)
  const short = foot(renderShell(content, staff))
  for (const fact of [...line, 'href="/#contact-card"']) assert.ok(short.includes(fact), fact)
  assert.doesNotMatch(short, /Marsh House/)
})

test('the title names the office, and says "Error" first when something needs correcting', () => {
  assert.match(renderShell(content, around), /<title>Consultations – Office of the Police and Crime Commissioner for Westmarch<\/title>/)
  assert.match(renderShell(content, { ...around, status: 422 }), /<title>Error: Consultations – /)
})

test('the document says its language, starts with the doctype, and has one main to skip to', () => {
  const html = renderShell(content, around)
  assert.match(html, /^<!DOCTYPE html>\n<html lang="en" class="govuk-template">/)
  assert.equal(html.match(/id="main-content"/g)?.length, 1)
  assert.match(html, /href="#main-content" class="govuk-skip-link"/)
})

test('a public page has a box to search the website in, which needs no script, and the office’s own links; staff have neither', () => {
  const own = { ...around, search: '/search', footLinks: [{ text: 'Our <team>', href: '/pages/team', lang: 'en' as const }] }
  const html = renderShell(content, own)
  assert.match(html, /<form[^>]* method="get" action="\/search" role="search" aria-label="Search this website">/)
  assert.match(html, /<label[^>]* for="site-search">/)
  assert.match(html.slice(html.indexOf('<footer')), /href="\/pages\/team" lang="en">Our &lt;team/)
  assert.match(renderShell(content, { ...own, language: 'cy' }), /action="\/cy\/search"/)
  assert.doesNotMatch(
    renderShell({ ...content, step: true }, own),
    /site-search|govuk-service-navigation/,
    'a step of a form has neither box nor menu',
  )
  assert.match(html, /govuk-service-navigation/)
  assert.doesNotMatch(renderShell(content, around), /site-search/)
  assert.doesNotMatch(renderShell(content, { ...staff, search: '/search' }), /site-search/)
})

test('nothing an office or a page is called can become markup', () => {
  const bad = '<script>alert(1)</script>"'
  const html = renderShell(
    { title: bad, body: <p>{bad}</p>, back: `/"><script>alert(1)</script>`, crumbs: [{ text: bad, href: bad }] },
    {
      ...staff,
      office: { ...staff.office, name: bad, shortName: bad, address: [bad], phone: bad, email: bad, website: `https://${bad}` },
      person: { name: bad, job: bad },
      emergency: bad,
    },
  )
  assert.equal(html.match(/<script/g)?.length, 2)
  assert.match(renderShell(content, { ...around, office: { ...around.office, website: 'javascript:alert(1)' } }), /^(?!.*javascript:)/s)
})

test('staff see who is signed in and sign out with a form; the public page never names anybody', () => {
  const html = renderShell(content, staff)
  assert.match(html, /Signed in as Ada Marsh, Policy officer/)
  assert.match(html, /<form[^>]* method="post" action="\/staff\/sign-out"/)
  assert.match(html, /<meta name="robots" content="noindex">/)
  assert.doesNotMatch(renderShell(content, { ...around, person: staff.person! }), /Ada Marsh|sign-out/)
})

test('a personal page is kept from search engines and a public one is not', () => {
  assert.match(renderShell({ ...content, personal: true }, around), /noindex/)
  assert.doesNotMatch(renderShell(content, around), /noindex/)
})

test('the way back, the way out and the warnings stand before the content', () => {
  const html = renderShell(
    { ...content, back: '/consultations', quickExit: true, crumbs: [{ text: 'Home', href: '/' }] },
    { ...around, demo: true, emergency: 'In danger now? Call 999.' },
  )
  const before = html.slice(0, html.indexOf('<main'))
  for (const part of [
    'govuk-back-link',
    'govuk-exit-this-page',
    'govuk-breadcrumbs',
    'nothing here is real',
    'In danger now? Call 999.',
    'aria-current="page"',
  ])
    assert.ok(before.includes(part), part)
})

test('what staff must know today stands above their pages, and above no page of residents', () => {
  const notice = 'Pre-election period until Thursday'
  assert.match(renderShell(content, { ...around, layout: 'staff', notice }), /Pre-election period until Thursday[\s\S]*<main/)
  assert.doesNotMatch(renderShell(content, { ...around, notice }), /Pre-election period/)
})

test('the only inline script is the one the policy allows, and GOV.UK Frontend still has the same', () => {
  const [inline, ...others] = [...renderShell(content, around).matchAll(/<script>(.*?)<\/script>/gs)]
  assert.equal(others.length, 0)
  assert.equal(
    `sha256-${createHash('sha256')
      .update(inline?.[1] ?? '')
      .digest('base64')}`,
    INLINE_SCRIPT_HASH,
  )
  const template = fs.readFileSync(new URL('dist/govuk/template.njk', import.meta.resolve('govuk-frontend/package.json')), 'utf8')
  assert.ok(template.includes(`>${INLINE_SCRIPT}</script>`))
})

test('no style stands in the page, and no crown, logotype or GDS font is used', () => {
  const html = renderShell(content, staff)
  assert.doesNotMatch(html, /style="|<style|crown|logotype|GDS/i)
  assert.ok(html.includes(themeAddress('#5b2a6f')))
})
