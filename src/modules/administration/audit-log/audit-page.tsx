import type { Entry, SealState } from '#platform/audit'
import { DayField, ListField, Problems, TextField } from '#platform/forms'
import { govukButton, govukDetails } from '#platform/govuk'
import type { Html } from '#platform/html'
import { DataTable, DateText, type PageContent, Pager, PostForm } from '#platform/web'
import { CRUMBS } from '../crumbs.js'
import { urls } from '../urls.js'
import { deedInWords } from './deed.js'
import { detailInWords } from './detail.js'
import type { AskedOfLog } from './filter.js'

/** What the log's page shows. */
export interface AuditPage {
  readonly asked: AskedOfLog
  readonly entries: readonly Entry[]
  /** Names by actor. */
  readonly names: ReadonlyMap<string, string>
  readonly people: readonly { readonly id: number; readonly name: string }[]
  readonly seal: SealState
  /** Names on screen by module. */
  readonly titles: ReadonlyMap<string, string>
  /** The last id of this page, when there is an older one. */
  readonly older: number | undefined
  readonly newest: boolean
}

/** Who did what, newest first. */
export function auditPage({ asked, entries, names, people, seal, titles, older, newest }: AuditPage): PageContent {
  return {
    title: 'Audit log',
    crumbs: CRUMBS,
    wide: true,
    body: (
      <>
        <Problems form={asked.form} />
        <h1 class="govuk-heading-l">Audit log</h1>
        <Sealed seal={seal} />
        <p class="govuk-body">
          Show only{' '}
          <a class="govuk-link" href={urls.audit({ did: 'viewed' })}>
            looks at personal data
          </a>{' '}
          or{' '}
          <a class="govuk-link" href={urls.audit({ did: 'exported' })}>
            copies of it that were taken
          </a>
          .
        </p>
        <Filter asked={asked} people={people} />
        <DataTable
          caption="Who did what, newest first"
          columns={[{ text: 'When' }, { text: 'Who' }, { text: 'Deed' }, { text: 'Record' }, { text: 'More' }]}
          rows={entries.map((entry) => [
            <DateText date={entry.at} />,
            names.get(entry.actor) ?? entry.actor,
            <a class="govuk-link" href={urls.audit({ did: entry.did })}>
              {deedInWords(entry.did, titles)}
            </a>,
            <a class="govuk-link" href={urls.audit({ kind: entry.kind, subject: entry.subject })}>
              {entry.kind} {entry.subject}
            </a>,
            detailInWords(entry.detail),
          ])}
          empty="No entry fits this."
        />
        <Pager
          newer={newest ? undefined : urls.audit(asked.query)}
          older={older === undefined ? undefined : urls.audit({ ...asked.query, before: String(older) })}
        />
        {asked.filter && <Export query={asked.query} />}
      </>
    ),
  }
}

function Sealed({ seal }: { seal: SealState }): Html {
  return (
    <p class="govuk-body">
      {seal.lastSealedAt ? (
        <>
          Last sealed on <DateText date={seal.lastSealedAt} />.
        </>
      ) : (
        'Nothing has been sealed yet.'
      )}{' '}
      {seal.unsealed === 0
        ? 'Every entry is sealed.'
        : `${seal.unsealed} ${seal.unsealed === 1 ? 'entry is' : 'entries are'} not sealed yet.`}{' '}
      <a class="govuk-link" href={urls.seal}>
        Check the seal
      </a>
    </p>
  )
}

function Filter({ asked, people }: { asked: AskedOfLog; people: AuditPage['people'] }): Html {
  const { form } = asked
  const others = [
    { value: 'system', text: 'Regard itself' },
    { value: 'public', text: 'Visitors' },
  ]
  const narrowed = Object.values(asked.query).some((value) => value !== '')
  const fields = (
    <form method="get" action={urls.audit()}>
      <ListField
        form={form}
        name="actor"
        label="Who"
        none="Everybody"
        choices={[...people.map(({ id, name }) => ({ value: `person:${id}`, text: name })), ...others]}
      />
      <TextField
        form={form}
        name="did"
        label="Deed"
        hint="Such as consultations:publish, or consultations: for all of a module"
        width="20"
      />
      <TextField form={form} name="kind" label="Kind of record" hint="Such as consultations.exercise" width="20" />
      <TextField form={form} name="subject" label="Number of the record" width="10" />
      <DayField form={form} name="from" label="From this day" />
      <DayField form={form} name="to" label="To this day" />
      {govukButton({ text: 'Show', classes: 'govuk-button--secondary' })}
    </form>
  )
  return govukDetails({ summaryText: 'Narrow the list', html: fields, open: narrowed || Object.keys(form.errors).length > 0 })
}

/** The copy is asked for with a form that is sent, because asking leaves an entry in the log itself. */
function Export({ query }: { query: AskedOfLog['query'] }): Html {
  return (
    <PostForm action={urls.auditExport}>
      {Object.entries(query).map(([name, value]) => value && <input type="hidden" name={name} value={value} />)}
      {govukButton({ text: 'Download these entries as CSV', classes: 'govuk-button--secondary' })}
      <p class="govuk-hint">The log notes that you took a copy.</p>
    </PostForm>
  )
}
