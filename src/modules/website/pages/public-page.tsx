import { LONDON } from '#platform/clock'
import { govukDetails } from '#platform/govuk'
import type { Html } from '#platform/html'
import { Gallery } from '#platform/pictures'
import { dayInWords, type Language, Reading } from '#platform/web'
import { asPageText, WrittenPage } from '#platform/written'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { wordsFor } from './in-language.js'
import type { PageContent, PublicPage } from './page.js'

type Shown = PageContent & Pick<PublicPage, 'slug' | 'updatedAt'>

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
  const { title, summary, body, lang } = wordsFor(language, page)
  return (
    <Reading>
      {page.audience !== 'public' && <span class="govuk-caption-l">{words.audience[page.audience]}</span>}
      <h1 class="govuk-heading-l" lang={lang}>
        {title}
      </h1>
      <p class="govuk-body-l" lang={lang}>
        {summary}
      </p>
      <WrittenPage text={body} lang={lang} />
      <Gallery pictures={page.pictures} base={urls.pictures} lang={language === 'en' ? undefined : 'en'} />
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
                  {`${title}\n\n${summary}\n\n${asPageText(body, origin)}`}
                </textarea>
                {!preview && (
                  <p class="govuk-body">
                    <a class="govuk-link" href={urls.pageText(page.slug)}>
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
