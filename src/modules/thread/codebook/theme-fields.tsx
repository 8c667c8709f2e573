import { z } from 'zod'
import { AreaField, ListField, optional, required, TextField, version } from '#platform/forms'
import type { Html } from '#platform/html'
import type { Form } from '#platform/web'
import { en } from '../words/en.js'
import { codeFrom, inOrder, type Theme, type ThemeText } from './theme.js'

const { fields, problems } = en.codebook

/** What may be typed about a theme. */
const shape = {
  name: required(120, problems.name).refine((name) => codeFrom(name) !== '', problems.nameLetters),
  definition: optional(2000),
  include: optional(2000),
  exclude: optional(2000),
  example: optional(2000),
  parent: optional(60).transform((code) => (code === '' ? null : code)),
}

/** A new theme. */
export const newTheme = z.object(shape)

/** A change to a theme that was read at a version. */
export const changedTheme = z.object({ ...shape, version: version() })

/** What each field is called where two versions stand side by side. */
export const LABELS: Readonly<Record<keyof ThemeText, string>> = {
  name: fields.name,
  definition: fields.definition,
  include: fields.include,
  exclude: fields.exclude,
  example: fields.example,
  parent: fields.parent,
}

/** The questions about a theme. */
export function ThemeFields({ form, all, self }: { form: Form; all: readonly Theme[]; self?: string }): Html {
  const choices = possibleParents(all, self).map((theme) => ({ value: theme.code, text: theme.name }))
  return (
    <>
      <TextField form={form} name="name" label={fields.name} hint={fields.nameHint} />
      <AreaField form={form} name="definition" label={fields.definition} />
      <AreaField form={form} name="include" label={fields.include} rows={3} />
      <AreaField form={form} name="exclude" label={fields.exclude} rows={3} />
      <AreaField form={form} name="example" label={fields.example} hint={fields.exampleHint} rows={3} />
      <ListField form={form} name="parent" label={fields.parent} choices={choices} none={fields.noParent} />
    </>
  )
}

/** The themes a theme may be part of: not itself, and nothing that is part of it. */
export function possibleParents(all: readonly Theme[], self?: string): readonly Theme[] {
  const below = new Set(self === undefined ? [] : [self])
  for (let size = -1; size !== below.size;) {
    size = below.size
    for (const theme of all) if (theme.parent !== null && below.has(theme.parent)) below.add(theme.code)
  }
  return inOrder(all).flatMap(({ theme }) => (below.has(theme.code) ? [] : [theme]))
}
