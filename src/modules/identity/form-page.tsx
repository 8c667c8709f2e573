import { Problems } from '#platform/forms'
import type { Html, Node } from '#platform/html'
import { type Form, type PageContent, PostForm, Reading } from '#platform/web'

/** A page with one form in the reading column: problems first, then the heading, words before the questions, the questions, words after. */
export function formPage(options: {
  title: string
  form: Form
  fields: Node
  before?: Node
  after?: Node
  back?: string
  crumbs?: PageContent['crumbs']
  personal?: boolean
  action?: string
}): PageContent {
  const { title, form, fields, before, after, back, crumbs, personal, action } = options
  return {
    title,
    ...(back !== undefined && { back }),
    ...(crumbs && { crumbs }),
    ...(personal && { personal }),
    body: (
      <Reading>
        <Problems form={form} />
        <h1 class="govuk-heading-l">{title}</h1>
        {before}
        <PostForm {...(action === undefined ? {} : { action })}>{fields}</PostForm>
        {after}
      </Reading>
    ),
  }
}

/** A page of words in the reading column. */
export function wordsPage(title: string, words: readonly Node[], more: Partial<PageContent> = {}): PageContent {
  return {
    ...more,
    title,
    body: (
      <Reading>
        <h1 class="govuk-heading-l">{title}</h1>
        {words.map((sentence) => (
          <p class="govuk-body">{sentence}</p>
        ))}
      </Reading>
    ),
  }
}

/** A link in a sentence. */
export function A({ href, children }: { href: string; children: Node }): Html {
  return (
    <a class="govuk-link" href={href}>
      {children}
    </a>
  )
}
