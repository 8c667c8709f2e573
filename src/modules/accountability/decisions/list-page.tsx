import type { Html } from '#platform/html'
import { DataTable, DateText, type PageContent, Tag } from '#platform/web'
import { urls } from '../urls.js'
import type { Decision } from './decision.js'

/** The decisions of the office for staff: drafts first, then what is published. */
export function listPage(drafts: readonly Decision[], published: readonly Decision[]): PageContent {
  return {
    title: 'Decisions',
    wide: true,
    body: (
      <>
        <h1 class="govuk-heading-l">Decisions</h1>
        <p class="govuk-body">
          <a class="govuk-link" href={urls.influence}>
            What people’s views did
          </a>
        </p>
        <DataTable
          caption="Drafts"
          captionSize="m"
          columns={[{ text: 'Decision' }, { text: 'State' }, { text: 'Drafted' }]}
          rows={drafts.map((decision) => [link(decision), <Tag word="Draft" tone="going" />, <DateText date={decision.draftedAt} />])}
          empty="There are no drafts. A draft is begun from the exercise or record that it is about."
        />
        <DataTable
          caption="Published"
          captionSize="m"
          columns={[{ text: 'Decision' }, { text: 'State' }, { text: 'Decided on' }]}
          rows={published.map((decision) => [
            link(decision),
            <Tag word="Published" tone="good" />,
            decision.decidedOn ? <DateText date={decision.decidedOn} /> : '',
          ])}
          empty="Nothing has been published yet."
        />
      </>
    ),
  }
}

function link({ id, title }: Decision): Html {
  return (
    <a class="govuk-link" href={urls.record(id)}>
      {title}
    </a>
  )
}
