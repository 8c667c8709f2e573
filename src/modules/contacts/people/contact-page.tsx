import type { Entry } from '#platform/audit'
import { govukButton, govukSummaryList } from '#platform/govuk'
import type { Html } from '#platform/html'
import { DataTable, momentInWords, Tag } from '#platform/web'
import { urls } from '../urls.js'
import { type Agreement, type Contact, PURPOSES } from './contact.js'

const HOW = { web: 'on the website', paper: 'on a paper card', phone: 'on the phone', import: 'from a list' } as const
const ENDED = { withdrawn: 'Withdrawn', 'newer-wording': 'Replaced by newer words', erased: 'Erased' } as const
const DID: Readonly<Record<string, string>> = {
  'contacts:keep': 'Details were left',
  'contacts:change': 'Details were corrected',
  'contacts:withdraw': 'An agreement was withdrawn',
}

const lineOf = (one: Agreement) => [
  PURPOSES[one.purpose],
  `“${one.wording}” (edition ${one.wordingVersion})`,
  `${momentInWords(one.agreedAt)}, ${HOW[one.how]}`,
  one.endedAt && one.endedBecause ? `${ENDED[one.endedBecause]}, ${momentInWords(one.endedAt)}` : <Tag word="Agrees" tone="good" />,
]

/** What a contact page shows. */
export interface ContactFacts {
  readonly contact: Contact
  readonly place: string
  readonly agreements: readonly Agreement[]
  readonly timeline: readonly Entry[]
  /** Whether this person may correct and erase. */
  readonly mayChange: boolean
}

/** One contact: how to reach them, what they agreed to in which words, and what happened to the record. Never what they answered. */
export function ContactPage({ contact, place, agreements, timeline, mayChange }: ContactFacts): Html {
  const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value || 'Not given' } })
  return (
    <>
      <h1 class="govuk-heading-l">{contact.name || contact.email || 'A contact without a name'}</h1>
      {govukSummaryList({
        rows: [
          row('Kind', contact.kind === 'person' ? 'Person' : 'Organisation'),
          row('E-mail', contact.email),
          row('Phone', contact.phone),
          row('Postal address', contact.address),
          row('Prefers', { email: 'E-mail', phone: 'Phone', post: 'Post' }[contact.preferred]),
          row('Place', place),
          row('Left on', `${contact.form}, with a ${contact.cameWith}`),
          row('Lawful basis', contact.basis),
          row('Since', momentInWords(contact.createdAt)),
        ],
      })}
      {mayChange && (
        <div class="govuk-button-group">
          {govukButton({ text: 'Correct the details', href: urls.details(contact.id) })}
          {govukButton({ text: 'Record a withdrawal', href: urls.withdrawal(contact.id), classes: 'govuk-button--secondary' })}
          {govukButton({ text: 'Erase', href: urls.erasure(contact.id), classes: 'govuk-button--warning' })}
        </div>
      )}
      <DataTable
        caption="What they agreed to"
        captionSize="m"
        columns={[{ text: 'Purpose' }, { text: 'Words shown' }, { text: 'When and how' }, { text: 'State' }]}
        rows={agreements.map(lineOf)}
        empty="They agreed to nothing."
      />
      <DataTable
        caption="What happened to this record"
        captionSize="m"
        columns={[{ text: 'What' }, { text: 'When' }, { text: 'By' }]}
        rows={timeline.map((entry) => [DID[entry.did] ?? entry.did, momentInWords(entry.at), entry.actor])}
        empty="Nothing yet."
      />
    </>
  )
}
