import type { Html } from '#platform/html'
import { urls } from '../urls.js'
import type { Edition } from './edition.js'
import { MOST_HTML } from './lay-out.js'

/** An edition as it looks on a phone, on a desk, and without HTML. */
export function PreviewPage({ edition, text, size }: { edition: Edition; text: string; size: number }): Html {
  return (
    <>
      <h1 class="govuk-heading-l">Preview: {edition.subject}</h1>
      <p class="govuk-body">
        The mail is {Math.ceil(size / 1000)} of at most {MOST_HTML / 1000} kB long.{' '}
        <a class="govuk-link" href={urls.mailHtml(edition.id)}>
          Open it in a page of its own
        </a>
      </p>
      <div class="mail-previews">
        <section>
          <h2 class="govuk-heading-m">On a phone</h2>
          <iframe class="mail-preview mail-preview--phone" src={urls.mailHtml(edition.id)} title="The mail on a phone" sandbox="" />
        </section>
        <section>
          <h2 class="govuk-heading-m">On a desk</h2>
          <iframe class="mail-preview" src={urls.mailHtml(edition.id)} title="The mail on a desk" sandbox="" />
        </section>
      </div>
      <h2 class="govuk-heading-m">Without pictures and colours</h2>
      <p class="govuk-body">The same mail as programs show it that read no HTML.</p>
      <pre class="mail-text" tabindex={0}>
        {text}
      </pre>
    </>
  )
}
