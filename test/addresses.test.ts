import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { modules } from '../src/modules/index.js'
import { testDatabase } from './database.js'
import { testHouse } from './house.js'

const MODULES = path.resolve(import.meta.dirname, '../src/modules')

const ANY = '\u0001'

type Addresses = Record<string, unknown>

/** Every address that a file of addresses makes, `ANY` in place of each parameter. */
function addressesIn(urls: Addresses): string[] {
  return Object.values(urls).flatMap((made) => {
    if (typeof made === 'object' && made !== null) return addressesIn(made as Addresses)
    const address: unknown = typeof made === 'function' ? made(...Array.from({ length: made.length }, () => ANY)) : made
    return typeof address === 'string' && address.startsWith('/') ? [address.split(/[?#]/)[0]!] : []
  })
}

/** What is written in the files of addresses but answered by no route. */
function unanswered(addresses: readonly string[], routes: readonly { url: string }[]): string[] {
  const known = routes.map(({ url }) => url.split('/'))
  return addresses.filter((address) => {
    const parts = address.split('/')
    return !known.some((route) => route.length === parts.length && route.every((part, at) => mayBe(part, parts[at]!)))
  })
}

/** Whether a part of a route takes what stands at this place of an address, where a parameter may stand for any word. */
function mayBe(part: string, written: string): boolean {
  if (part.startsWith(':')) return true
  const [before = '', after] = written.split(ANY)
  return after === undefined ? part === written : part.startsWith(before) && part.endsWith(after)
}

test('every address that a module writes leads to a page of ours', async () => {
  const house = testHouse((await testDatabase()).db, { demo: true, modules })
  const routes = modules.flatMap((module) => module.routes?.(house) ?? [])
  const files = readdirSync(MODULES, { recursive: true, encoding: 'utf8' }).filter((file) => path.basename(file) === 'urls.js')
  assert.ok(files.length > 10)
  const lost: string[] = []
  for (const file of files) {
    const named = (await import(pathToFileURL(path.join(MODULES, file)).href)) as Addresses
    lost.push(...unanswered(addressesIn(named), routes).map((address) => `${file}: ${address}`))
  }
  assert.deepEqual(lost, [])
})

test('an address that leads nowhere is found', () => {
  const made = addressesIn({ desk: '/staff', person: (id: string) => `/staff/people/${id}?back=x`, inner: { old: '/staff/gone' } })
  assert.deepEqual(unanswered(made, [{ url: '/staff' }, { url: '/staff/people/:id' }]), ['/staff/gone'])
})
