import type { Figures } from './figures.js'
import type { Rows } from './paragraph.js'

/** What each figure counts and which rows it opens, in the order in which the page shows them. */
export const DEFINITIONS: readonly {
  readonly figure: keyof Figures
  readonly rows: Rows
  readonly name: string
  readonly definition: string
}[] = [
  {
    figure: 'releases',
    rows: 'releases',
    name: 'Press releases issued',
    definition: 'Releases whose first e-mail was put in the outbox in the period. One that was withdrawn later counts.',
  },
  {
    figure: 'reported',
    rows: 'reported',
    name: 'Of those, published or reported on',
    definition: 'Releases of the period that at least one logged article, report on air or interview came of, up to today.',
  },
  {
    figure: 'articles',
    rows: 'articles',
    name: 'Articles',
    definition:
      'Reports in newspapers, magazines and on websites that came out in the period and were logged, whether or not a release led to them.',
  },
  { figure: 'local', rows: 'local', name: 'Of those, local', definition: 'By the reach of the outlet when the article was logged.' },
  {
    figure: 'regional',
    rows: 'regional',
    name: 'Of those, regional',
    definition: 'By the reach of the outlet when the article was logged.',
  },
  {
    figure: 'national',
    rows: 'national',
    name: 'Of those, national',
    definition: 'By the reach of the outlet when the article was logged.',
  },
  {
    figure: 'onAir',
    rows: 'on-air',
    name: 'Reports on air',
    definition: 'Reports on radio, television and in podcasts that were no interviews with the office.',
  },
  {
    figure: 'interviews',
    rows: 'interviews',
    name: 'Broadcast interviews',
    definition: 'Interviews, phone-ins and panels on air that took place in the period.',
  },
  { figure: 'phoneIns', rows: 'phone-ins', name: 'Of those, phone-ins', definition: 'Those in which listeners put their questions.' },
  { figure: 'enquiries', rows: 'enquiries', name: 'Journalists’ enquiries', definition: 'Enquiries received in the period.' },
  {
    figure: 'answered',
    rows: 'answered',
    name: 'Of those, answered',
    definition: 'With an answer, or with the reason why the office does not comment.',
  },
  {
    figure: 'withDeadline',
    rows: 'with-deadline',
    name: 'Answered, with a deadline',
    definition: 'Answered enquiries for which a deadline was noted.',
  },
  { figure: 'inTime', rows: 'in-time', name: 'Of those, in time', definition: 'Answered at the deadline or before.' },
  {
    figure: 'placed',
    rows: 'placed',
    name: 'Articles in other papers',
    definition: 'Articles written by the office for others’ papers and printed in the period.',
  },
]
