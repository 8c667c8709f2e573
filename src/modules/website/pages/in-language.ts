import type { Language } from '#platform/web'
import type { PageContent } from './page.js'

/** The words of a page as somebody reads them, and the language they are in where it is not the reader's. */
export interface InLanguage {
  readonly title: string
  readonly summary: string
  readonly body: string
  readonly lang: 'en' | undefined
}

type Written = Pick<PageContent, 'title' | 'summary' | 'welshTitle' | 'welshSummary'>

/** The title and summary of a page in a language: the Welsh where there is one, else the English. */
export const headIn = (language: Language, page: Written): Pick<InLanguage, 'title' | 'summary' | 'lang'> =>
  language === 'cy' && page.welshTitle !== ''
    ? { title: page.welshTitle, summary: page.welshSummary, lang: undefined }
    : { title: page.title, summary: page.summary, lang: language === 'en' ? undefined : 'en' }

/** The same with the text. */
export const wordsFor = (language: Language, page: Written & Pick<PageContent, 'body' | 'welshBody'>): InLanguage => {
  const head = headIn(language, page)
  return { ...head, body: head.lang === undefined && language === 'cy' ? page.welshBody : page.body }
}
