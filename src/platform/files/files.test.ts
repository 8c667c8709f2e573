import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import sharp from 'sharp'
import { Temporal } from '#platform/clock'
import { inTransaction } from '#platform/db'
import { about, checkFile, EVERY_TYPE, keep, open, remove } from '#platform/files'
import { testDatabase } from '#test/database'

const { db } = await testDatabase()
const at = Temporal.Instant.from('2026-05-01T09:00:00Z')
const MB = 1024 * 1024
const check = (filename: string, bytes: Buffer, allow = EVERY_TYPE) => checkFile({ filename, bytes }, { allow, maxBytes: 3 * MB })
const problem = async (...asked: Parameters<typeof check>) => ((await check(...asked)) as { problem?: string }).problem
const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(2000, 7)])
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF')

test('a program with the name of a report is refused in a sentence, whatever it is called', async () => {
  for (const name of ['report.pdf', 'photo.jpg', 'figures.csv', 'letter.docx'])
    assert.match((await problem(name, program)) ?? '', /is not really a .*, whatever its name says/)
  assert.match((await problem('run.exe', program)) ?? '', /We cannot take “run.exe”/)
  assert.match((await problem('page.svg', Buffer.from('<svg/>'))) ?? '', /We cannot take/)
  assert.match((await problem('report.pdf.exe', pdf)) ?? '', /We cannot take/)
  assert.match((await problem('page.txt', Buffer.from([0x50, 0, 0, 7]))) ?? '', /is not really a text file/)
})

test('an empty or too large file, and one of a kind not wanted here, are each explained', async () => {
  assert.equal(await problem('empty.pdf', Buffer.alloc(0)), '“empty.pdf” is empty. Choose another file')
  assert.equal(await problem('big.txt', Buffer.alloc(4 * MB, 65)), '“big.txt” is 4 MB. The most we can take is 3 MB')
  assert.equal(
    await problem('a.txt', Buffer.from('hello'), ['pdf', 'docx']),
    'We cannot take “a.txt”. We can take a file of this kind: PDF or Word document',
  )
})

test('a picture is made anew: upright, smaller, and without the place where it was taken', async () => {
  const taken = await sharp({ create: { width: 3000, height: 1500, channels: 3, background: '#336699' } })
    .withExif({ IFD0: { Copyright: 'Hazel Marsh', ImageDescription: 'Taken at 14 Mill Lane' } })
    .jpeg()
    .toBuffer()
  assert.ok(taken.includes('Mill Lane'))
  const checked = await check('C:\\Users\\hazel\\my photo.jpg', taken)
  assert.ok('file' in checked)
  assert.equal(checked.file.name, 'my photo.jpg')
  assert.equal(checked.file.bytes.includes('Mill Lane'), false)
  const { width, height, exif } = await sharp(checked.file.bytes).metadata()
  assert.deepEqual([width, height, exif], [2400, 1200, undefined])
  assert.match((await problem('half.jpg', taken.subarray(0, 3000))) ?? '', /We cannot read the picture/)
})

test('a kept file comes back byte for byte, in pieces, and is gone when removed', async () => {
  const text = Buffer.from('Received,Place\n'.repeat(60_000))
  const checked = await check('answers.csv', text)
  assert.ok('file' in checked)
  const id = await inTransaction(db, (tx) => keep(tx, checked.file, { purpose: 'consultations:import', restricted: true, at }, 'person:7'))
  const file = await open(db, id)
  const pieces = []
  for await (const piece of file?.bytes ?? []) pieces.push(piece)
  assert.ok(pieces.length > 2)
  assert.equal(createHash('sha256').update(Buffer.concat(pieces)).digest('hex'), file?.sha256)
  assert.deepEqual([file?.name, file?.type, file?.size, file?.restricted], ['answers.csv', 'text/csv', text.length, true])

  assert.equal(await inTransaction(db, (tx) => remove(tx, id, 'person:7')), true)
  assert.equal(await about(db, id), undefined)
  assert.equal(await inTransaction(db, (tx) => remove(tx, id, 'person:7')), false)
})

test('an honest PDF is taken', async () => {
  const checked = await check('Report.PDF', pdf)
  assert.ok('file' in checked && checked.file.type === 'pdf')
})
