import type { Body } from '#platform/web'
import { asEmail } from '#modules/contacts'
import { BODY_KINDS, type BodyKind } from './body.js'
import type { NewBody } from './keep-bodies.js'

/** Reads a pasted list of bodies of one kind: a name a line, with an e-mail address where there is one. A line that cannot be used says why. */
export function readBodies(body: Body): { readonly bodies: readonly NewBody[]; readonly errors: Readonly<Record<string, string>> } {
  const text = (name: string) => ([body[name] ?? ''].flat()[0] ?? '').trim()
  const kind = (Object.keys(BODY_KINDS) as BodyKind[]).find((one) => one === text('kind'))
  const lines = text('list')
    .split('\n')
    .map((line) => line.split(/[,;\t]/).map((cell) => cell.trim().replace(/^"|"$/g, '')))
    .filter((cells) => cells.some((cell) => cell !== ''))
    .filter((cells, at) => !(at === 0 && /^name$/i.test(cells[0] ?? '')))
  const errors: Record<string, string> = kind ? {} : { kind: 'Choose what they are' }
  const bodies: NewBody[] = []
  for (const [at, cells] of lines.entries()) {
    const email = cells.map(asEmail).find((one) => one !== undefined) ?? ''
    const name = cells.find((cell) => cell !== '' && asEmail(cell) === undefined) ?? ''
    const wrong =
      name === '' || name.length > 200
        ? `Line ${at + 1} has no name of up to 200 characters`
        : email === '' && cells.some((cell) => cell.includes('@'))
          ? `Line ${at + 1} has an e-mail address that is not right: ${name}`
          : undefined
    if (wrong) errors['list'] ??= wrong
    else if (kind) bodies.push({ kind, name, email })
  }
  if (lines.length === 0) errors['list'] = 'Paste at least one name'
  if (lines.length > 2000) errors['list'] = 'Use at most 2,000 lines at a time'
  return { bodies, errors }
}
