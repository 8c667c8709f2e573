import { govukButton, govukSummaryList, govukWarningText } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { Temporal } from '#platform/clock'
import { DataTable, dayInWords, momentInWords, Pager, Tag } from '#platform/web'
import { PURPOSES } from '../people/contact.js'
import { urls } from '../urls.js'
import { CHECK_SOON_DAYS, type ContactList, daysToCheck } from './list.js'
import type { Listed } from './queries.js'

/** Whether a list was looked through in time, in a word. */
export function CheckTag({ list, today }: { list: ContactList; today: Temporal.PlainDate }): Html {
  const days = daysToCheck(list, today)
  if (days < 0) return <Tag word={`Check overdue by ${-days} ${days === -1 ? 'day' : 'days'}`} tone="late" />
  if (days <= CHECK_SOON_DAYS) return <Tag word={`Check by ${dayInWords(list.nextCheck)}`} tone="waiting" />
  return <Tag word="Checked in time" tone="good" />
}

/** How many stand on a list, with the moment they were counted. */
export const countInWords = (list: ContactList): string =>
  list.countedAt === null ? 'Being counted' : `${list.count.toLocaleString('en-GB')}, counted ${momentInWords(list.countedAt)}`

/** All lists somebody may know of, overdue checks first. */
export function ListsPage({
  lists,
  owners,
  today,
  mayKeep,
}: {
  lists: readonly ContactList[]
  owners: ReadonlyMap<number, string>
  today: Temporal.PlainDate
  mayKeep: boolean
}): Html {
  const overdue = lists.filter((list) => daysToCheck(list, today) < 0).length
  return (
    <>
      <h1 class="govuk-heading-l">Lists</h1>
      {overdue > 0 &&
        govukWarningText({
          text: `${overdue} ${overdue === 1 ? 'list has' : 'lists have'} not been looked through for more than 12 months.`,
          iconFallbackText: 'Warning',
        })}
      {mayKeep && (
        <div class="govuk-button-group">
          {govukButton({ text: 'Make a list', href: urls.newList })}
          {govukButton({ text: 'Ready lists', href: urls.readyLists, classes: 'govuk-button--secondary' })}
        </div>
      )}
      <DataTable
        caption="Lists in use, the next check first"
        captionSize="m"
        columns={[
          { text: 'List' },
          { text: 'Written to about' },
          { text: 'Owner' },
          { text: 'On it' },
          { text: 'Last checked' },
          { text: 'State' },
        ]}
        rows={lists.map((list) => [
          <>
            <a class="govuk-link" href={urls.contactList(list.id)}>
              {list.name}
            </a>
            {list.closed && ' (closed)'}
          </>,
          PURPOSES[list.purpose],
          owners.get(list.owner) ?? '',
          countInWords(list),
          list.checkedOn ? dayInWords(list.checkedOn) : 'Never',
          <CheckTag list={list} today={today} />,
        ])}
        empty="There are no lists yet."
      />
    </>
  )
}

/** What the page of one list shows. */
export interface ListFacts {
  readonly list: ContactList
  readonly owner: string
  /** The names of those who may open a closed one. */
  readonly readers: readonly string[]
  /** What its filter means, a line each. */
  readonly filter: readonly { readonly key: string; readonly value: string }[]
  readonly rows: readonly Listed[]
  /** For the attention of whom to write, by organisation. */
  readonly attention: ReadonlyMap<number, string>
  readonly older: string | undefined
  readonly checks: readonly { at: Temporal.Instant; by: string; stayed: number; removed: number; note: string }[]
  readonly today: Temporal.PlainDate
  readonly mayKeep: boolean
  readonly mayExport: boolean
}

/** One list: what it is for, who is on it, whom of them the office may write to, and when it was looked through. */
export function ListPage({ list, owner, readers, filter, rows, attention, older, checks, today, mayKeep, mayExport }: ListFacts): Html {
  const row = (key: string, value: string | Html) => ({
    key: { text: key },
    value: typeof value === 'string' ? { text: value } : { html: value },
  })
  return (
    <>
      <h1 class="govuk-heading-l">{list.name}</h1>
      {govukSummaryList({
        rows: [
          row('What it is for', list.why),
          row('Written to about', PURPOSES[list.purpose]),
          row('Owner', owner),
          row(
            'How people come to be on it',
            list.kind === 'filter' ? 'By what we know of them, asked afresh each time' : 'Put on it one by one',
          ),
          ...filter.map(({ key, value }) => row(key, value)),
          ...(list.closed ? [row('Closed: opened only by', readers.join(', '))] : []),
          row('On it', countInWords(list)),
          row('Last checked', list.checkedOn ? dayInWords(list.checkedOn) : 'Never'),
          row('Next check', <CheckTag list={list} today={today} />),
        ],
      })}
      <div class="govuk-button-group">
        {mayKeep && govukButton({ text: 'Look through it', href: urls.listCheck(list.id) })}
        {mayKeep &&
          list.kind === 'chosen' &&
          govukButton({ text: 'Put somebody on it', href: urls.newListMember(list.id), classes: 'govuk-button--secondary' })}
        {mayKeep && govukButton({ text: 'Change the list', href: urls.listDetails(list.id), classes: 'govuk-button--secondary' })}
        {mayExport && govukButton({ text: 'Export', href: urls.listExport(list.id), classes: 'govuk-button--secondary' })}
        {mayKeep && govukButton({ text: 'End the list', href: urls.listEnd(list.id), classes: 'govuk-button--warning' })}
      </div>
      <DataTable
        caption="Who is on it"
        captionSize="m"
        columns={[
          { text: 'Name' },
          { text: 'For the attention of' },
          { text: 'E-mail' },
          { text: 'Phone' },
          { text: 'May we write?' },
          { text: '' },
        ]}
        rows={rows.map((one) => [
          <a class="govuk-link" href={urls.contact(one.id)}>
            {one.name || one.email || 'No name'}
          </a>,
          attention.get(one.id) ?? '',
          one.email,
          one.phone,
          one.allowed ? (
            <Tag word="Yes" tone="good" />
          ) : (
            <Tag word={one.saidNo ? 'No: they said no' : 'No: nothing on record'} tone="waiting" />
          ),
          mayKeep && list.kind === 'chosen' ? (
            <a class="govuk-link" href={urls.listMember(list.id, one.id)}>
              Take off<span class="govuk-visually-hidden"> {one.name || one.email}</span>
            </a>
          ) : (
            ''
          ),
        ])}
        empty="Nobody is on it."
      />
      <Pager older={older} />
      <DataTable
        caption="When it was looked through"
        captionSize="m"
        columns={[
          { text: 'When' },
          { text: 'By' },
          { text: 'Stayed', numeric: true },
          { text: 'Taken off', numeric: true },
          { text: 'Note' },
        ]}
        rows={checks.map((check) => [momentInWords(check.at), check.by, String(check.stayed), String(check.removed), check.note])}
        empty="Not yet."
      />
    </>
  )
}
