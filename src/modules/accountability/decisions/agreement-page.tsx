import { AGREED_HOW } from '#modules/identity'
import { govukButton, govukInput, govukRadios } from '#platform/govuk'
import { DateField, errorFor, type Form, FormErrors, type PageContent, PostForm, Reading, typed } from '#platform/web'
import { urls } from '../urls.js'
import type { Decision } from './decision.js'
import type { Decider } from './record-agreement.js'

/** Records that somebody who may decide agreed to the text as it is now. */
export function agreementPage(decision: Decision, deciders: readonly Decider[], form: Form): PageContent {
  const title = 'Record that somebody agreed'
  return {
    title,
    back: urls.record(decision.id),
    body: (
      <Reading>
        <FormErrors form={form} />
        <span class="govuk-caption-l">{decision.title}</span>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">The agreement is to the text as it is now. If the text is changed, it must be agreed again.</p>
        {deciders.length === 0 && (
          <p class="govuk-body">Nobody in the office has the permission to decide. An administrator can give it.</p>
        )}
        <PostForm>
          <input type="hidden" name="version" value={String(decision.version)} />
          {govukRadios({
            name: 'who',
            idPrefix: 'who',
            fieldset: { legend: { text: 'Who agreed?', classes: 'govuk-fieldset__legend--m' } },
            errorMessage: errorFor(form, 'who'),
            value: typed(form, 'who'),
            items: deciders.map(({ id, name, job }) => ({ value: String(id), text: name, hint: { text: job } })),
          })}
          <DateField form={form} name="agreedOn" legend="When?" />
          {govukRadios({
            name: 'how',
            idPrefix: 'how',
            fieldset: { legend: { text: 'How?', classes: 'govuk-fieldset__legend--m' } },
            errorMessage: errorFor(form, 'how'),
            value: typed(form, 'how'),
            items: AGREED_HOW.map((how) => ({ value: how, text: `${how.charAt(0).toUpperCase()}${how.slice(1)}` })),
          })}
          {govukInput({
            name: 'evidence',
            id: 'evidence',
            label: { text: 'Where is the evidence?', classes: 'govuk-label--m' },
            hint: { text: 'For example: e-mail of 3 March, in the project folder' },
            errorMessage: errorFor(form, 'evidence'),
            value: typed(form, 'evidence'),
          })}
          {govukButton({ text: 'Record the agreement', preventDoubleClick: true })}
        </PostForm>
      </Reading>
    ),
  }
}
