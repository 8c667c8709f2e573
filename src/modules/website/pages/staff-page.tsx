import { govukButton, govukInsetText, govukSummaryList } from '#platform/govuk'
import type { Html } from '#platform/html'
import { StaffPictures } from '#platform/pictures'
import { dayInWords, momentInWords, Tag } from '#platform/web'
import { LinkTrouble, WrittenPage } from '#platform/written'
import { urls } from '../urls.js'
import { AUDIENCES, isAhead, STATES, type WebPage } from './page.js'

interface Facts {
  readonly page: WebPage
  /** Says that a pre-election period holds it back, where one does. */
  readonly held: Html
  readonly section: string
  readonly owner: string | undefined
  /** What is wrong with its links. */
  readonly trouble: readonly string[]
  readonly mayWrite: boolean
  readonly mayPublish: boolean
}

/** One page for staff: how far it is, who looks after it, what comes next, and the words that were saved last. */
export function StaffPage(facts: Facts): Html {
  const { page, section, owner } = facts
  const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value } })
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <span class="govuk-caption-l">Page of the website</span>
        <h1 class="govuk-heading-l">{page.title}</h1>
        <p class="govuk-body">
          <Tag {...STATES[page.state]} /> {isAhead(page) && <Tag word="Changes wait" tone="waiting" />}
        </p>
        {facts.held}
        {isAhead(page) &&
          govukInsetText({
            text: `The public reads version ${page.publicVersion ?? 0}. Version ${page.version} was saved and is not public yet.`,
          })}
        {page.state === 'withdrawn' &&
          page.withdrawnAt &&
          govukInsetText({ text: `Withdrawn on ${momentInWords(page.withdrawnAt)}: ${page.withdrawnWhy}` })}
        {page.leavingAt && govukInsetText({ text: `Its withdrawal was asked for on ${momentInWords(page.leavingAt)}: ${page.leavingWhy}` })}
        <LinkTrouble lines={facts.trouble} />
        {govukSummaryList({
          rows: [
            row('Address', urls.page(page.slug)),
            row('For whom', AUDIENCES[page.audience].name),
            row('Section', section),
            row('In Welsh', page.welshTitle === '' ? 'No' : page.welshFresh ? 'Yes' : 'Yes, and older than the English'),
            row('Owner', owner ?? 'Whoever writes the website'),
            row('To be looked at', page.reviewOn ? dayInWords(page.reviewOn) : 'No day is set'),
            row('Version', String(page.version)),
            ...(page.publishedAt ? [row('First public', momentInWords(page.publishedAt))] : []),
          ],
        })}
        <NextSteps {...facts} />
        <h2 class="govuk-heading-m">The words that were saved last</h2>
        <p class="govuk-body-l">{page.summary}</p>
        <WrittenPage text={page.body} />
        {page.state !== 'withdrawn' && (
          <StaffPictures
            pictures={page.pictures}
            base={urls.pictures}
            {...(facts.mayWrite && {
              add: urls.newPicture(page.id),
              change: ({ file }) => urls.picture(page.id, file),
              takeOut: ({ file }) => urls.pictureRemoval(page.id, file),
            })}
          />
        )}
      </div>
    </div>
  )
}

function NextSteps({ page, mayWrite, mayPublish }: Facts): Html {
  const { id, state } = page
  const secondary = { classes: 'govuk-button--secondary' }
  return (
    <>
      <div class="govuk-button-group">
        {mayPublish &&
          (state !== 'public' || isAhead(page)) &&
          govukButton({ text: state === 'public' ? 'Publish the changes' : 'Publish it', href: urls.publication(id) })}
        {mayWrite && govukButton({ text: 'Change the words', href: urls.words(id), ...secondary })}
        {govukButton({ text: 'See it as residents will', href: urls.preview(id), ...secondary })}
        {mayWrite && state === 'public' && govukButton({ text: 'It is still right', href: urls.review(id), ...secondary })}
      </div>
      <ul class="govuk-list">
        <Step text="Earlier versions" href={urls.versions(id)} />
        {mayWrite && <Step text={page.welshTitle === '' ? 'Write it in Welsh too' : 'Change the Welsh'} href={urls.welsh(id)} />}
        {page.welshTitle !== '' && <Step text="See it as residents will, in Welsh" href={`${urls.preview(id)}?language=cy`} />}
        {mayWrite && <Step text="Section, owner and review day" href={urls.details(id)} />}
        {mayPublish && <Step text="Move it to another address" href={urls.address(id)} />}
        {state !== 'draft' && <Step text="Its public page" href={urls.page(page.slug)} />}
        {mayPublish &&
          state === 'public' &&
          (page.leavingAt === null ? (
            <Step text="Withdraw it" href={urls.withdrawal(id)} />
          ) : (
            <Step text="Keep it public after all" href={urls.stay(id)} />
          ))}
      </ul>
    </>
  )
}

function Step({ text, href }: { text: string; href: string }): Html {
  return (
    <li>
      <a class="govuk-link" href={href}>
        {text}
      </a>
    </li>
  )
}
