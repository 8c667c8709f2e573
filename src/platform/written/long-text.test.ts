import assert from 'node:assert/strict'
import { test } from 'node:test'
import { headingsOf, inShort, longHtml } from './index.js'

const REPORT =
  '# What we did\n\nWe **asked**.\n\n## In Aldermoor\n\n| Place | People |\n| --- | ---: |\n| Aldermoor | 12 |\n\n# What we did\n'

test('a long text has its headings below the page’s own, each with a name of its own, and its tables scroll by themselves', () => {
  const html = longHtml(REPORT, 'https://o.example', 'Tabl')
  assert.match(html, /<h2 class="govuk-heading-m" id="text-what-we-did">What we did<\/h2>/)
  assert.match(html, /<h3 class="govuk-heading-s" id="text-in-aldermoor">/)
  assert.match(html, /<h2 class="govuk-heading-m" id="text-what-we-did-2">/)
  assert.match(html, /<div class="data-table" role="region" tabindex="0" aria-label="Tabl 1"><table class="govuk-table">/)
  assert.match(html, /<th scope="col" class="govuk-table__header govuk-table__header--numeric">People<\/th>/)
  assert.deepEqual(headingsOf(REPORT), [
    { text: 'What we did', id: 'text-what-we-did' },
    { text: 'What we did', id: 'text-what-we-did-2' },
  ])
})

test('no HTML, picture or script of the writer’s own passes in a long text', () => {
  const html = longHtml(
    '# <b>x</b>\n\n<script>a()</script> ![p](https://x.example/p.png) [y](javascript:a()) [z](/news)',
    'https://o.example',
  )
  assert.doesNotMatch(html, /<b>|<script|<img|href="javascript/)
  assert.match(html, /href="https:\/\/o\.example\/news"/)
})

test('a text in short is cut between words', () => {
  assert.equal(inShort('One two three', 50), 'One two three')
  assert.equal(inShort('word '.repeat(60), 30), 'word word word word word word…')
})
