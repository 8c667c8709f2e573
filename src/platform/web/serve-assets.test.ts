import assert from 'node:assert/strict'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import test from 'node:test'
import Fastify from 'fastify'
import { serveAssets } from './serve-assets.js'
import { themeAddress } from './shell/index.js'

function folderWith(files: Record<string, string>): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'assets-'))
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    fs.writeFileSync(path.join(folder, name), text)
  }
  return folder
}

test('a stylesheet is kept for a year and sent compressed to those who can read it', async (t) => {
  const folder = folderWith({ 'regard-1.css': 'body{}', 'regard-1.css.br': 'small', 'moj-1/icon.svg': '<svg/>', 'manifest.json': '{}' })
  const app = Fastify()
  serveAssets(app, () => '#5b2a6f', folder)
  t.after(async () => {
    await app.close()
    fs.rmSync(folder, { recursive: true })
  })
  const plain = await app.inject('/assets/regard-1.css')
  assert.equal(plain.body, 'body{}')
  assert.match(String(plain.headers['cache-control']), /max-age=31536000, immutable/)
  const small = await app.inject({ url: '/assets/regard-1.css', headers: { 'accept-encoding': 'gzip, br' } })
  assert.deepEqual([small.headers['content-encoding'], small.body], ['br', 'small'])
  assert.equal((await app.inject('/assets/moj-1/icon.svg')).headers['content-type'], 'image/svg+xml')
  for (const missing of ['manifest.json', '../package.json', '%2e%2e/package.json', 'regard-1.css.br']) {
    assert.equal((await app.inject(`/assets/${missing}`)).statusCode, 404, missing)
  }
})

test("the office's colour is a stylesheet; an old address gets the new colour and does not keep it", async (t) => {
  const app = Fastify()
  serveAssets(app, () => '#5b2a6f', '/nowhere')
  t.after(() => app.close())
  const now = await app.inject(themeAddress('#5b2a6f'))
  assert.match(now.body, /--office-accent:#5b2a6f/)
  assert.match(String(now.headers['cache-control']), /immutable/)
  const old = await app.inject(themeAddress('#1d3c5a'))
  assert.match(old.body, /--office-accent:#5b2a6f/)
  assert.equal(old.headers['cache-control'], 'no-cache')
})
