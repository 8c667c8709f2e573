import type { Outcome } from '../disclosures/disclosure.js'
import type { ConcernKind } from '../rules/concern.js'

const concerns: Readonly<Record<ConcernKind, string>> = {
  'threat-to-life': 'Threat to life',
  'child-at-risk': 'Child at risk',
  'domestic-abuse': 'Domestic abuse',
  'vulnerable-adult': 'Adult at risk',
  'named-suspect': 'Named suspect',
  'crime-report': 'Report of a crime',
  'unread-language': 'In another language',
}

const outcomes: Readonly<Record<Outcome, string>> = {
  'passed-to-police': 'Passed to the police',
  safeguarding: 'Passed to safeguarding',
  'advice-given': 'Advice given',
  'not-a-disclosure': 'Not a disclosure',
}

/** Every sentence that people read in the triage module, in English. A second language is another file of the same shape. */
export const en = {
  /** What residents read beside every box they write in. */
  inDanger: {
    lead: 'In danger now? Call 999; to report a crime, call 101.',
    rest: 'We cannot send police and read this only in office hours.',
  },
  concerns,
  outcomes,
  title: 'Disclosures',
  intro:
    'These were found in what people wrote to us. They are left out of queues, counts and exports until somebody has handled them. A text in another language is counted like any other: ask somebody to read it.',
  lead: (name: string) => `New ones go to ${name}.`,
  noLead: 'New ones go to the duty officer of the day; without one, to everybody who may handle them.',
  changeLead: 'Change who looks first',
  open: 'To handle, soonest due first',
  handled: 'Handled lately',
  none: 'There is nothing to handle.',
  columns: { due: 'Due', concern: 'Concern', where: 'Where it came from', whose: 'With' },
  overdue: 'Overdue',
  noLonger: 'No longer kept',
  everybody: 'Everybody who may handle disclosures',
  one: (concern: string) => `Disclosure: ${concern.toLowerCase()}`,
  due: (moment: string) => `Due ${moment}.`,
  opened: (moment: string) => `Found ${moment}.`,
  reasons: 'Why it was found',
  written: 'What was written',
  viewing: 'That you looked at this is recorded.',
  erased: 'The words are no longer kept.',
  noReader: 'This kind of contribution cannot be shown here. Ask the person who keeps it.',
  elsewhere: 'The rest of the contribution',
  handle: 'Record what was done',
  what: 'What was done',
  outcome: 'Outcome',
  note: 'What was done, and with whom',
  noteHint: 'Do not copy what the person wrote.',
  keep: 'Should the contribution stay restricted?',
  keepYes: 'Yes, keep it out of queues, counts and exports',
  keepNo: 'No, it can be read like any other',
  keepHint: 'What is not a disclosure is always released.',
  doneBy: (who: string, moment: string) => `${who}, ${moment}.`,
  noteKept: (day: string) => `The note is kept until ${day}.`,
  noteForgotten: 'The note has been deleted: the time for keeping it is over.',
  stillRestricted: 'The contribution stays restricted.',
  released: 'The contribution was released.',
  problems: {
    outcome: 'Say what the outcome was',
    note: 'Say what was done, and with whom',
    keep: 'Say whether it stays restricted',
    handled: 'Somebody else has handled this already.',
    person: 'Choose a person from the list',
  },
  leadTitle: 'Who looks at disclosures first',
  leadLabel: 'Person',
  leadNone: 'The duty officer of the day',
  /** Neutral: whoever sees the mail learns nothing. */
  mail: {
    subject: 'Something needs your attention',
    text: ({ by, link, office }: { by: string; link: string; office: string }): string =>
      [`Something needs your attention, by ${by}.`, `Sign in to see it at the top of your list: ${link}`, office].join('\n\n'),
  },
  desk: (concern: string) => `Disclosure to handle: ${concern.toLowerCase()}`,
  deskWhy: (moment: string) => `Due ${moment}`,
  deskLate: (moment: string) => `It was due ${moment}`,
  escalated: (concern: string) => `Escalated disclosure, not handled in time: ${concern.toLowerCase()}`,
  escalatedWhy: (moment: string) => `It was due ${moment}, and nobody has recorded what was done`,
  holding: 'What was done about something urgent that somebody wrote to us',
  keepBecause: 'That it was handled, when and with what outcome stays, since the office must be able to show that it kept people safe',
  noteFound: 'A note on what was done about something urgent',
  noteErased: 'The note is erased. That it was handled, when and with what outcome stays.',
} as const
