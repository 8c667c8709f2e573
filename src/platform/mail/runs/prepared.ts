import { type Fill, piecesOf, escaped } from './places.js'

/** The parts of a mail as they go over the line, with their own headers. */
export interface Prepared {
  readonly text: string
  readonly html: string | null
}

const LINE = 75
const sign = (byte: number): string => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
const SIGNS = Array.from({ length: 256 }, (_, byte) => (byte >= 32 && byte <= 126 && byte !== 61 ? String.fromCharCode(byte) : sign(byte)))

/** Text as quoted-printable (RFC 2045, 6.7), in lines of at most 76 characters. */
export function quotedPrintable(text: string): string {
  const lines: string[] = []
  for (const line of text.split(/\r?\n/)) {
    const bytes = Buffer.from(line)
    let written = ''
    for (const [at, byte] of bytes.entries()) {
      // A space at the end of a line would be lost on the way.
      const one = at === bytes.length - 1 && byte === 32 ? '=20' : SIGNS[byte]!
      if (written.length + one.length > LINE) {
        lines.push(`${written}=`)
        written = ''
      }
      written += one
    }
    lines.push(written)
  }
  return lines.join('\r\n')
}

/** A break that is not in the text: what fills a place stands on lines of its own on the way, so that everything around it is encoded only once. */
const SOFT_BREAK = '=\r\n'

function prepareBody(kind: 'plain' | 'html', body: string): (fill: Fill) => string {
  const head = `Content-Type: text/${kind}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n`
  const pieces = piecesOf(body).map((piece) => (piece.place === undefined ? { ...piece, encoded: quotedPrintable(piece.text) } : piece))
  const shown = kind === 'html' ? escaped : (value: string) => value
  return (fill) =>
    head +
    pieces.map((piece) => ('encoded' in piece ? piece.encoded : quotedPrintable(shown(fill[piece.place] ?? piece.text)))).join(SOFT_BREAK)
}

/** Encodes the words of a run once for everybody; what comes back fills in what is for one person. */
export function prepare({ text, html }: { readonly text: string; readonly html: string | null }): (fill: Fill) => Prepared {
  const [plain, page] = [prepareBody('plain', text), html === null ? null : prepareBody('html', html)]
  return (fill) => ({ text: plain(fill), html: page && page(fill) })
}
