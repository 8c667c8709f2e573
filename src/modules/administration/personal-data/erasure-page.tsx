import { RadioField } from '#platform/forms'
import { govukButton, govukWarningText } from '#platform/govuk'
import type { Html } from '#platform/html'
import { blankForm, type PageContent, PostForm, Reading } from '#platform/web'
import { CRUMBS } from '../crumbs.js'
import { urls } from '../urls.js'
import type { Finding } from './held.js'
import { type Reason, REASONS } from './reasons.js'

const crumbs = [...CRUMBS, { text: 'Personal data', href: urls.personalData }]

/** Asks once more before anything is erased, saying what stays and why. */
export function erasurePage(items: readonly Omit<Finding, 'summary'>[], why: Reason): PageContent {
  const kept = [
    ...new Set(items.flatMap(({ held: { holding } }) => (holding.keepBecause ? [`${holding.what}: ${holding.keepBecause}`] : []))),
  ]
  const count = items.length === 1 ? 'this record' : `these ${items.length} records`
  return {
    title: `Erase ${count}?`,
    crumbs,
    personal: true,
    body: (
      <Reading>
        <h1 class="govuk-heading-l">Erase {count}?</h1>
        {govukWarningText({ text: 'What is erased cannot be brought back.', iconFallbackText: 'Warning' })}
        {kept.length > 0 && <p class="govuk-body">Some of it is kept:</p>}
        <List sentences={kept} />
        <PostForm action={urls.personalDataErasure}>
          {items.map(({ item }) => (
            <input type="hidden" name="item" value={item} />
          ))}
          <input type="hidden" name="sure" value="yes" />
          <RadioField
            form={blankForm({ why })}
            name="why"
            label="Why is it erased?"
            choices={Object.entries(REASONS).map(([value, text]) => ({ value, text }))}
          />
          {govukButton({ text: 'Erase it', classes: 'govuk-button--warning' })}
        </PostForm>
      </Reading>
    ),
  }
}

/** Says what became of each record. */
export function erasedPage(sentences: readonly string[]): PageContent {
  return {
    title: 'Erased',
    crumbs,
    personal: true,
    body: (
      <Reading>
        <h1 class="govuk-heading-l">Erased</h1>
        <List sentences={sentences} />
        <p class="govuk-body">Tell the person what was erased and what was kept, within one month of the day they asked.</p>
      </Reading>
    ),
  }
}

function List({ sentences }: { sentences: readonly string[] }): Html {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {sentences.map((sentence) => (
        <li>{sentence}</li>
      ))}
    </ul>
  )
}
