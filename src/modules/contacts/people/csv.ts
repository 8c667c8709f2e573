import { stringify } from 'csv-stringify/sync'
import type { Contact } from './contact.js'

type Row = Pick<Contact, 'name' | 'email' | 'phone' | 'address' | 'preferred' | 'place'>

/** The head of a list that leaves Regard. */
export const csvHead = (): string => stringify([['name', 'e-mail', 'phone', 'postal address', 'prefers', 'place']], { bom: true })

/** The head of a list that leaves Regard with whom to write to in each organisation. */
export const attentionHead = (): string =>
  stringify([['name', 'for the attention of', 'e-mail', 'phone', 'postal address', 'prefers', 'place']], { bom: true })

/** Its lines; `attention` names, by organisation, who holds a post there today. */
export const attentionLines = (rows: readonly (Row & Pick<Contact, 'id'>)[], attention: ReadonlyMap<number, string>): string =>
  stringify(
    rows.map((one) => [one.name, attention.get(one.id) ?? '', one.email, one.phone, one.address, one.preferred, one.place]),
    { escape_formulas: true },
  )

/** Lines of a list that leaves Regard: only what is needed to reach people, and nothing that a spreadsheet would run. */
export const csvLines = (rows: readonly Row[]): string =>
  stringify(
    rows.map((one) => [one.name, one.email, one.phone, one.address, one.preferred, one.place]),
    { escape_formulas: true },
  )
