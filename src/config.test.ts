import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import { mistakesInWords, readConfig, SETTINGS } from './config.js'

test('with nothing set, Regard listens on this machine alone and keeps its data beside itself', () => {
  const { config } = readConfig({ PORT: '', SECRET: '  ' })
  assert.deepEqual([config?.port, config?.host, config?.publicOrigin, config?.role], [3000, '127.0.0.1', 'http://localhost:3000', 'both'])
  assert.equal(config?.dataDir, path.resolve(import.meta.dirname, '../../data'))
  assert.deepEqual([config?.databaseUrl, config?.smtpUrl, config?.secret, config?.logLevel], [undefined, undefined, undefined, 'warn'])
})

test('an office with its own servers sets everything', () => {
  const { config } = readConfig({
    PORT: '8080',
    HOST: '::1',
    DATA_DIR: '/srv/regard',
    DATABASE_URL: 'postgres://regard:pass@db.westmarch.example:5432/regard',
    SMTP_URL: 'smtps://regard:pass@mail.westmarch.example:465',
    PUBLIC_ORIGIN: 'https://views.westmarch.example/',
    SECRET: 'AB'.repeat(32),
    TRUST_PROXY: '1',
    ROLE: 'worker',
    LOG_LEVEL: 'info',
  })
  assert.deepEqual([config?.port, config?.trustProxy, config?.role, config?.secret], [8080, 1, 'worker', 'ab'.repeat(32)])
  assert.deepEqual([config?.publicOrigin, config?.dataDir], ['https://views.westmarch.example', '/srv/regard'])
})

test('every mistake is named at once, and none repeats a password', () => {
  const wrong = {
    PORT: '70000',
    HOST: 'not a host',
    DATABASE_URL: 'mysql://root:hunter2@db',
    SMTP_URL: 'mail.westmarch.example',
    PUBLIC_ORIGIN: 'https://views.westmarch.example/page',
    SECRET: 'hunter2',
    TRUST_PROXY: 'yes',
    ROLE: 'king',
    LOG_LEVEL: 'loud',
  }
  const { mistakes } = readConfig(wrong)
  assert.deepEqual(
    mistakes?.map((mistake) => mistake.split(' ')[0]),
    Object.keys(wrong),
  )
  const words = mistakesInWords(mistakes ?? [])
  assert.match(words, /9 settings are wrong/)
  assert.equal(words.includes('hunter2'), false)
})

test('a worker of its own needs a database that two processes can share', () => {
  assert.match(readConfig({ ROLE: 'worker' }).mistakes?.join() ?? '', /ROLE can be worker only with DATABASE_URL/)
})

test('every setting is explained in one sentence', () => {
  for (const { name, meaning } of Object.values(SETTINGS)) assert.match(meaning, /^[A-Z][^\n]*\.$/, name)
})
