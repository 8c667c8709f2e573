import type { Person } from '#platform/access'
import { LONDON, type Temporal } from '#platform/clock'
import type { Tx } from '#platform/db'
import { bringPast } from '../past/bring.js'
import { columnsIn } from '../past/past-row.js'

const HEADINGS = ['Date', 'What', 'Kind', 'District', 'Venue', 'Who', 'Communities', 'Residents', 'Notes']

/** Years and months ago, and the rest of each row of the table that the demo's office kept before. */
const ROWS: readonly (readonly [months: number, ...cells: readonly string[]])[] = [
  [
    26,
    'Rural crime evening',
    'Workshop',
    'Carrowdale',
    'Dunnock village hall',
    'Commissioner',
    'Rural communities',
    '54',
    'Thefts of quad bikes, slow replies to calls',
  ],
  [22, 'Pride in the park', 'Stall, open day or roadshow', 'Aldermoor', 'Riverside park', 'Deputy', 'Open-access public events', '130', ''],
  [
    20,
    'Veterans’ breakfast',
    'Other meeting',
    'Winterbourne',
    'Legion club',
    'Commissioner',
    'Veterans',
    'about 30',
    'Parking at the memorial',
  ],
]

/** Brings in a small table of what the demo's office did before, one row of which cannot be taken. */
export async function seedPast(tx: Tx, by: Person, now: Temporal.Instant): Promise<void> {
  const columns = columnsIn(HEADINGS)
  if ('problem' in columns) throw new Error(columns.problem)
  const today = now.toZonedDateTimeISO(LONDON).toPlainDate()
  const rows = ROWS.map(([months, ...cells], at) => ({ n: at + 2, cells: [today.subtract({ months }).toString(), ...cells] }))
  await bringPast(tx, { file: 'Engagement before.csv', headings: HEADINGS, rows, columns }, by, now)
}
