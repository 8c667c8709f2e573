import { Problems, RadioField, TextField } from '#platform/forms'
import { govukButton, govukNotificationBanner } from '#platform/govuk'
import type { Html } from '#platform/html'
import { DataTable, type Form, type PageContent, PostForm } from '#platform/web'
import { CRUMBS } from '../crumbs.js'
import { urls } from '../urls.js'
import type { Finding, Held } from './held.js'
import { type Reason, REASONS } from './reasons.js'

/** What one search brought to light. */
export interface Search {
  readonly found: readonly Finding[]
  readonly failed: readonly string[]
  readonly why: Reason
}

/** What is held about people, and the search for one of them. */
export function searchPage(
  held: readonly Held[],
  mayRestricted: boolean,
  form: Form,
  search: Search | undefined,
  done?: string,
): PageContent {
  return {
    title: 'Personal data',
    crumbs: CRUMBS,
    wide: true,
    personal: true,
    body: (
      <>
        <Problems form={form} />
        {done && govukNotificationBanner({ type: 'success', text: done })}
        <h1 class="govuk-heading-l">Personal data</h1>
        {search && <Results search={search} />}
        <h2 class="govuk-heading-m">Find somebody</h2>
        <p class="govuk-body">
          Every part of Regard is searched. Who searched, why, and which records were shown is kept in the audit log; the name is not.
        </p>
        <PostForm action={urls.personalData}>
          <TextField form={form} name="email" label="E-mail address" type="email" width="20" autocomplete="off" />
          <TextField form={form} name="name" label="Name" width="20" autocomplete="off" />
          <RadioField
            form={form}
            name="why"
            label="Why are you looking?"
            choices={Object.entries(REASONS).map(([value, text]) => ({ value, text }))}
          />
          {govukButton({ text: 'Search' })}
        </PostForm>
        <DataTable
          caption="What we hold about people"
          captionSize="m"
          columns={[{ text: 'What' }, { text: 'Where' }, { text: 'Who may see it' }, { text: 'What is kept after an erasure' }]}
          rows={held.map(({ module, holding }) => [
            holding.what,
            module,
            whoMay(holding.restricted, mayRestricted),
            holding.keepBecause ?? 'Nothing',
          ])}
          empty="Nothing is held yet."
        />
      </>
    ),
  }
}

function whoMay(restricted: boolean, mayRestricted: boolean): string {
  if (!restricted) return 'Whoever may use this page'
  return mayRestricted ? 'Restricted: you may see it' : 'Restricted: it is not searched for you'
}

function Results({ search }: { search: Search }): Html {
  const { found, failed, why } = search
  return (
    <section>
      <h2 class="govuk-heading-m">What was found</h2>
      {failed.map((what) => (
        <p class="govuk-inset-text">{what}: could not be searched just now. Search again before you answer the person.</p>
      ))}
      {found.length === 0 && <p class="govuk-body">Nothing is held under this address or name.</p>}
      {found.length > 0 && (
        <PostForm action={urls.personalDataCopy}>
          <input type="hidden" name="why" value={why} />
          <DataTable
            caption="Tick what you mean"
            columns={[{ text: 'Record' }, { text: 'What' }, { text: 'Where' }]}
            rows={found.map((finding) => [<Tick finding={finding} />, finding.held.holding.what, finding.held.module])}
          />
          <div class="govuk-button-group">
            {govukButton({ text: 'Download a copy' })}
            {govukButton({ text: 'Erase', classes: 'govuk-button--warning', attributes: { formaction: urls.personalDataErasure } })}
          </div>
        </PostForm>
      )}
    </section>
  )
}

/** Written out, because GOV.UK's tick boxes come as a group and these stand in a table. */
function Tick({ finding }: { finding: Finding }): Html {
  const id = `item-${finding.item}`
  return (
    <div class="govuk-checkboxes govuk-checkboxes--small">
      <div class="govuk-checkboxes__item">
        <input class="govuk-checkboxes__input" type="checkbox" id={id} name="item" value={finding.item} checked />
        <label class="govuk-label govuk-checkboxes__label" for={id}>
          {finding.summary}
        </label>
      </div>
    </div>
  )
}
