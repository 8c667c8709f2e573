import type { z } from 'zod'
import type { Language } from './language.js'
import type { Body } from './visit.js'
import { wordsIn } from './words/index.js'

/** A form as the person sees it: what they typed, and what is wrong with it. */
export interface Form<Field extends string = string> {
  readonly values: Readonly<Partial<Record<Field, string | string[]>>>
  readonly errors: Readonly<Partial<Record<Field, string>>>
  /** The language of the page it stands on; English unless said. */
  readonly language?: Language
}

/** A form nobody has typed into yet, or one prefilled from a record. */
export function blankForm(values: Form['values'] = {}): Form {
  return { values, errors: {} }
}

/** Reads a sent form. `data` is there only when there is nothing to correct. */
export function readForm<Schema extends z.ZodType>(schema: Schema, body: Body): Form & { readonly data?: z.output<Schema> } {
  const values = body as Form['values']
  const parsed = schema.safeParse(body)
  if (parsed.success) return { values, errors: {}, data: parsed.data }

  const errors: Record<string, string> = {}
  for (const issue of parsed.error.issues) errors[issue.path.join('.')] ??= issue.message
  return { values, errors }
}

/** The same form with one more thing to correct, found outside the schema. */
export function withError<F extends Form>(form: F, field: string, message: string): Form {
  return { ...form, errors: { [field]: message, ...form.errors } }
}

/** The same form on a page in a language, so that its errors are announced in it. */
export const formIn = (language: Language, form: Form): Form => ({ ...form, language })

/** What was typed into a field, as one text. */
export function typed(form: Form, field: string): string {
  const value = form.values[field]
  return Array.isArray(value) ? (value[0] ?? '') : (value ?? '')
}

/** What was ticked in a group, as a list. */
export function ticked(form: Form, field: string): readonly string[] {
  const value = form.values[field]
  return value === undefined ? [] : Array.isArray(value) ? value : [value]
}

/** The error beside a field in the shape that GOV.UK components take, or undefined. */
export function errorFor(form: Form, field: string): { text: string; visuallyHiddenText?: string } | undefined {
  const text = form.errors[field]
  if (text === undefined) return undefined
  return form.language === undefined || form.language === 'en' ? { text } : { text, visuallyHiddenText: wordsIn(form.language).error }
}
