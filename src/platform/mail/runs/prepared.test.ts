import assert from 'node:assert/strict'
import { test } from 'node:test'
import { simpleParser } from 'mailparser'
import { fillText } from './places.js'
import { prepare, quotedPrintable } from './prepared.js'

const decoded = async (part: string) => (await simpleParser(`MIME-Version: 1.0\r\n${part}`)).text?.replace(/\n$/, '') ?? ''

const TEXTS = [
  'Dear {{name}},\n\nPris: £5 – café ŵ 😀 = fine \nlast line with a space \n{{link}}',
  '{{name}}{{link}}',
  `${'a'.repeat(200)} {{name}} ${'ŵ'.repeat(100)}\n\n\n.a line that begins with a dot\n`,
  'No places at all.',
  '{{name}}',
]
for (const [at, text] of TEXTS.entries()) {
  test(`what is encoded once for everybody reads as it was written, text ${at + 1}`, async () => {
    for (const fill of [
      { name: 'Siân', link: 'https://views.westmarch.example/p/1?a=2' },
      { name: '', link: 'x'.repeat(300) },
    ]) {
      const { text: part } = prepare({ text, html: null })(fill)
      assert.equal(await decoded(part), fillText(text, fill).replace(/\n$/, ''))
      for (const line of part.split('\r\n')) assert.ok(line.length <= 76 && !/[ \t]$/.test(line), JSON.stringify(line))
    }
  })
}

test('quoted-printable keeps to ASCII', () => assert.match(quotedPrintable('ŵ\tä\u0000=\u007f'), /^[\u0020-\u007e]+$/))
