import { type Body, type Form, formIn, type Language } from '#platform/web'

/** One text of a sent form, in one line or with its lines, without characters that cannot be seen. */
export const textOf = (body: Body, name: string, lines = false): string =>
  String([body[name] ?? ''].flat()[0] ?? '')
    .replaceAll('\r\n', '\n')
    .replaceAll(lines ? /[^\P{C}\n]/gu : /\p{C}/gu, ' ')
    .trim()

/** A form as it was sent, with what is to be corrected, in the reader's language. */
export const sentForm = (body: Body, errors: Form['errors'], language: Language): Form =>
  formIn(language, { values: body as Form['values'], errors })

/** The version that a form was filled from; 0 where nothing was there yet. */
export const seenIn = (body: Body): number => {
  const text = textOf(body, 'version')
  return /^\d{1,9}$/.test(text) ? Number(text) : 0
}
