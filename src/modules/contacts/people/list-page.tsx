import { govukButton, govukInput, govukSelect, mojSubNavigation } from '#platform/govuk'
import type { Html } from '#platform/html'
import { DataTable, Pager } from '#platform/web'
import { POSTS, type Role, roleInWords } from '../roles/role.js'
import { urls } from '../urls.js'
import type { Contact } from './contact.js'
import type { DetailChoices } from './details-form.js'

/** What the register of contacts shows. */
export interface ListFacts {
  /** What the page was asked for, as its address says it. */
  readonly asked: Readonly<Record<string, string>>
  readonly contacts: readonly Contact[]
  readonly posts: ReadonlyMap<number, readonly Role[]>
  readonly choices: DetailChoices
  readonly older: string | undefined
  readonly mayChange: boolean
  readonly mayExport: boolean
  readonly mayImport: boolean
}

/** The register: who the office knows, narrowed by words, sort, group, place, post and lead officer. */
export function ListPage({ asked, contacts, posts, choices, older, mayChange, mayExport, mayImport }: ListFacts): Html {
  const narrowed = Object.keys(asked).length > 0
  const sortNames = new Map(choices.bodySorts.map((one) => [one.value, one.text]))
  const placeNames = new Map(choices.places.map((one) => [one.value, one.text]))
  const select = (name: string, label: string, none: string, items: readonly { value: string; text: string }[]) =>
    govukSelect({
      id: name,
      name,
      label: { text: label },
      value: asked[name] ?? '',
      items: [{ value: '', text: none }, ...items.map(({ value, text }) => ({ value, text }))],
    })
  const what = (one: Contact) =>
    one.kind === 'organisation'
      ? (sortNames.get(one.bodySort ?? '') ?? 'Organisation')
      : (posts.get(one.id) ?? []).map(roleInWords).join('; ') || 'Person'
  return (
    <>
      <h1 class="govuk-heading-l">Contacts</h1>
      {mojSubNavigation({
        label: 'Parts of Contacts',
        items: [
          { text: 'Everybody', href: urls.list, active: true },
          { text: 'Lists', href: urls.lists },
          { text: 'Networks', href: urls.networks },
          { text: 'Not met lately', href: urls.reach },
          ...(mayChange
            ? [
                { text: 'Handed in', href: urls.intake },
                { text: 'Time nearly over', href: urls.forgetting },
                { text: 'May be one', href: urls.twins },
                { text: 'Pass things on', href: urls.cascades },
                { text: 'Groups', href: urls.wordlists },
              ]
            : []),
        ],
      })}
      <div class="govuk-button-group">
        {mayChange && govukButton({ text: 'Add a contact', href: urls.newContact })}
        {govukButton({ text: 'Hand in somebody you met', href: urls.handIn, classes: 'govuk-button--secondary' })}
        {mayImport && govukButton({ text: 'Bring in a list', href: urls.imports, classes: 'govuk-button--secondary' })}
        {mayExport && govukButton({ text: 'Export a list', href: urls.newExport, classes: 'govuk-button--secondary' })}
      </div>
      <form method="get" action={urls.list} role="search">
        {govukInput({
          id: 'q',
          name: 'q',
          label: { text: 'Name, e-mail or phone' },
          hint: { text: 'The beginning of a word is enough' },
          value: asked['q'] ?? '',
          classes: 'govuk-input--width-20',
        })}
        <details class="govuk-details" open={narrowed && (asked['q'] === undefined || Object.keys(asked).length > 1)}>
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">Only some contacts</span>
          </summary>
          <div class="govuk-details__text">
            {select('kind', 'People or organisations', 'Both', [
              { value: 'person', text: 'People' },
              { value: 'organisation', text: 'Organisations' },
            ])}
            {select('post', 'Post', 'Any or none', [
              { value: 'elected', text: 'Any elected representative' },
              ...Object.entries(POSTS).map(([value, text]) => ({ value, text })),
            ])}
            {select('sort', 'Sort of body', 'Any', choices.bodySorts)}
            {select('group', 'Group', 'Any', choices.interests)}
            {select('place', 'Place', 'The whole area', choices.places)}
            {select('lead', 'Lead officer', 'Anybody', choices.staff)}
          </div>
        </details>
        {govukButton({ text: 'Show', classes: 'govuk-button--secondary' })}
      </form>
      <DataTable
        caption={narrowed ? 'Contacts that match, newest first' : 'Contacts, newest first'}
        captionSize="m"
        columns={[{ text: 'Name' }, { text: 'Who' }, { text: 'Place' }, { text: 'E-mail' }, { text: 'Phone' }]}
        rows={contacts.map((one) => [
          <a class="govuk-link" href={urls.contact(one.id)}>
            {one.name || one.email || 'No name'}
          </a>,
          what(one),
          placeNames.get(one.place ?? '') ?? '',
          one.email,
          one.phone,
        ])}
        empty={narrowed ? 'Nobody matches.' : 'There are no contacts yet.'}
      />
      <Pager older={older} />
    </>
  )
}
