import { govukButton, govukWarningText } from '#platform/govuk'
import { ErrorSummary, type PageContent, PostForm } from '#platform/web'
import { urls } from '../urls.js'
import type { Decision, ItemAnswer } from './decision.js'
import type { Missing } from './missing.js'
import { decisionPage } from './public-pages.js'
import { MissingList } from './record-page.js'

/** Shows the decision as residents will read it, and publishes it below; or says what is missing. */
export function publicationPage(
  decision: Decision,
  answers: readonly ItemAnswer[],
  missing: readonly Missing[],
  refused = false,
): PageContent {
  return {
    title: 'Check and publish the decision',
    back: urls.record(decision.id),
    body: (
      <>
        {refused && <ErrorSummary errors={[{ text: 'This decision cannot be published yet: see what is missing below' }]} />}
        {missing.length > 0 && <MissingList missing={missing} />}
        {decisionPage(decision, answers, 'en').body}
        {missing.length === 0 && (
          <PostForm>
            <input type="hidden" name="version" value={String(decision.version)} />
            {govukWarningText({
              text: 'Once published it stays public and cannot be changed. Those who asked to be told will be told.',
              iconFallbackText: 'Warning',
            })}
            {govukButton({ text: 'Publish the decision', preventDoubleClick: true })}
          </PostForm>
        )}
      </>
    ),
  }
}
