import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Db, Tx } from '#platform/db'
import { bump, Conflict, type Language } from '#platform/web'
import { OFFICE_TOPIC } from '../card/change-card.js'
import { own, ownTx } from '../tables.js'

/** A term with its plain meaning. */
export interface GlossaryTerm {
  readonly id: number
  readonly term: string
  /** Other ways it is written, such as a short form or the plural. */
  readonly also: readonly string[]
  readonly meaning: string
  /** Both empty where it is explained in English only. */
  readonly welshTerm: string
  readonly welshMeaning: string
  readonly version: number
}

const listOf = (also: string): string[] =>
  also
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')

/** Every explained term, in the order of the alphabet. */
export async function glossary(db: Db): Promise<readonly GlossaryTerm[]> {
  const rows = await own(db).selectFrom('office.glossary_term').selectAll().execute()
  return rows
    .map(({ welsh_term, welsh_meaning, ...row }) => ({
      ...row,
      also: listOf(row.also),
      welshTerm: welsh_term,
      welshMeaning: welsh_meaning,
    }))
    .sort((a, b) => a.term.localeCompare(b.term, 'en-GB'))
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** The terms that occur in a text as whole words, in any case. */
export function termsIn(text: string, terms: readonly GlossaryTerm[]): readonly GlossaryTerm[] {
  return terms.filter(({ term, also, welshTerm }) => {
    const either = [term, ...also, ...(welshTerm === '' ? [] : [welshTerm])].map(escaped).join('|')
    return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${either})(?![\p{L}\p{N}])`, 'iu').test(text)
  })
}

/** What is asked about a term. */
export type TermDetails = Pick<GlossaryTerm, 'term' | 'also' | 'meaning'> & Partial<Pick<GlossaryTerm, 'welshTerm' | 'welshMeaning'>>

const columns = ({ term, also, meaning, welshTerm = '', welshMeaning = '' }: TermDetails) => ({
  term,
  also: also.join(', '),
  meaning,
  welsh_term: welshTerm,
  welsh_meaning: welshMeaning,
})

/** Explains a term that was not explained before. */
export async function addTerm(tx: Tx, details: TermDetails, by: Actor): Promise<void> {
  const { id } = await ownTx(tx).insertInto('office.glossary_term').values(columns(details)).returning('id').executeTakeFirstOrThrow()
  await record(tx, { by, did: 'office:explain-term', kind: 'glossary-term', id })
  await bump(tx, OFFICE_TOPIC)
}

/** Changes how a term is explained. Throws `Conflict` when somebody else did first. */
export async function changeTerm(tx: Tx, id: number, details: TermDetails, seen: number, by: Actor): Promise<void> {
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('office.glossary_term')
    .set({ ...columns(details), version: seen + 1 })
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('The term was changed by somebody else')
  await record(tx, { by, did: 'office:change-term', kind: 'glossary-term', id })
  await bump(tx, OFFICE_TOPIC)
}

/** A term and its meaning in a language, and the language they are in where it is not the reader's. */
export function termFor(
  language: Language,
  {
    term,
    also,
    meaning,
    welshTerm,
    welshMeaning,
  }: Pick<GlossaryTerm, 'term' | 'meaning' | 'welshTerm' | 'welshMeaning'> & Partial<Pick<GlossaryTerm, 'also'>>,
): { readonly term: string; readonly meaning: string; readonly lang: 'en' | undefined } {
  if (language === 'cy' && welshTerm !== '') return { term: welshTerm, meaning: welshMeaning, lang: undefined }
  return { term: [term, ...(also ?? [])].join(', '), meaning, lang: language === 'en' ? undefined : 'en' }
}
