import { FILE_TYPES, sizeInWords } from '#platform/files'
import type { Html } from '#platform/html'
import { Hint, type Language } from '#platform/web'
import { FORMATS } from '../formats/format.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import type { PublicationFile } from './files.js'

const ENDINGS = new Map<string, string>(Object.entries(FILE_TYPES).map(([ending, { type }]) => [type, ending.toUpperCase()]))

/** What a kind of file is called beside a link: "PDF", "ODT". */
export const typeInWords = (type: string): string => ENDINGS.get(type) ?? type

/** Which format a file is in, where its title does not say so. */
function formatIn(title: string, format: string, language: Language): string {
  const name = FORMATS.find((one) => one === format)
  const said = name && [wordsIn('en'), wordsIn('cy')].some(({ formats }) => title.includes(formats.inside[name]))
  return name && !said ? wordsIn(language).formats.formats[name] : ''
}

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
      {files.map(({ id, title, type, size, pages, format, accessible }) => (
        <li>
          <a class="govuk-link" href={urls.publicFile(slug, id)}>
            <span lang={lang}>{title}</span> (
            {[formatIn(title, format, language), typeInWords(type), sizeInWords(size), pages ? words.pages(pages) : '']
              .filter(Boolean)
              .join(', ')}
            )
          </a>
          {!accessible && <Hint>{words.notAccessible}</Hint>}
        </li>
      ))}
    </ul>
  )
}
