import { assets } from '#platform/assets'
import { govukBackLink, govukBreadcrumbs, govukExitThisPage } from '#platform/govuk'
import { type Html, raw } from '#platform/html'
import type { PageContent } from '../visit.js'
import { wordsIn } from '../words/index.js'
import type { Words } from '../words/en.js'
import { Footer, StaffFooter } from './footer.js'
import { Header } from './header.js'
import { INLINE_SCRIPT } from './script.js'
import type { Surroundings } from './surroundings.js'
import { themeAddress } from './theme.js'

/** The whole document around a page, with GOV.UK Frontend's page structure and the office's own name, colour and contact card. */
export function renderShell(content: PageContent, around: Surroundings): string {
  const words = wordsIn(around.language)
  const wide = content.wide || around.layout === 'staff'
  const document = (
    <html lang={around.language} class="govuk-template">
      <Head content={content} around={around} words={words} />
      <body class={wide ? 'govuk-template__body office-wide' : 'govuk-template__body'}>
        <script>{raw(INLINE_SCRIPT)}</script>
        <Header around={around} words={words} />
        <div class="govuk-width-container">
          <BeforeContent content={content} words={words} />
          <main class="govuk-main-wrapper" id="main-content">
            {content.body}
          </main>
        </div>
        {around.layout === 'staff' ? <StaffFooter office={around.office} words={words} /> : <Footer office={around.office} words={words} />}
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
      <link rel="icon" href={assets('favicon.svg')} type="image/svg+xml" />
      <link rel="stylesheet" href={assets('regard.css')} />
      {staff && <link rel="stylesheet" href={assets('staff.css')} />}
      <link rel="stylesheet" href={themeAddress(around.office.colour)} />
    </head>
  )
}

function BeforeContent({ content, words }: { content: PageContent; words: Words }): Html {
  return (
    <>
      {content.quickExit && govukExitThisPage({ text: words.exitThisPage })}
      {content.crumbs &&
        content.crumbs.length > 0 &&
        govukBreadcrumbs({ labelText: words.breadcrumbs, collapseOnMobile: true, items: content.crumbs })}
      {content.back && govukBackLink({ href: content.back, text: words.back })}
    </>
  )
}
