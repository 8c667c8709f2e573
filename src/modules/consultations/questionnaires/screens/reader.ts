import { type Body, readDate } from '#platform/web'

/** Reads the fields of one form and gathers what is to be corrected, a sentence a field. */
export interface Reader {
  readonly errors: Readonly<Record<string, string>>
  /** Notes what is to be corrected in a field; the first note stands. */
  wrong(field: string, sentence: string): void
  /** What was ticked, or every text under one name. */
  list(field: string): readonly string[]
  /** A text of at most so many characters. */
  text(field: string, most: number, tooLong: string): string
  /** A text that must be there. */
  needed(field: string, most: number, missing: string): string
  /** A whole number or, with `decimals`, any number; undefined when the field was left empty. */
  number(field: string, what: string, decimals?: boolean): number | undefined
  /** A day from three boxes, as `2027-03-31`; undefined when they were left empty. */
  day(field: string, what: string): string | undefined
}

/** Begins to read a form. */
export function readerOf(body: Body): Reader {
  const errors: Record<string, string> = {}
  const wrong = (field: string, sentence: string): void => {
    errors[field] ??= sentence
  }
  const list = (field: string): readonly string[] => [body[field] ?? []].flat()
  const text = (field: string, most: number, tooLong: string): string => {
    const typed = (list(field)[0] ?? '').trim()
    if ([...typed].length > most) wrong(field, `${tooLong} to ${most} characters or fewer`)
    return typed
  }
  return {
    errors,
    wrong,
    list,
    text,
    needed(field, most, missing) {
      const typed = text(field, most, 'Shorten it')
      if (typed === '') wrong(field, missing)
      return typed
    },
    number(field, what, decimals = false) {
      const typed = text(field, 12, 'Shorten the number')
      if (typed === '') return undefined
      if (decimals ? /^-?\d+(\.\d+)?$/.test(typed) : /^-?\d+$/.test(typed)) return Number(typed)
      wrong(field, `${what} must be a number in figures`)
      return undefined
    },
    day(field, what) {
      const { date, error } = readDate(body, field, what)
      if (error !== undefined) wrong(field, error)
      return date?.toString()
    },
  }
}
