import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { after, test } from 'node:test'
import type { Person } from '#platform/access'
import type { House } from '#platform/module'
import { Conflict, Forbidden, NotFound, page, type Route, route, seeOther } from '#platform/web'
import { staffToChoose } from '#modules/identity'
import { modules as all } from '../src/modules/index.js'
import { smallDemo } from '#test/demo'
import { matrixOf, type People } from '#test/matrix'
import { permissionsOf, rolesIn, rolesPage } from '#test/roles'

/** Somebody for each role, by its key, somebody who may do everything, an outsider and a visitor. */
async function everybody(house: House): Promise<People> {
  const [anybody] = await staffToChoose(house.db)
  const person = { id: anybody?.id ?? 0, name: 'Somebody', email: 'somebody@westmarch.example', job: 'Officer', places: [], coversFor: [] }
  const staff = (permissions: Iterable<string>): Person => ({
    ...person,
    kind: 'staff',
    permissions: new Set(permissions) as Person['permissions'],
  })
  return new Map<string, Person | undefined>([
    ...rolesIn(house.modules).map(({ key, permissions }) => [key, staff(permissions)] as const),
    ['everything', staff(permissionsOf(house.modules).keys())],
    ['outsider', { ...person, kind: 'outsider', permissions: new Set() }],
    ['nobody', undefined],
  ])
}

test('the role matrix of the demo', async (t) => {
  const { house } = await smallDemo({ share: 0.02 })
  const people = await everybody(house)
  const matrix = await matrixOf(
    house,
    people,
    house.modules.flatMap((module) => module.routes?.(house) ?? []),
  )
  after(matrix.close)

  await t.test('every page opens for those who may see it, and for nobody else', async () => {
    assert.deepEqual(await matrix.pages(), [])
  })

  await t.test(
    'every form is refused to those who may not send it, and shows those who may what to correct, or does its work',
    async () => {
      assert.deepEqual(await matrix.forms(), [])
    },
  )

  await t.test('the matrix can fail: each fault that it is there for is named', async () => {
    const here = page({ title: 'Here', body: '' as never })
    const faulty: readonly (readonly [Route, 'pages' | 'forms', RegExp])[] = [
      [route('/faulty/missing/:id', { may: 'staff', example: async () => ({ id: '7' }), get: gone }), 'pages', /as duty-officer: 404/],
      [route('/faulty/no-example/:id', { may: 'staff', example: async () => ({}), get: () => here }), 'pages', /has no example/],
      [route('/faulty/undeclared', { may: 'everyone', get: () => seeOther('/elsewhere') }), 'pages', /as nobody: 303 \/elsewhere/],
      [route('/faulty/closed', { may: 'triage:handle', get: () => Promise.reject(new Forbidden()) }), 'pages', /as everything: 403/],
      [route('/faulty/lost', { may: 'staff', post: gone }), 'forms', /as \S+: 404/],
      [route('/faulty/lost/:id', { may: 'staff', example: async () => ({ id: '0' }), post: () => here }), 'forms', /has no example/],
      [route('/faulty/broken', { may: 'staff', post: () => Promise.reject(new Error('a bug')) }), 'forms', /as \S+: 500/],
      [route('/faulty/bare', { may: 'staff', post: () => ({ ...here, status: 422 }) as never }), 'forms', /as \S+: 422/],
      [route('/faulty/nobody', { may: 'faulty:deed' as never, post: () => here }), 'forms', /nobody may send it/],
    ]
    const right: readonly Route[] = [
      route('/right/:id', { may: 'staff', example: async () => ({ id: '7' }), leadsTo: '/there/:id', get: () => seeOther('/there/7') }),
      route('/right/late', { may: 'staff', get: () => here, post: () => Promise.reject(new Conflict('Somebody else was first.')) }),
    ]
    const trial = await matrixOf(house, people, [...right, ...faulty.map(([one]) => one)])
    const found = { pages: await trial.pages(), forms: await trial.forms() }
    await trial.close()
    for (const [{ url }, kind, says] of faulty) {
      const about = found[kind].filter((sentence) => sentence.includes(` ${url} `) || sentence.includes(` ${url}:`))
      assert.ok(
        about.some((sentence) => says.test(sentence)),
        `${url}: ${about.join('; ') || 'nothing found'}`,
      )
    }
    assert.deepEqual(
      [...found.pages, ...found.forms].filter((sentence) => sentence.includes('/right')),
      [],
    )
  })
})

const gone = () => Promise.reject(new NotFound('it'))

test('the page of roles in docs is what the modules declare', () => {
  const kept = readFileSync(path.resolve(import.meta.dirname, '../../docs/roles.md'), 'utf8')
  assert.equal(kept, rolesPage(all), 'run node tools/generate-roles.mjs')
})
