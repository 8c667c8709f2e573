import { type Body, type Form, readDate } from '#platform/web'
import { wrongOrder } from './order-of-dates.js'
import { modeOf } from '../modes/mode.js'
import type { SheetChange } from './change-sheet.js'
import type { Exercise, Sheet } from './exercise.js'
import type { Section } from './sections.js'
import { SHEET_FIELDS, type SheetField } from './sheet-fields.js'

/** One section as it was sent: the change to make, or what to correct. */
export interface ReadSection {
  readonly form: Form
  readonly change?: SheetChange
}

/** Reads one section of the planning sheet. Nothing is demanded here: a draft may be incomplete until it is published. */
export function readSection(section: Section, body: Body): ReadSection {
  if (section === 'principles')
    return { form: { values: body, errors: {} }, change: { sheet: { principles: [body['principles'] ?? []].flat() } } }
  const errors: Record<string, string> = {}
  const read: Record<string, unknown> = {}
  for (const field of SHEET_FIELDS[section]) {
    const { value, error } = readField(field, body)
    if (error) errors[field.name] = error
    else read[field.name] = value
  }
  if (section === 'dates') Object.assign(errors, wrongOrder(read, errors))
  const form = { values: body, errors }
  return Object.keys(errors).length > 0 ? { form } : { form, change: toChange(read) }
}

function readField(field: SheetField, body: Body): { value?: unknown; error?: string } {
  const text = ([body[field.name] ?? ''].flat()[0] ?? '').trim()
  switch (field.as) {
    case 'date': {
      const { date, error } = readDate(body, field.name, field.label)
      return error === undefined ? { value: date ?? null } : { error }
    }
    case 'tick':
      return { value: body[field.name] === 'yes' }
    case 'number':
      return text === '' || /^\d{1,3}$/.test(text)
        ? { value: text === '' ? undefined : Number(text) }
        : { error: 'Enter a whole number of months, like 24' }
    case 'choice':
      return text === '' || field.choices?.some(({ value }) => value === text)
        ? { value: text === '' ? undefined : text }
        : { error: 'Select one of the choices' }
    default: {
      const most = field.most ?? 1000
      if (field.name === 'title' && text === '') return { error: 'Enter a title' }
      if (field.name === 'terms') return readTerms(text)
      return text.length > most ? { error: `Shorten it to ${most} characters or fewer` } : { value: text }
    }
  }
}

function readTerms(text: string): { value?: Sheet['terms']; error?: string } {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const bad = lines.find((line) => !/^[^:]+:\s*\S/.test(line))
  if (bad !== undefined) return { error: `Write the word, a colon and its meaning: “${bad.slice(0, 60)}” has no meaning yet` }
  return {
    value: lines.map((line) => ({ term: line.slice(0, line.indexOf(':')).trim(), meaning: line.slice(line.indexOf(':') + 1).trim() })),
  }
}

function toChange({ title, opensOn, closesOn, replyBy, sensitive, standing, ...sheet }: Record<string, unknown>): SheetChange {
  return {
    ...(title === undefined ? {} : { title }),
    ...(opensOn === undefined ? {} : { opensOn, closesOn, replyBy, standing }),
    ...(sensitive === undefined ? {} : { sensitive }),
    sheet,
  } as SheetChange
}

/** What a section's fields hold now, as plain texts: for prefilling, for noticing a conflict and for showing both versions. */
export function shownIn(section: Section, exercise: Exercise): Readonly<Record<string, string>> {
  if (section === 'principles') return { principles: (exercise.sheet.principles ?? []).join(',') }
  const fields = {
    ...exercise.sheet,
    mode: modeOf(exercise),
    title: exercise.title,
    opensOn: exercise.opensOn,
    closesOn: exercise.closesOn,
    replyBy: exercise.replyBy,
    sensitive: exercise.sensitive,
    standing: exercise.standing,
  } as Record<string, unknown>
  return Object.fromEntries(SHEET_FIELDS[section].map(({ name }) => [name, inWords(fields[name])]))
}

function inWords(value: unknown): string {
  if (value === undefined || value === null || value === false) return ''
  if (value === true) return 'yes'
  if (Array.isArray(value)) return value.map(({ term, meaning }: { term: string; meaning: string }) => `${term}: ${meaning}`).join('\n')
  return String(value)
}
