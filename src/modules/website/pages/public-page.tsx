import { LONDON } from '#platform/clock'
import { govukDetails } from '#platform/govuk'
import type { Html } from '#platform/html'
import { Gallery } from '#platform/pictures'
import { dayInWords, type Language, Reading } from '#platform/web'
import { asPageText, WrittenPage } from '#platform/written'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import type { PublicPage } from './page.js'

type Shown = Pick<PublicPage, 'slug' | 'title' | 'summary' | 'body' | 'audience' | 'pictures' | 'updatedAt'>

/** A page as the public reads it. What is for partners stands below as plain text too, for them to use again. */
export function PageBody({
  page,
  language,
  origin,
  preview,
}: {
  page: Shown
  language: Language
  origin: string
  preview?: boolean
}): Html {
  const words = wordsIn(language).pages
  const lang = language === 'en' ? undefined : 'en'
  return (
    <Reading>
      {page.audience !== 'public' && <span class="govuk-caption-l">{words.audience[page.audience]}</span>}
      <h1 class="govuk-heading-l" lang={lang}>
        {page.title}
      </h1>
      <p class="govuk-body-l" lang={lang}>
        {page.summary}
      </p>
      <WrittenPage text={page.body} lang={lang} />
      <Gallery pictures={page.pictures} base={urls.pictures} lang={lang} />
      {page.audience === 'partners' && (
        <>
          {govukDetails({
            summaryText: words.reuse.title,
            html: (
              <>
                <p class="govuk-body">{words.reuse.how}</p>
                <label class="govuk-label" for="plain-text">
                  {words.reuse.label}
                </label>
                <textarea class="govuk-textarea" id="plain-text" rows="12" readonly lang={lang} data-copy>
                  {`${page.title}\n\n${page.summary}\n\n${asPageText(page.body, origin)}`}
                </textarea>
                {!preview && (
                  <p class="govuk-body">
                    <a class="govuk-link" href={urls.pageText(page.slug)} hreflang="en">
                      {words.reuse.file}
                    </a>
                  </p>
                )}
              </>
            ),
          })}
        </>
      )}
      <p class="govuk-hint">{words.updated(dayInWords(page.updatedAt.toZonedDateTimeISO(LONDON).toPlainDate(), language))}</p>
    </Reading>
  )
}
