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
    SMTP_CONNECTIONS: '3',
    IMAP_URL: 'imaps://regard:p%40ss@mail.westmarch.example/INBOX',
    MAIL_PER_MINUTE: '30',
    MAIL_PER_MINUTE_DOMAIN: '0',
    PUBLIC_ORIGIN: 'https://views.westmarch.example/',
    SECRET: 'AB'.repeat(32),
    TRUST_PROXY: '1',
    ROLE: 'worker',
    LOG_LEVEL: 'info',
  })
  assert.deepEqual([config?.port, config?.trustProxy, config?.role, config?.secret], [8080, 1, 'worker', 'ab'.repeat(32)])
  assert.deepEqual([config?.mailPerMinute, config?.mailPerDomain, config?.smtpConnections], [30, 0, 3])
  assert.deepEqual([config?.publicOrigin, config?.dataDir], ['https://views.westmarch.example', '/srv/regard'])
})

test('every mistake is named at once, and none repeats a password', () => {
  const wrong = {
    PORT: '70000',
    HOST: 'not a host',
    DATABASE_URL: 'mysql://root:hunter2@db',
    SMTP_URL: 'mail.westmarch.example',
    SMTP_CONNECTIONS: '0',
    IMAP_URL: 'imaps://hunter2@mail.westmarch.example',
    MAIL_PER_MINUTE: '0',
    MAIL_PER_MINUTE_DOMAIN: '-1',
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
  assert.match(words, /13 settings are wrong/)
  assert.equal(words.includes('hunter2'), false)
})

test('a worker of its own needs a database that two processes can share', () => {
  assert.match(readConfig({ ROLE: 'worker' }).mistakes?.join() ?? '', /ROLE can be worker only with DATABASE_URL/)
})

const SERVICE = { OIDC_ISSUER: 'https://login.westmarch.example/office', OIDC_CLIENT_ID: 'regard', OIDC_CLIENT_SECRET: 'hunter2' }

test('the office’s own sign-in service is set by three settings together, and a fourth names it', () => {
  assert.equal(readConfig({}).config?.signInProvider, undefined)
  const { config } = readConfig({ ...SERVICE, OIDC_LABEL: 'Westmarch account' })
  assert.deepEqual(config?.signInProvider, {
    issuer: SERVICE.OIDC_ISSUER,
    clientId: 'regard',
    clientSecret: 'hunter2',
    label: 'Westmarch account',
  })
  assert.equal(readConfig(SERVICE).config?.signInProvider?.label, 'your office account')
  for (const name of Object.keys(SERVICE)) {
    const { mistakes } = readConfig({ ...SERVICE, [name]: ' ' })
    assert.deepEqual(
      mistakes?.map((mistake) => mistake.split(' ')[0]),
      [name],
    )
    assert.match(mistakes?.join() ?? '', /must be set too/)
  }
  assert.equal(readConfig({ OIDC_LABEL: 'Westmarch account' }).mistakes?.length, 3)
})

test('a sign-in service is one organisation’s, over HTTPS unless it is on this machine, and a mistake never repeats the secret', () => {
  const wrong = (issuer: string) => readConfig({ ...SERVICE, OIDC_ISSUER: issuer }).mistakes?.join() ?? ''
  for (const issuer of [
    'login.westmarch.example',
    'http://login.westmarch.example',
    'https://login.westmarch.example/?tenant=1',
    'https://login.microsoftonline.com/common/v2.0',
    'https://login.microsoftonline.com/organizations/v2.0',
  ])
    assert.match(wrong(issuer), /^OIDC_ISSUER must be an address that begins with https/, issuer)
  assert.equal(wrong('http://127.0.0.1:4000'), '')
  assert.equal(wrong('https://login.microsoftonline.com/5f0d2f0a-0000-0000-0000-000000000000/v2.0'), '')
  const { mistakes } = readConfig({ ...SERVICE, OIDC_CLIENT_SECRET: 'hunter2 and more', OIDC_LABEL: 'x'.repeat(61) })
  assert.deepEqual(mistakes?.length, 2)
  assert.doesNotMatch(mistakesInWords(mistakes ?? []), /hunter2/)
})

test('every setting is explained in one sentence', () => {
  for (const { name, meaning } of Object.values(SETTINGS)) assert.match(meaning, /^[A-Z][^\n]*\.$/, name)
})
