import { govukButton, govukInsetText, govukSummaryList } from '#platform/govuk'
import type { Html } from '#platform/html'
import { DataTable, dayInWords, LinkList, momentInWords, Tag } from '#platform/web'
import { POSTS, type Role, roleInWords } from '../roles/role.js'
import { urls } from '../urls.js'
import { type Agreement, BASES, type Contact, HOWS, PURPOSES } from './contact.js'
import type { Happening } from './timeline.js'
import { TimelineTable } from './timeline-table.js'

const ENDED = {
  withdrawn: 'Withdrawn',
  'newer-wording': 'Replaced by newer words',
  erased: 'Erased',
  merged: 'Joined with another contact’s',
  'taken-back': 'Its import was taken back',
} as const

const lineOf = (one: Agreement) => [
  PURPOSES[one.purpose],
  BASES[one.basis],
  `“${one.wording}” (${/^import \d+$/.test(one.wordingVersion) ? `from ${one.wordingVersion}` : `edition ${one.wordingVersion}`})`,
  `${momentInWords(one.agreedAt)}, ${HOWS[one.how]}${one.evidence ? `; ${one.evidence}` : ''}`,
  one.endedAt && one.endedBecause ? (
    `${ENDED[one.endedBecause]}, ${momentInWords(one.endedAt)}`
  ) : (
    <Tag word={one.basis === 'consent' ? 'Agrees' : 'Holds'} tone="good" />
  ),
]

/** What a contact page shows. */
export interface ContactFacts {
  readonly contact: Contact
  readonly place: string
  /** The sort of body, in words. */
  readonly sort: string
  /** The lead officer's name. */
  readonly lead: string
  readonly groups: readonly string[]
  /** The lists they were put on, as far as whoever looks may know. */
  readonly lists: readonly { readonly text: string; readonly href: string }[]
  readonly agreements: readonly Agreement[]
  /** They asked to hear nothing more: no list brings them back. */
  readonly wantsNothing: boolean
  /** What a person is or was. */
  readonly roles: readonly Role[]
  /** Who is or was what in an organisation. */
  readonly people: readonly Role[]
  /** Contacts it was joined with, which can be parted again. */
  readonly joined: readonly { readonly id: number; readonly name: string; readonly email: string }[]
  readonly timeline: readonly Happening[]
  /** Whether this person may correct and erase. */
  readonly mayChange: boolean
  readonly mayList: boolean
}

const inSpan = (role: Role) => (role.until ? `until ${dayInWords(role.until)}` : role.since ? `since ${dayInWords(role.since)}` : 'now')

function Roles({ roles, of, mayChange }: { roles: readonly Role[]; of: 'person' | 'organisation'; mayChange: boolean }): Html {
  const other = (role: Role) =>
    of === 'organisation' ? (
      <a class="govuk-link" href={urls.contact(role.person)}>
        {role.personName || 'No name'}
      </a>
    ) : role.organisation === null ? (
      ''
    ) : (
      <a class="govuk-link" href={urls.contact(role.organisation)}>
        {role.organisationName || 'No name'}
      </a>
    )
  return (
    <DataTable
      caption={of === 'person' ? 'What they are' : 'People there'}
      captionSize="m"
      columns={[
        { text: of === 'person' ? 'Post' : 'Name' },
        { text: of === 'person' ? 'Organisation' : 'Post' },
        { text: 'When' },
        { text: '' },
      ]}
      rows={roles.map((role) => [
        of === 'person' ? role.title || POSTS[role.post] : other(role),
        of === 'person' ? other(role) : roleInWords({ ...role, organisationName: null }),
        inSpan(role),
        mayChange && role.until === null ? (
          <a class="govuk-link" href={urls.roleEnd(role.id)}>
            End<span class="govuk-visually-hidden"> {roleInWords(role)}</span>
          </a>
        ) : (
          ''
        ),
      ])}
      empty={of === 'person' ? 'No post is noted.' : 'Nobody is noted.'}
    />
  )
}

/** One contact: how to reach them, why we may write to them, and everything the office did with them. Never what they answered. */
export function ContactPage(facts: ContactFacts): Html {
  const { contact, place, sort, lead, groups, lists, agreements, roles, people, joined, timeline, mayChange, mayList } = facts
  const person = contact.kind === 'person'
  const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value || 'Not given' } })
  return (
    <>
      <h1 class="govuk-heading-l">{contact.name || contact.email || 'A contact without a name'}</h1>
      {facts.wantsNothing &&
        govukInsetText({
          text: 'They want nothing more from us. No list and no decision of ours changes that; only they themselves can ask for it again.',
        })}
      {contact.closed &&
        govukInsetText({ text: 'Known through a closed list only: nobody but the people named on it can find this contact.' })}
      {govukSummaryList({
        rows: [
          row('Kind', person ? 'Person' : sort || 'Organisation'),
          row('E-mail', contact.email),
          row('Phone', contact.phone),
          row('Postal address', contact.address),
          row('Prefers', { email: 'E-mail', phone: 'Phone', post: 'Post' }[contact.preferred]),
          row('Place', place),
          row('Groups', groups.join('; ')),
          row('Lead officer', lead),
          {
            key: { text: 'Lists' },
            value: lists.length === 0 ? { text: 'None' } : { html: <LinkList links={lists} /> },
          },
          row('Left on', contact.form),
          row('Lawful basis', contact.basis),
          row('Since', momentInWords(contact.createdAt)),
        ],
      })}
      {mayChange && (
        <div class="govuk-button-group">
          {govukButton({ text: 'Note a meeting, call or letter', href: urls.newNote(contact.id) })}
          {govukButton({ text: 'Correct the details', href: urls.details(contact.id), classes: 'govuk-button--secondary' })}
          {govukButton({
            text: person ? 'Note a post' : 'Note who works there',
            href: urls.newRole(contact.id),
            classes: 'govuk-button--secondary',
          })}
          {mayList && govukButton({ text: 'Put on a list', href: urls.putOnList(contact.id), classes: 'govuk-button--secondary' })}
          {govukButton({ text: 'Record an agreement', href: urls.newAgreement(contact.id), classes: 'govuk-button--secondary' })}
          {govukButton({ text: 'Join with another contact', href: urls.joinWith(contact.id), classes: 'govuk-button--secondary' })}
          {govukButton({ text: 'Record a withdrawal', href: urls.withdrawal(contact.id), classes: 'govuk-button--secondary' })}
          {govukButton({ text: 'Erase', href: urls.erasure(contact.id), classes: 'govuk-button--warning' })}
        </div>
      )}
      {mayChange &&
        joined.map(({ id, name, email }) => (
          <p class="govuk-body">
            Joined with {[name, email].filter(Boolean).join(', ') || 'another contact'}.{' '}
            <a class="govuk-link" href={urls.parting(id)}>
              Part them again<span class="govuk-visually-hidden"> from {name || email}</span>
            </a>
          </p>
        ))}
      <Roles roles={person ? roles : people} of={contact.kind} mayChange={mayChange} />
      <DataTable
        caption="Why we may write to them"
        captionSize="m"
        columns={[
          { text: 'Purpose' },
          { text: 'Lawful basis' },
          { text: 'Words shown, or the reason' },
          { text: 'When and how' },
          { text: 'State' },
        ]}
        rows={agreements.map(lineOf)}
        empty="They agreed to nothing, and no duty of the office is noted: we must not write to them of our own accord."
      />
      <TimelineTable contact={contact.id} timeline={timeline} />
    </>
  )
}
