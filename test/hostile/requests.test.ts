import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkFile } from '#platform/files'
import { mailbox, queueMail, setMailIdentity, smtpTransport, startMail } from '#platform/mail'
import { inTransaction } from '#platform/db'
import { smtpServer, until } from '#test/smtp-server'
import { type Onlooker, smallOffice } from './small-office.js'

const PUBLIC_PAGES = [
  '/',
  '/consultations',
  '/have-your-say',
  '/consultations/tell-us-what-you-think',
  '/decisions',
  '/accessibility-statement',
  '/privacy-notice',
]

test('requests that no browser of ours makes', async (t) => {
  const office = await smallOffice()
  const somebody = office.staff.at(-1)!
  const stranger = (): Onlooker => ({ name: 'a stranger', cookies: new Map() })
  const form = (fields: Record<string, string>): string => new URLSearchParams(fields).toString()

  await t.test('a session that an attacker planted never becomes the victim’s', async () => {
    const victim = stranger()
    for (const name of somebody.cookies.keys()) victim.cookies.set(name, 'planted-by-the-attacker-0123456789')
    const planted = new Map(victim.cookies)
    await office.ask(victim, 'POST', '/staff/sign-in/as/1', { payload: '' })
    assert.equal((await office.ask(victim, 'GET', '/staff')).status, 200, 'the victim is signed in')
    assert.equal((await office.ask({ name: 'the attacker', cookies: planted }, 'GET', '/staff')).status, 303, 'the attacker is not')
    const old = new Map(victim.cookies)
    await office.ask(victim, 'POST', '/staff/sign-in/as/2', { payload: '' })
    assert.notDeepEqual([...victim.cookies], [...old], 'signing in again is a new session')
  })

  await t.test('a form sent from another site changes nothing', async () => {
    const cases: [Record<string, string>, Onlooker, number][] = [
      [{ 'sec-fetch-site': 'cross-site' }, somebody, 403],
      [{ 'sec-fetch-site': 'same-site' }, somebody, 403],
      [{ 'sec-fetch-site': 'cross-site', origin: 'https://views.westmarch.example' }, stranger(), 403],
    ]
    for (const [headers, who, status] of cases)
      assert.equal((await office.ask(who, 'POST', '/have-your-say', { payload: form({ 'q-safe': '3' }), headers })).status, status)
    const bare = async (headers: Record<string, string>) =>
      (
        await office.app.inject({
          method: 'POST',
          url: '/have-your-say',
          payload: form({ 'q-safe': '3' }),
          headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        })
      ).statusCode
    assert.equal(await bare({ origin: 'https://evil.example' }), 403)
    assert.equal(await bare({ origin: 'null' }), 403)
    assert.equal(await bare({ origin: 'https://views.westmarch.example.evil.example' }), 403)
    assert.equal(await bare({ origin: 'https://evil.example', host: 'evil.example' }), 403)
    assert.equal(await bare({ cookie: 'a=b' }), 403, 'neither header, with a cookie')
    assert.equal(await bare({ origin: 'https://views.westmarch.example' }), 200, 'an old browser')
    assert.equal(await bare({}), 200, 'a program without a cookie can only do what anybody can')
  })

  await t.test('signing in leads only to our own pages', async () => {
    for (const back of [
      '//evil.example',
      'https://evil.example',
      '/\\evil.example',
      '/%5cevil.example',
      '/\t/evil.example',
      '/%09/evil.example',
      'javascript:alert(1)',
      '/staff/sign-in/..//evil.example',
      '/.//evil.example',
      '/%2fevil.example',
      'evil.example',
    ]) {
      const answer = await office.ask(stranger(), 'POST', '/staff/sign-in/as/1', { payload: form({ back }) })
      const location = String(answer.headers['location'])
      assert.equal(
        new URL(location, 'https://views.westmarch.example').origin,
        'https://views.westmarch.example',
        `${back} led to ${location}`,
      )
      assert.doesNotMatch(location, /^\/[/\\]/)
      const page = await office.ask(stranger(), 'GET', `/staff/sign-in?back=${encodeURIComponent(back)}`)
      for (const [, to = ''] of page.body.matchAll(/name="back" value="([^"]*)"/g))
        assert.equal(new URL(to, 'https://views.westmarch.example').origin, 'https://views.westmarch.example', to)
    }
    const sent = await office.ask(stranger(), 'GET', '//evil.example/staff')
    assert.doesNotMatch(String(sent.headers['location'] ?? ''), /evil/)
  })

  await t.test('what a request calls this host is never said back, in a page, a header or a mail', async () => {
    const headers = {
      host: 'evil.example',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'http',
      forwarded: 'host=evil.example',
    }
    for (const url of [...PUBLIC_PAGES, '/staff', '/staff/sign-in', '/staff/forgotten-password', '/nowhere', '/health']) {
      const answer = await office.ask(stranger(), 'GET', `${url}?fresh=1`, { headers })
      assert.doesNotMatch(answer.body + JSON.stringify(answer.headers), /evil\.example/, url)
    }
    const email = 'imran.sheikh@westmarch.example'
    const page = await office.ask(stranger(), 'GET', '/staff/forgotten-password')
    const once = /name="_once" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
    await office.ask(stranger(), 'POST', '/staff/forgotten-password', { payload: form({ email, _once: once }), headers })
    const mails = await mailbox(office.db, { to: email })
    assert.ok(mails.length > 0, 'a mail was written')
    for (const { text, html } of mails) {
      assert.doesNotMatch(`${text}${html ?? ''}`, /evil\.example/)
      assert.match(text, /https:\/\/views\.westmarch\.example\//)
    }
  })

  await t.test('too much, of the wrong kind, or in the wrong way: a calm page each time', async () => {
    const post = (payload: string | Buffer, type: string, url = '/have-your-say') =>
      office.app.inject({ method: 'POST', url, payload, headers: { 'content-type': type, 'sec-fetch-site': 'same-origin' } })
    const large = await post(`q-safer=${'x'.repeat(300 * 1024)}`, 'application/x-www-form-urlencoded')
    assert.equal(large.statusCode, 413)
    assert.match(large.body, /<h1[^>]*>That is too large/)
    for (const type of ['text/xml', 'application/octet-stream', 'multipart/form-data; boundary=x', 'nonsense']) {
      const odd = await post('--x--', type)
      assert.equal(odd.statusCode, 415, type)
      assert.match(odd.body, /<h1[^>]*>We could not read that/)
    }
    const json = await post('{"q-safe":"3","__proto__":{"x":1}}', 'application/json')
    assert.ok([200, 400, 415, 422].includes(json.statusCode), String(json.statusCode))
    assert.equal(({} as { x?: number }).x, undefined)
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      const odd = await post(form({ [name]: 'x', 'q-safe': '3' }), 'application/x-www-form-urlencoded')
      assert.equal(odd.statusCode, 200, name)
    }
    for (const method of ['PUT', 'PATCH', 'DELETE'] as const) {
      const refused = await office.app.inject({ method, url: '/have-your-say' })
      assert.deepEqual([refused.statusCode, refused.headers['allow']], [405, 'GET, HEAD, POST'], method)
    }
    const readOnly = await office.app.inject({ method: 'POST', url: '/consultations' })
    assert.deepEqual([readOnly.statusCode, readOnly.headers['allow']], [405, 'GET, HEAD'])
  })

  await t.test('every address answers a strange query or name calmly, and HEAD as GET without the page', async () => {
    const odd = [
      'q=a&q=b&from=1&from=2&back=a&back=b&page=1&page=2&kind=a&kind=b&person=1&person=2&retired=a&retired=b',
      `q=${'x'.repeat(12_000)}`,
      'q=%00&from=%00&to=9999-99-99&page=-1&before=99999999999999999999&after=NaN',
      'q=%F0%9F&%5B%5D=1&__proto__=1&constructor=2',
    ]
    const urls = new Set(
      office.house.modules
        .flatMap((module) => module.routes?.(office.house) ?? [])
        .filter(({ get }) => get)
        .map(({ url }) => url),
    )
    assert.ok(urls.size > 60)
    const administrators = office.staff
    for (const url of urls) {
      if (/sign-out/.test(url)) continue
      for (const name of [
        '0',
        '-1',
        '99999999999999999999',
        '1e9',
        'x%00y',
        '%F0%9F%92%A9',
        'constructor',
        "1'--",
        '%2e%2e%2fetc',
        'K7F3Q-M8TW2-X',
      ]) {
        if (!url.includes(':')) break
        for (const who of [administrators[4]!, administrators[5]!, somebody]) await office.ask(who, 'GET', url.replace(/:[a-zA-Z]+/g, name))
      }
      if (!url.includes(':'))
        for (const query of odd) for (const who of [administrators[4]!, somebody]) await office.ask(who, 'GET', `${url}?${query}`)
    }
    assert.deepEqual([...new Set(office.broken)], [], 'nothing broke')
    for (const url of PUBLIC_PAGES) {
      const [get, head] = [await office.ask(stranger(), 'GET', url), await office.ask(stranger(), 'HEAD', url)]
      assert.deepEqual([head.status, head.body, head.headers['etag']], [get.status, '', get.headers['etag']], url)
    }
  })

  await t.test('no name of a file leads out of the folder of assets', async () => {
    for (const name of [
      '../../package.json',
      '..%2f..%2fpackage.json',
      '%2e%2e/%2e%2e/package.json',
      '....//package.json',
      '%2e%2e%5c%2e%2e%5cpackage.json',
      'manifest.json',
      'x%00.css',
      '/etc/passwd',
    ]) {
      const answer = await office.ask(stranger(), 'GET', `/assets/${name}`)
      assert.ok([400, 404].includes(answer.status), `${name}: ${answer.status}`)
      assert.doesNotMatch(answer.body, /"dependencies"|root:/)
    }
  })

  await t.test('a program under the name of a picture or a paper is not taken', async () => {
    const programs = [
      Buffer.from('MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0', 'latin1'),
      Buffer.from('\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0', 'latin1'),
      Buffer.from('#!/bin/sh\nrm -rf /\n'),
      Buffer.from('<html><script>alert(1)</script></html>'),
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    ]
    for (const bytes of programs) {
      for (const filename of ['holiday.jpg', 'report.pdf', 'logo.png', 'minutes.docx']) {
        const checked = await checkFile(
          { filename, bytes: Buffer.concat([bytes, Buffer.alloc(600)]) },
          { allow: ['jpeg', 'png', 'pdf', 'docx'], maxBytes: 1_000_000 },
        )
        assert.ok('problem' in checked, `${filename} that begins ${bytes.subarray(0, 4).toString('latin1')}`)
      }
    }
  })

  await t.test('a line break in a subject or a name adds nothing to a mail', async () => {
    const server = await smtpServer()
    await inTransaction(office.db, async (tx) => {
      await setMailIdentity(tx, { name: 'Westmarch\r\nBcc: evil@evil.example', address: 'office@westmarch.example' }, 'system')
      await queueMail(tx, {
        key: 'hostile',
        to: 'resident@home.example',
        subject: 'Hello\r\nBcc: evil@evil.example\r\n\r\n<script>',
        text: 'Hello',
        purpose: 'test',
      })
    })
    for (const to of ['a@b.example\r\nBcc: evil@evil.example', 'a@b.example, evil@evil.example', '<a@b.example>']) {
      await assert.rejects(
        inTransaction(office.db, (tx) => queueMail(tx, { key: 'hostile', to, subject: 'x', text: 'x', purpose: 'test' })),
        RangeError,
      )
    }
    const mail = startMail(office.house, { transport: smtpTransport(server.url, 1), connections: 1, alone: true, alarm() {} })
    await until('it has arrived', () => server.taken.some(({ to }) => to === 'resident@home.example'))
    await mail.stop()
    await server.close()
    for (const { raw, to } of server.taken) {
      assert.doesNotMatch(to, /evil/)
      assert.doesNotMatch(raw.split(/\r?\n\r?\n/)[0] ?? '', /^bcc:/im)
    }
  })

  await t.test('every answer keeps other sites out, and personal pages out of caches and search engines', async () => {
    const others = '/receipts /receipts/K7F3Q-M8TW2-X /health /nowhere /%ZZ /staff /staff/sign-in /assets/none.css'
    const answers = [
      ...(await Promise.all([...PUBLIC_PAGES, ...others.split(' ')].map((url) => office.ask(stranger(), 'GET', url)))),
      ...(await Promise.all(
        ['/staff', '/staff/identity/people', '/staff/consultations', '/staff/administration'].map((url) =>
          office.ask(somebody, 'GET', url),
        ),
      )),
      await office.ask(stranger(), 'POST', '/have-your-say', { payload: '' }),
      await office.ask(stranger(), 'POST', '/have-your-say', { payload: '', headers: { 'sec-fetch-site': 'cross-site' } }),
      await office.ask(stranger(), 'POST', '/have-your-say', { payload: 'x'.repeat(300_000) }),
    ]
    for (const { url, status, headers } of answers) {
      const where = `${url} (${status})`
      assert.match(String(headers['content-security-policy']), /^default-src 'none'.*frame-ancestors 'none'/, where)
      assert.deepEqual([headers['x-content-type-options'], headers['referrer-policy']], ['nosniff', 'same-origin'], where)
      // Only the browser that sent a card may show its page with mistakes again, when its user goes back.
      const kept = url === '/have-your-say' && status === 422 ? 'private, no-cache' : 'no-store'
      if (!PUBLIC_PAGES.includes(url) || status !== 200) assert.equal(headers['cache-control'], kept, where)
    }
    for (const answer of answers.filter(({ url, type }) => /^\/(staff|receipts\/)/.test(url) && type.startsWith('text/html'))) {
      assert.ok(
        answer.headers['x-robots-tag'] === 'noindex' || /<meta name="robots" content="noindex"/.test(answer.body),
        `${answer.url} is kept out of search engines`,
      )
    }
  })

  await t.test('a page that is kept for everybody holds nothing of the person who asked for it', async () => {
    let kept = 0
    for (const url of PUBLIC_PAGES) {
      const mine = await office.ask(somebody, 'GET', url)
      const theirs = await office.ask(stranger(), 'GET', url)
      if (!String(mine.headers['cache-control']).startsWith('public')) continue
      kept += 1
      assert.equal(mine.body, theirs.body, url)
      assert.equal(mine.headers['set-cookie'], undefined)
      assert.ok(mine.headers['etag'])
      assert.doesNotMatch(mine.body, /name="_(once|token|seen)"|nonce=/, url)
      assert.ok(!mine.body.includes(somebody.name), url)
      assert.equal((await office.ask(stranger(), 'GET', url, { headers: { 'if-none-match': String(mine.headers['etag']) } })).status, 304)
    }
    assert.ok(kept >= 4, `${kept} pages are kept`)
  })
})
