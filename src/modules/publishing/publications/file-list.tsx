import { FILE_TYPES, sizeInWords } from '#platform/files'
import type { Html } from '#platform/html'
import { Hint, type Language } from '#platform/web'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import type { PublicationFile } from './files.js'

const ENDINGS = new Map<string, string>(Object.entries(FILE_TYPES).map(([ending, { type }]) => [type, ending.toUpperCase()]))

/** What a kind of file is called beside a link: "PDF", "ODT". */
export const typeInWords = (type: string): string => ENDINGS.get(type) ?? type

/** The files of a public version: each link says what it leads to and how large it is, and whether some people may not be able to read it. */
export function FileList({
  slug,
  files,
  language,
  lang,
}: {
  slug: string
  files: readonly PublicationFile[]
  language: Language
  /** The language of the titles, where it is not the page's own. */
  lang: 'en' | 'cy' | undefined
}): Html {
  const words = wordsIn(language).publications
  return (
    <ul class="govuk-list govuk-list--spaced">
      {files.map(({ id, title, type, size, pages, accessible }) => (
        <li>
          <a class="govuk-link" href={urls.publicFile(slug, id)}>
            <span lang={lang}>{title}</span> (
            {[typeInWords(type), sizeInWords(size), pages ? words.pages(pages) : ''].filter(Boolean).join(', ')})
          </a>
          {!accessible && <Hint>{words.notAccessible}</Hint>}
        </li>
      ))}
    </ul>
  )
}
