import assert from 'node:assert/strict'
import { test } from 'node:test'
import { safeBack } from './back.js'

test('after signing in a person goes back to the page of ours they wanted', () => {
  assert.equal(safeBack('/staff/plan/actions/12?tab=tasks'), '/staff/plan/actions/12?tab=tasks')
  assert.equal(safeBack(undefined), '/staff')
})

test('a link that would lead to another site after signing in leads to the desk instead', () => {
  const traps = [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/%2fevil.example',
    '/%5cevil.example',
    '/\t/evil.example',
    '/%09/evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    'javascript:alert(1)',
    '/\n/evil.example',
    ' //evil.example',
    '/%2F%2Fevil.example',
  ]
  for (const trap of traps) assert.equal(safeBack(trap), '/staff', trap)
})

test('signing in does not lead to the sign-in page again, nor to signing out', () => {
  assert.equal(safeBack('/staff/sign-in?back=/staff'), '/staff')
  assert.equal(safeBack('/staff/sign-out'), '/staff')
})
