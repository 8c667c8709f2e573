import { decode } from '#platform/files'
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { test } from 'node:test'
import { deflateRawSync } from 'node:zlib'
import { urls } from '../urls.js'
import { importing } from './import-story.js'
import { codesIn } from './reading/choices.js'
import { dayIn } from './reading/days.js'
import { delimiterOf, readWorkbook } from '#platform/files'
import { question } from '../questionnaires/question.js'

/** A zip with one part that unpacks to so many bytes of nothing, whatever it claims. */
function bomb(megabytes: number): Buffer {
  const name = Buffer.from('xl/worksheets/sheet1.xml')
  const packed = deflateRawSync(Buffer.alloc(megabytes * 1024 * 1024))
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt16LE(name.length, 26)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(8, 10)
  central.writeUInt32LE(packed.length, 20)
  central.writeUInt32LE(1000, 24)
  central.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length + name.length, 12)
  end.writeUInt32LE(local.length + name.length + packed.length, 16)
  return Buffer.concat([local, name, packed, central, name, end])
}

test('files that cannot be read are each refused in a sentence, and nothing of them is kept', async () => {
  const { upload, db, clerk, exercise } = await importing()
  const refused = async (name: string, bytes: Buffer | string) => {
    const page = await upload(name, bytes)
    assert.equal(page.status, 422, name)
    return page.text
  }
  assert.match(await refused('empty.csv', ''), /is empty/)
  assert.match(await refused('blank.csv', '\n\n,,\n'), /The file is empty/)
  assert.match(await refused('headings.csv', 'q1,q3\n'), /no answers below them/)
  assert.match(await refused('open.csv', 'q3\n"never closed\nmore'), /from line \d+ on: a quotation mark there is not closed/)
  assert.match(await refused('program.csv', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200, 7)])), /not really a CSV file/)
  assert.match(await refused('report.pdf', '%PDF-1.7'), /We cannot take “report.pdf”/)
  assert.match(await refused('large.csv', Buffer.alloc(5 * 1024 * 1024 + 10, 65)), /The most we can take is 5 MB/)
  assert.match(
    await refused('wide.csv', `${Array.from({ length: 201 }, (_, n) => `c${n}`).join(',')}\n${','.repeat(200)}x`),
    /more than 200 columns/,
  )
  assert.match(await refused('long.csv', `q3\n${'a\n'.repeat(20_001)}`), /more than 20,000 rows/)
  assert.match(await (await clerk.get(urls.imports(exercise.id))).send({}, 'Look at the file').then(({ text }) => text), /Choose a file/)
  assert.deepEqual(await db.selectFrom('consultations.import').select('id').execute(), [])
})

test('a workbook that unpacks to a library is refused before it is unpacked, and a broken one says what to do', async () => {
  assert.match(JSON.stringify(await readWorkbook(bomb(80))), /unpacks to more than we can read/)
  assert.match(JSON.stringify(await readWorkbook(bomb(1))), /We cannot read this workbook/)
  assert.match(JSON.stringify(await readWorkbook(Buffer.from('PK\u0003\u0004 and nothing more'))), /We cannot read this workbook/)
})

test('a file of 100 MB is refused calmly while it streams in', async () => {
  const { listen, exercise, db } = await importing()
  const { port } = new URL(await listen())
  const headers = { 'sec-fetch-site': 'same-origin', cookie: 'story=1', 'content-type': 'multipart/form-data; boundary=x' }
  const sending = request({ port, host: '127.0.0.1', path: urls.imports(exercise.id), method: 'POST', headers })
  const answered = once(sending, 'response') as Promise<[IncomingMessage]>
  async function* hundredMegabytes() {
    yield '--x\r\nContent-Disposition: form-data; name="file"; filename="huge.csv"\r\n\r\n'
    const piece = Buffer.alloc(1024 * 1024, 'answer\n')
    for (let sent = 0; sent < 100; sent += 1) yield piece
    yield '\r\n--x--\r\n'
  }
  await pipeline(hundredMegabytes(), sending)
  const [answer] = await answered
  let said = ''
  for await (const piece of answer) said += String(piece)
  assert.equal(answer.statusCode, 413)
  assert.match(said, /That is too large.*a smaller file/)
  assert.deepEqual(await db.selectFrom('consultations.import').select('id').execute(), [])
})

test('texts are read however a spreadsheet saved them, and whichever character parts the cells', () => {
  const text = 'naïve £5 “lights”'
  assert.deepEqual(decode(Buffer.from(`\uFEFF${text}`)), { text, encoding: 'UTF-8' })
  assert.deepEqual(decode(Buffer.from(text)), { text, encoding: 'UTF-8' })
  assert.deepEqual(decode(Buffer.from('na\u00efve \u00a35 \u0093lights\u0094', 'latin1')), { text, encoding: 'Windows-1252' })
  assert.deepEqual(decode(Buffer.from(`\uFEFF${text}`, 'utf16le')), { text, encoding: 'UTF-16' })
  assert.deepEqual(decode(Buffer.from('q1,q3\nA,B', 'utf16le')), { text: 'q1,q3\nA,B', encoding: 'UTF-16' })
  assert.deepEqual(decode(Buffer.from('q1,q3\nA,B', 'utf16le').swap16()), { text: 'q1,q3\nA,B', encoding: 'UTF-16' })
  assert.equal(delimiterOf('a;b;c\n1,5;2;3\n'), ';')
  assert.equal(delimiterOf('a\tb\n"x, y, z"\t2\n'), '\t')
  assert.equal(delimiterOf('a,b\n1,2'), ',')
  assert.equal(delimiterOf('a|b|c\n1|2|3'), '|')
})

test('days and several choices in one cell are read as people write them', () => {
  assert.deepEqual(
    ['2026-11-05 14:33:12', '5/11/2026', '05.11.2026 09:00', '5 Nov 2026', '5th November 2026', '2026-11-05T08:00:00Z'].map((cell) =>
      dayIn(cell)?.toString(),
    ),
    Array.from({ length: 6 }, () => '2026-11-05'),
  )
  assert.deepEqual(['31/02/2026', '11/25/2026', 'yesterday', '5 Foo 2026'].map(dayIn), [undefined, undefined, undefined, undefined])
  const asked = question.parse({
    id: 'q2',
    type: 'multiple',
    text: 'Which?',
    options: [
      { code: 'web', text: 'The website, day or night' },
      { code: 'desk', text: 'The front desk' },
    ],
  })
  for (const cell of [
    'The website, day or night;The front desk',
    'the front desk | web',
    'The website, day or night, The front desk',
    'web\ndesk',
  ])
    assert.deepEqual([...(codesIn(asked, cell, { places: [] }) ?? [])].sort(), ['desk', 'web'], cell)
  assert.equal(codesIn(asked, 'The front desk, The moon', { places: [] }), undefined)
})
