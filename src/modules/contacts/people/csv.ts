import { stringify } from 'csv-stringify/sync'
import type { Contact } from './contact.js'

type Row = Pick<Contact, 'name' | 'email' | 'phone' | 'address' | 'preferred' | 'place'>

/** The head of a list that leaves Regard. */
export const csvHead = (): string => stringify([['name', 'e-mail', 'phone', 'postal address', 'prefers', 'place']], { bom: true })

/** Lines of a list that leaves Regard: only what is needed to reach people, and nothing that a spreadsheet would run. */
export const csvLines = (rows: readonly Row[]): string =>
  stringify(
    rows.map((one) => [one.name, one.email, one.phone, one.address, one.preferred, one.place]),
    { escape_formulas: true },
  )
