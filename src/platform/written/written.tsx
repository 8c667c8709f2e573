import { type Html, raw } from '#platform/html'
import { longHtml } from './long-text.js'
import { asHtml, asPageHtml } from './markdown.js'

/** Written words on a page: paragraphs, lists, bold and links; no HTML of the writer's own passes. */
export function Written({ text, origin, lang }: { text: string; origin: string; lang?: 'en' | 'cy' | undefined }): Html {
  return (
    <div class="written-marks" lang={lang}>
      {raw(asHtml(text, origin))}
    </div>
  )
}

/** The same for a page of the website, which has headings. */
export function WrittenPage({ text, lang }: { text: string; lang?: 'en' | undefined }): Html {
  return (
    <div class="written-marks" lang={lang}>
      {raw(asPageHtml(text))}
    </div>
  )
}

/** A document on a page: as `Written`, with headings and tables. `table` is what a table is called in its language. */
export function LongText({
  text,
  origin,
  lang,
  table,
}: {
  text: string
  origin: string
  lang?: 'en' | 'cy' | undefined
  table?: string
}): Html {
  return (
    <div class="written-marks" lang={lang}>
      {raw(longHtml(text, origin, table))}
    </div>
  )
}
