import assert from 'node:assert/strict'
import test from 'node:test'
import { contrastWithWhite, themeAddress, themeCss } from './index.js'

test('contrast with white follows WCAG', () => {
  assert.equal(contrastWithWhite('#000000'), 21)
  assert.equal(contrastWithWhite('#ffffff'), 1)
  assert.equal(contrastWithWhite('#767676').toFixed(2), '4.54')
  assert.equal(contrastWithWhite('#777777').toFixed(2), '4.48')
  assert.throws(() => contrastWithWhite('red'), /not a colour/)
})

test('a light colour gets black text and is not drawn on white', () => {
  assert.match(themeCss('#FFDD00'), /--office-accent:#ffdd00;--office-on-accent:#0b0c0c;--office-ink:#1d3c5a/)
  assert.match(themeCss('#5b2a6f'), /--office-accent:#5b2a6f;--office-on-accent:#ffffff;--office-ink:#5b2a6f/)
})

test('a colour that is none cannot put rules into the stylesheet', () => {
  assert.doesNotMatch(themeCss('#000}body{display:none'), /display/)
})

test('another colour has another address', () => {
  assert.match(themeAddress('#5b2a6f'), /^\/assets\/theme-[0-9a-f]{12}\.css$/)
  assert.notEqual(themeAddress('#5b2a6f'), themeAddress('#1d3c5a'))
})
