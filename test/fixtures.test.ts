import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import test from 'node:test'
import { fileURLToPath } from 'node:url'
import * as govuk from '#platform/govuk'
import { type Html, raw } from '#platform/html'

const folder = path.join(path.dirname(fileURLToPath(import.meta.resolve('govuk-frontend/package.json'))), 'dist/govuk/components')
const components = fs.readdirSync(folder).filter((name) => fs.existsSync(path.join(folder, name, 'fixtures.json')))

interface Fixtures {
  fixtures: { name: string; options: Record<string, unknown>; html: string }[]
}

/** The fixtures are JSON: whatever stands under an HTML name becomes safe HTML, as our own pages would pass it. */
function typed(value: unknown, html = false): unknown {
  if (typeof value === 'string') return html ? raw(value) : value
  if (Array.isArray(value)) return value.map((one) => typed(one))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, name === 'slots' ? slots(part as object) : typed(part, /^html$|Html$/.test(name))]),
  )
}

const slots = (value: object): unknown => Object.fromEntries(Object.entries(value).map(([name, part]) => [name, typed(part, true)]))

const functions = govuk as unknown as Record<string, (options: unknown) => Html>
let rendered = 0

for (const component of components) {
  const name = `govuk-${component}`.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  test(`${name} renders every official example byte for byte`, () => {
    const { fixtures } = JSON.parse(fs.readFileSync(path.join(folder, component, 'fixtures.json'), 'utf8')) as Fixtures
    const render = functions[name]
    assert.ok(render, `${name} is missing`)
    for (const fixture of fixtures) {
      assert.equal(render(typed(fixture.options)).value, fixture.html, fixture.name)
      rendered += 1
    }
  })
}

test('all 725 official examples were compared', () => assert.equal(rendered, 725))

test('the typed functions are those of the installed package', () => {
  const tool = fileURLToPath(new URL('../../tools/generate-govuk.mjs', import.meta.url))
  const { status, stderr } = spawnSync(process.execPath, [tool, '--check'], { encoding: 'utf8' })
  assert.equal(status, 0, stderr)
})
