import { govukButton } from '#platform/govuk'
import type { Unsent } from '#platform/module'
import { type Language, type PageContent, PostForm, Reading } from '#platform/web'
import { receiptsUrl } from '../urls.js'
import { wordsIn } from '../words/index.js'

/** Says that what belongs to a code was saved and not sent, and goes on with it. Nothing of what it is about; the code goes on in no address. */
export function unsentPage({ href, sensitive }: Unsent, code: string, language: Language): PageContent {
  const words = wordsIn(language).receipts.unsent
  return {
    title: words.title,
    back: receiptsUrl(),
    personal: true,
    ...(sensitive && { quickExit: true }),
    body: (
      <Reading>
        <h1 class="govuk-heading-l">{words.title}</h1>
        <p class="govuk-body">{words.body}</p>
        <PostForm action={href}>
          <input type="hidden" name="code" value={code} />
          {govukButton({ text: words.goOn, preventDoubleClick: true })}
        </PostForm>
      </Reading>
    ),
  }
}
