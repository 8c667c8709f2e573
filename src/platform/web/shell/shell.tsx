import { assets } from '#platform/assets'
import { govukBackLink, govukBreadcrumbs, govukExitThisPage } from '#platform/govuk'
import { type Html, raw } from '#platform/html'
import { linksIn } from '../addresses.js'
import type { PageContent } from '../visit.js'
import { wordsIn } from '../words/index.js'
import type { Words } from '../words/en.js'
import { Footer, StaffFooter } from './footer.js'
import { Header } from './header.js'
import { LanguageSwitch, otherLanguage, pageIn } from './language-switch.js'
import { INLINE_SCRIPT } from './script.js'
import type { Surroundings } from './surroundings.js'
import { themeAddress } from './theme.js'

/** The whole document around a page, with GOV.UK Frontend's page structure and the office's own name, colour and contact card. */
export function renderShell(content: PageContent, around: Surroundings): string {
  const words = wordsIn(around.language)
  const wide = content.wide || around.layout === 'staff'
  const inLanguage = (html: Html) => linksIn(around.language, html)
  const document = (
    <html lang={around.language} class="govuk-template">
      <Head content={content} around={around} words={words} />
      <body class={wide ? 'govuk-template__body office-wide' : 'govuk-template__body'}>
        <script>{raw(INLINE_SCRIPT)}</script>
        {inLanguage(<Header around={content.step ? { ...around, navigation: [], search: undefined } : around} words={words} />)}
        <LanguageSwitch content={content} around={around} />
        <div class="govuk-width-container">
          {inLanguage(<BeforeContent content={content} words={words} />)}
          <main class="govuk-main-wrapper" id="main-content">
            {inLanguage(content.body)}
          </main>
        </div>
        {around.layout === 'staff' ? (
          <StaffFooter office={around.office} words={words} />
        ) : (
          inLanguage(<Footer office={around.office} words={words} links={around.footLinks} />)
        )}
        <script type="module" src={assets(around.layout === 'staff' ? 'staff.js' : 'regard.js')}></script>
      </body>
    </html>
  )
  return `<!DOCTYPE html>\n${document.value}`
}

function Head({ content, around, words }: { content: PageContent; around: Surroundings; words: Words }): Html {
  const title = around.status === 422 ? words.errorInTitle(content.title) : content.title
  const staff = around.layout === 'staff'
  return (
    <head>
      <meta charset="utf-8" />
      <title>{words.titleWithOffice(title, around.office.name)}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      {(content.personal || staff) && <meta name="robots" content="noindex" />}
      {!content.personal && <Alternates content={content} around={around} />}
      <link rel="icon" href={assets('favicon.svg')} type="image/svg+xml" />
      <link rel="stylesheet" href={assets('regard.css')} />
      {staff && <link rel="stylesheet" href={assets('staff.css')} />}
      <link rel="stylesheet" href={themeAddress(around.office.colour)} />
    </head>
  )
}

/** Tells search engines that the page is the same in another language. */
function Alternates({ content, around }: { content: PageContent; around: Surroundings }): Html {
  const other = otherLanguage(content, around)
  if (!other || around.origin === undefined) return <></>
  return (
    <>
      {[around.language, other].map((language) => (
        <link rel="alternate" hreflang={language} href={`${around.origin}${pageIn(language, around)}`} />
      ))}
    </>
  )
}

function BeforeContent({ content, words }: { content: PageContent; words: Words }): Html {
  return (
    <>
      {content.quickExit &&
        govukExitThisPage({
          text: words.exitThisPage,
          activatedText: words.exit.activated,
          timedOutText: words.exit.timedOut,
          pressTwoMoreTimesText: words.exit.pressTwoMoreTimes,
          pressOneMoreTimeText: words.exit.pressOneMoreTime,
        })}
      {content.crumbs &&
        content.crumbs.length > 0 &&
        govukBreadcrumbs({ labelText: words.breadcrumbs, collapseOnMobile: true, items: content.crumbs })}
      {content.back && govukBackLink({ href: content.back, text: words.back })}
    </>
  )
}
