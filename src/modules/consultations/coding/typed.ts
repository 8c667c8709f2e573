import { type Body, ticked, typed } from '#platform/web'

/** What a person has ticked and typed beside a text. */
export interface Typed {
  readonly themes?: readonly string[]
  readonly numbers?: string
  readonly newTheme?: string
  readonly note?: string
  readonly noteFor?: string
}

/** What the coding form carried, to be kept until it is saved. */
export function typedIn(body: Body): Typed {
  const form = { values: body as Record<string, string | string[]>, errors: {} }
  const text = (name: string, most: number) => typed(form, name).slice(0, most)
  return {
    themes: ticked(form, 'themes').slice(0, 100),
    numbers: text('numbers', 200),
    newTheme: text('newTheme', 120),
    note: text('note', 1000),
    noteFor: text('noteFor', 20),
  }
}

/** Whether there is anything worth keeping. */
export function isBlank({ themes = [], ...texts }: Typed): boolean {
  return themes.length === 0 && Object.values(texts).every((text) => (text ?? '').trim() === '')
}
