import assert from 'node:assert/strict'
import { test } from 'node:test'
import { headlineFrom, hostOf, linkIn, linkKey } from './link.js'

const url = (text: string) => {
  const found = linkIn(text)
  assert.ok(found, text)
  return found
}

test('INF-14 a link is known by its website, however it was pasted', () => {
  assert.equal(hostOf(url('https://www.Echo.example/news/1')), 'echo.example')
  assert.equal(hostOf(url('m.echo.example/news/1')), 'echo.example')
  for (const none of ['echo', 'javascript:alert(1)', 'https://user@echo.example/', 'https://echo.example/a b', 'ftp://echo.example/x', ''])
    assert.equal(linkIn(none), undefined, none)
})

test('INF-14 the same report has one key, with whatever counts visitors, and different reports have different ones', () => {
  const key = linkKey(url('https://www.echo.example/news/lights?id=4&utm_source=x&fbclid=y#top'))
  assert.equal(key, linkKey(url('http://echo.example/news/lights/?id=4')))
  assert.equal(key, linkKey(url('https://amp.echo.example/news/lights/amp/?id=4')))
  assert.notEqual(key, linkKey(url('https://echo.example/news/lights?id=5')))
  assert.notEqual(key, linkKey(url('https://echo.example/news/Lights?id=4')))
})

test('INF-14 the headline is taken from the link as far as it says one', () => {
  assert.equal(
    headlineFrom(url('https://echo.example/news/2026/11/light-at-the-end-of-mill-lane-20261123.html')),
    'Light at the end of mill lane',
  )
  assert.equal(headlineFrom(url('https://echo.example/story/48213')), '')
  assert.equal(headlineFrom(url('https://echo.example/')), '')
})
