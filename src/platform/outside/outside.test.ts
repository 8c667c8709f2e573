import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { fetchText, isPublicAddress, look } from './index.js'
import type { Internet } from './look.js'

const asked: string[] = []
const server = createServer((request, response) => {
  asked.push(`${request.method} ${request.url}`)
  const say = (status: number, headers: Record<string, string> = {}) => response.writeHead(status, headers).end('x')
  if (request.url === '/there') say(200)
  else if (request.url === '/gone') say(404)
  else if (request.url === '/no-head') say(request.method === 'HEAD' ? 404 : 200)
  else if (request.url === '/moved') say(301, { location: '/there' })
  else if (request.url === '/moved-away') say(302, { location: '/gone' })
  else if (request.url === '/inside') say(302, { location: 'http://169.254.169.254/latest/meta-data' })
  else if (request.url === '/round') say(302, { location: '/round' })
  else if (request.url === '/broken') say(503)
  else if (request.url === '/closed') say(403)
  else if (request.url === '/large') response.writeHead(200).end(Buffer.alloc(5 * 1024 * 1024, 'x'))
  // And one that never answers.
})
server.listen(0, '127.0.0.1')
await once(server, 'listening')
after(() => {
  server.closeAllConnections()
  server.close()
})
const { port } = server.address() as AddressInfo

/** The names of a small internet, all on this machine. */
const internet: Internet = {
  resolve: async (host) => {
    if (host === 'nobody.example') throw Object.assign(new Error(), { code: 'ENOTFOUND' })
    if (host === 'offline.example') throw Object.assign(new Error(), { code: 'EAI_AGAIN' })
    if (host === 'both.example')
      return [
        { address: '127.0.0.1', family: 4 },
        { address: '10.0.0.7', family: 4 },
      ]
    return [{ address: '127.0.0.1', family: 4 }]
  },
  permits: (address) => address === '127.0.0.1',
  ports: [String(port)],
  patience: 400,
}
const at = (path: string, host = 'partner.example') => look(`http://${host}:${port}${path}`, internet)

test('INF-26 INF-32 an address on another website is there, gone, or could not be checked, and only what that website says itself is gone', async () => {
  assert.deepEqual(await at('/there'), { state: 'there' })
  assert.deepEqual(await at('/moved'), { state: 'there' })
  assert.deepEqual(await at('/no-head'), { state: 'there' }, 'a website that answers HEAD wrongly is asked by GET')
  assert.deepEqual(await at('/gone'), { state: 'gone', why: 'The website says that nothing is there (404)', answered: true })
  assert.equal((await at('/moved-away')).state, 'gone')
  assert.deepEqual(await at('/', 'nobody.example'), { state: 'gone', why: 'No website has this name', answered: false })
  for (const path of ['/broken', '/closed', '/round']) assert.equal((await at(path)).state, 'unsure', path)
  assert.deepEqual(await at('/silent'), { state: 'unsure', why: 'It did not answer in time', answered: false })
  assert.deepEqual(await at('/', 'offline.example'), { state: 'unsure', why: 'Its name could not be looked up', answered: false })
  for (const strange of ['mailto:a@b.example', 'file:///etc/passwd', 'http://a:b@partner.example', 'http://partner.example:22', 'nonsense'])
    assert.equal((await look(strange, internet)).state, 'unsure', strange)
})

test('INF-32 nothing inside a network is ever asked: not by its number, by a name that stands for it, or by a redirect', async () => {
  for (const inside of [
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '169.254.169.254',
    '172.31.0.1',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:10.0.0.1',
    '::ffff:a00:1',
    '64:ff9b::a00:1',
    'fc00::1',
    'fe80::1',
    'fe80::1%eth0',
    'ff02::1',
    '2001:db8::1',
    '2002:a00:1::',
    'localhost',
    '',
  ])
    assert.equal(isPublicAddress(inside), false, inside)
  for (const outside of ['93.184.215.14', '8.8.8.8', '2606:2800:21f:cb07:6820:80da:af6b:8b2c'])
    assert.equal(isPublicAddress(outside), true, outside)

  asked.length = 0
  const real = { ...internet, permits: isPublicAddress }
  for (const host of ['partner.example', '127.0.0.1', '[::1]', '2130706433', '0x7f.1', '017700000001', '[::ffff:127.0.0.1]'])
    assert.deepEqual(
      await look(`http://${host}:${port}/there`, real),
      { state: 'unsure', why: 'It leads into a network that is not public', answered: false },
      host,
    )
  assert.equal((await at('/there', 'both.example')).state, 'unsure', 'one address inside is enough')
  assert.deepEqual(asked, [])
  assert.equal((await at('/inside')).state, 'unsure')
  assert.deepEqual(asked, ['HEAD /inside'], 'and the redirect was not followed')
})

test('EVT-32 a text on another website is read by the same rules: no address inside a network, no unusual port, and not too much of it', async () => {
  const from = (path: string, host = 'partner.example') => fetchText(`http://${host}:${port}${path}`, internet)
  assert.deepEqual(await from('/there'), { text: 'x' })
  assert.deepEqual(await from('/moved'), { text: 'x' })
  const before = asked.length
  assert.deepEqual(await from('/there', 'both.example'), { trouble: 'It leads into a network that is not public' })
  assert.deepEqual(await fetchText('http://partner.example:22/', internet), { trouble: 'It uses an unusual port' })
  assert.equal(asked.length, before, 'nothing was asked')
  assert.deepEqual(await from('/inside'), { trouble: 'It uses an unusual port' })
  assert.deepEqual(await from('/gone'), { trouble: 'The website answered 404' })
  assert.deepEqual(await from('/round'), { trouble: 'It leads on and on' })
  assert.deepEqual(await from('/large'), { trouble: 'It is too large' })
  assert.deepEqual(await from('/silent'), { trouble: 'It did not answer in time' })
  assert.deepEqual(await from('/there', 'nobody.example'), { trouble: 'No website has this name' })
  assert.deepEqual(await fetchText('file:///etc/passwd', internet), { trouble: 'It is no usual web address' })
})
