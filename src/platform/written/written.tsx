import { type Html, raw } from '#platform/html'
import { asHtml } from './markdown.js'

/** Written words on a page: paragraphs, lists, bold and links; no HTML of the writer's own passes. */
export function Written({ text, origin, lang }: { text: string; origin: string; lang?: 'en' | undefined }): Html {
  return (
    <div class="written-marks" lang={lang}>
      {raw(asHtml(text, origin))}
    </div>
  )
}
