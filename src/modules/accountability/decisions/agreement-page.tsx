import { AgreementFields } from '#modules/identity'
import { Problems } from '#platform/forms'
import { govukButton } from '#platform/govuk'
import { type Form, type PageContent, PostForm, Reading } from '#platform/web'
import { urls } from '../urls.js'
import type { Decision } from './decision.js'
import type { Decider } from './record-agreement.js'

/** Records that somebody who may decide agreed to the text as it is now. */
export function agreementPage(decision: Decision, deciders: readonly Decider[], form: Form): PageContent {
  const title = 'Record who agreed'
  return {
    title,
    back: urls.record(decision.id),
    body: (
      <Reading>
        <Problems form={form} />
        <span class="govuk-caption-l">{decision.title}</span>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">The agreement is to the text as it is now. If the text is changed, it must be agreed again.</p>
        {deciders.length === 0 && (
          <p class="govuk-body">Nobody in the office has the permission to decide. An administrator can give it.</p>
        )}
        <PostForm>
          <input type="hidden" name="version" value={String(decision.version)} />
          <AgreementFields form={form} among={deciders.map(({ id, name, job }) => ({ value: String(id), text: name, hint: job }))} />
          {govukButton({ text: 'Record the agreement', preventDoubleClick: true })}
        </PostForm>
      </Reading>
    ),
  }
}
