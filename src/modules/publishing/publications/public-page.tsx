import type { Temporal } from '#platform/clock'
import { govukInsetText, govukNotificationBanner, govukSummaryList } from '#platform/govuk'
import type { Html } from '#platform/html'
import { dayInWords, type Language, LinkList } from '#platform/web'
import { headingsOf, LongText } from '#platform/written'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { FileList } from './file-list.js'
import type { PublicationFile } from './files.js'
import { type Publication, standingOf } from './publication.js'

/** What the page of a public version shows. */
export interface PublicFacts {
  readonly one: Publication
  readonly files: readonly PublicationFile[]
  readonly corrections: readonly { readonly day: string; readonly what: string }[]
  /** Those that are public, the first one first. */
  readonly versions: readonly Publication[]
  readonly today: Temporal.PlainDate
  readonly publishedOn: string
  /** On which day another version was published. */
  readonly newerOn: (id: number) => string
  readonly origin: string
  readonly language: Language
  /** The language of the document, where it is not the page's own. */
  readonly lang: 'en' | 'cy' | undefined
}

/** From so many headings on, a list of what is in the text leads to each. */
const MANY_HEADINGS = 3

/** A document as residents read it: what it is, the short version, how to comment, its text, its files, other formats and versions. */
export function PublicPage(facts: PublicFacts): Html {
  const { one, files, corrections, versions, language, lang, origin } = facts
  const words = wordsIn(language).publications
  const own = files.filter(({ format }) => format === '')
  const others = files.filter(({ format }) => format !== '')
  const headings = headingsOf(one.body)
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <Newer {...facts} />
        <span class="govuk-caption-l">{words.kinds[one.kind]}</span>
        <h1 class="govuk-heading-l" lang={lang}>
          {one.title}
        </h1>
        <About {...facts} />
        <Comment {...facts} />
        <h2 class="govuk-heading-m">{words.inShort}</h2>
        <p class="govuk-body-l written" lang={lang}>
          {one.summary}
        </p>
        {own.length > 0 && (
          <>
            <h2 class="govuk-heading-m">{words.files}</h2>
            <FileList slug={one.slug} files={own} language={language} lang={lang} />
          </>
        )}
        {headings.length >= MANY_HEADINGS && (
          <nav aria-label={words.contents}>
            <h2 class="govuk-heading-m">{words.contents}</h2>
            <div lang={lang}>
              <LinkList links={headings.map(({ text, id }) => ({ text, href: `#${id}` }))} />
            </div>
          </nav>
        )}
        {one.body ? (
          <LongText text={one.body} origin={origin} lang={lang} table={wordsIn(one.language).publications.table} />
        ) : (
          <p class="govuk-body">{words.onlyFile}</p>
        )}
        {corrections.map(({ day, what }) => (
          <p class="govuk-inset-text">
            {words.corrected(day)} <span lang={lang}>{what}</span>
          </p>
        ))}
        <h2 class="govuk-heading-m">{words.otherFormats}</h2>
        {others.length > 0 && <FileList slug={one.slug} files={others} language={language} lang={lang} />}
        <p class="govuk-body">{words.askFormatText}</p>
        <p class="govuk-body">
          <a class="govuk-link" href={urls.askFormat(one.slug)}>
            {words.askFormat}
          </a>
        </p>
        {versions.length > 1 && <Versions {...facts} />}
      </div>
    </div>
  )
}

function Newer({ one, versions, newerOn, language }: PublicFacts): Html {
  const newest = versions.findLast(({ supersededBy }) => supersededBy === null)
  if (one.supersededBy === null || !newest || newest.id === one.id) return <></>
  const words = wordsIn(language).publications
  return govukNotificationBanner({
    titleText: words.important,
    html: (
      <>
        <p class="govuk-notification-banner__heading">{words.newer(newerOn(newest.id))}</p>
        <a
          class="govuk-notification-banner__link"
          href={urls.publication(newest.slug)}
          lang={newest.language === language ? undefined : newest.language}
        >
          {newest.title}
        </a>
      </>
    ),
  })
}

function About({ one, versions, today, publishedOn, language, lang }: PublicFacts): Html {
  const words = wordsIn(language).publications
  const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value } })
  const last = versions.at(-1)?.number ?? one.number
  return govukSummaryList({
    classes: 'govuk-summary-list--no-border',
    rows: [
      row(words.status, words.standings[standingOf(one, today)]),
      ...(one.authors ? [{ key: { text: words.by }, value: { html: <span lang={lang}>{one.authors}</span> } }] : []),
      row(words.dated, dayInWords(one.dated, language)),
      row(words.published, publishedOn),
      row(words.version, words.versionOf(one.number, last)),
      ...(lang ? [row(words.language, words.languages[one.language])] : []),
    ],
  })
}

/** How to comment while people are asked to; afterwards, that it is over. Nothing on what is final or superseded. */
function Comment({ one, today, language, lang }: PublicFacts): Html {
  const words = wordsIn(language).publications
  const standing = standingOf(one, today)
  if ((standing !== 'comment' && standing !== 'comment-closed') || !one.commentUntil) return <></>
  const day = dayInWords(one.commentUntil, language)
  if (standing === 'comment-closed') return govukInsetText({ text: words.commentClosed(day) })
  return (
    <>
      <h2 class="govuk-heading-m">{words.comment}</h2>
      <p class="govuk-body">{words.commentUntil(day)}</p>
      <ul class="govuk-list govuk-list--bullet">
        {one.commentLink && (
          <li>
            <a class="govuk-link" href={one.commentLink}>
              {words.commentWeb}
            </a>
          </li>
        )}
        {one.commentEmail && (
          <li>
            {words.commentEmail}{' '}
            <a class="govuk-link" href={`mailto:${one.commentEmail}`}>
              {one.commentEmail}
            </a>
          </li>
        )}
        {one.commentPost && (
          <li>
            {words.commentPost} <span lang={lang}>{one.commentPost.split('\n').join(', ')}</span>
          </li>
        )}
      </ul>
    </>
  )
}

function Versions({ one, versions, newerOn, language }: PublicFacts): Html {
  const words = wordsIn(language).publications
  return (
    <>
      <h2 class="govuk-heading-m">{words.versions}</h2>
      <ul class="govuk-list">
        {versions.toReversed().map((other) => (
          <li>
            {other.id === one.id ? (
              <>
                {other.number}: <span lang={other.language === language ? undefined : other.language}>{other.title}</span>,{' '}
                {newerOn(other.id)} ({words.thisVersion})
              </>
            ) : (
              <>
                {other.number}:{' '}
                <a class="govuk-link" href={urls.publication(other.slug)} lang={other.language === language ? undefined : other.language}>
                  {other.title}
                </a>
                , {newerOn(other.id)}
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
