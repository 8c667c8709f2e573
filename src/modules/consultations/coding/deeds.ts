import type { Actor } from '#platform/access'
import type { Temporal } from '#platform/clock'
import { type Body, type Form, NotFound, typed } from '#platform/web'
import { addTheme, codeFrom, themeByCode } from '#modules/thread'
import type { ConsultationsDb, ConsultationsTx } from '../tables.js'
import { codeText, uncodeText } from './code-texts.js'
import { forgetDraft, keepDraft } from './drafts.js'
import { noTheme, themesTyped } from './keys.js'
import { leaveNote } from './notes.js'
import { keepPlace, lastCoded, type Reader } from './queue.js'
import { readableText } from './texts.js'
import { offerToo } from './themes-used.js'
import { typedIn, type Typed } from './typed.js'

/** What the coding form asks: which text, seen at which version, with which themes. */
export interface Coded {
  readonly responseId: number
  readonly seen: number
  readonly themes: readonly string[]
  readonly newTheme: string
  readonly typed: Typed
}

const coder = (personId: number): Actor => `person:${personId}`

/** Reads the form. `none` is asked for by a button; otherwise nothing ticked and nothing typed is to be corrected. */
export async function readCoded(
  db: ConsultationsDb,
  body: Body,
  offered: readonly string[],
  none: boolean,
): Promise<Coded | { readonly errors: Form['errors'] }> {
  const form = { values: body as Form['values'], errors: {} }
  const kept = typedIn(body)
  // Keys mean the themes that were on the screen, whatever has joined the codebook since.
  const shown = typed(form, 'shown')
    .split(' ')
    .filter((code) => offered.includes(code))
  const keys = themesTyped(kept.numbers ?? '', typed(form, 'shown') === '' ? offered : shown)
  const name = (kept.newTheme ?? '').trim()
  if ('wrong' in keys) return { errors: { numbers: noTheme(keys.wrong) } }
  if (name !== '') {
    const known = codeFrom(name) === '' ? undefined : await themeByCode(db, codeFrom(name))
    if (codeFrom(name) === '') return { errors: { newTheme: 'A name needs letters or numbers in it' } }
    if (known?.state === 'retired') return { errors: { newTheme: 'A theme with this name was retired: use it again in the codebook' } }
  }
  const ticks = kept.themes ?? []
  const themes = [...new Set([...keys.codes, ...ticks.filter((code) => offered.includes(code))])]
  const empty = themes.length === 0 && name === ''
  if (empty && !none && !keys.none && !ticks.includes('none'))
    return { errors: { numbers: 'Type the keys of the themes, or tick “It raises none of these”' } }
  const responseId = Number(typed(form, 'response'))
  const seen = Number(typed(form, 'version'))
  if (!Number.isSafeInteger(responseId) || !Number.isSafeInteger(seen)) throw new NotFound('text')
  return { responseId, seen, themes: none ? [] : themes, newTheme: none ? '' : name, typed: kept }
}

/** Saves what was found in a text, with a theme made on the way and a note, and moves on to the next. */
export async function saveCoded(
  tx: ConsultationsTx,
  reader: Reader,
  { responseId, seen, themes, newTheme, typed: kept }: Coded,
  next: number | undefined,
  at: Temporal.Instant,
): Promise<void> {
  const { exerciseId, question, personId } = reader
  const by = coder(personId)
  if (!(await readableText(tx, exerciseId, question, responseId))) throw new NotFound(`answer ${responseId}`)
  const fresh: string[] = []
  if (newTheme !== '') {
    const text = { name: newTheme, definition: '', include: '', exclude: '', example: '', parent: null }
    const added = await addTheme(tx, text, at, by)
    const code = 'code' in added ? added.code : added.taken
    await offerToo(tx, exerciseId, code)
    fresh.push(code)
  }
  await codeText(tx, { responseId, question, themes: [...new Set([...themes, ...fresh])], at, personId, seen }, by)
  await leaveNoteIn(tx, reader, responseId, kept, at)
  await forgetDraft(tx, { responseId, question, personId })
  await keepPlace(tx, reader, next, at)
}

/** Passes a text over: what was ticked is kept, and it comes again at the end. */
export async function skipText(
  tx: ConsultationsTx,
  reader: Reader,
  responseId: number,
  kept: Typed,
  next: number | undefined,
  at: Temporal.Instant,
): Promise<void> {
  const { exerciseId, question, personId } = reader
  if (!(await readableText(tx, exerciseId, question, responseId))) throw new NotFound(`answer ${responseId}`)
  await leaveNoteIn(tx, reader, responseId, kept, at)
  await keepDraft(tx, { responseId, question, personId }, { ...kept, note: '', noteFor: '' }, at, true)
  await keepPlace(tx, reader, next, at)
}

/** Takes back what this person coded last, and puts the text in front of them again with its themes ticked. */
export async function undoLast(tx: ConsultationsTx, reader: Reader, at: Temporal.Instant): Promise<void> {
  const { question, personId } = reader
  const last = await lastCoded(tx, reader)
  if (!last) return
  const { responseId, version } = last
  const themes = await uncodeText(tx, { responseId, question, at, personId, seen: version }, coder(personId))
  if (!themes) return
  await keepDraft(tx, { responseId, question, personId }, { themes: themes.length > 0 ? themes : ['none'] }, at, false)
  await keepPlace(tx, reader, responseId, at)
}

async function leaveNoteIn(
  tx: ConsultationsTx,
  { question, personId }: Reader,
  responseId: number,
  { note = '', noteFor = '' }: Typed,
  at: Temporal.Instant,
): Promise<void> {
  if (note.trim() === '') return
  const forPerson = /^\d{1,9}$/.test(noteFor) ? Number(noteFor) : null
  await leaveNote(tx, { responseId, question, note: note.trim(), personId, forPerson, at }, coder(personId))
}
