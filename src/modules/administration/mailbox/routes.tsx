import { TextField } from '#platform/forms'
import { govukButton, govukDetails } from '#platform/govuk'
import type { Html } from '#platform/html'
import { mailbox, type MailboxItem } from '#platform/mail'
import type { House } from '#platform/module'
import { blankForm, DateText, page, type PageContent, Pager, type Route, route } from '#platform/web'
import { urls } from '../urls.js'
import { LinkedText } from './linked-text.js'

const PAGE = 50

/** In the demonstration office only: all mail sent, so that its links can be followed. A real office has no such page. */
export function mailboxRoutes({ db, demo, origin }: House): readonly Route[] {
  if (!demo) return []
  return [
    route(urls.mailbox(), {
      may: 'staff',
      get: async ({ query }) => {
        const to = query['to']?.trim() ?? ''
        const before = /^\d{1,15}$/.test(query['before'] ?? '') ? Number(query['before']) : undefined
        const mails = await mailbox(db, { ...(to !== '' && { to }), ...(before !== undefined && { before }) })
        return page(mailboxPage(mails, to, origin, before))
      },
    }),
  ]
}

function mailboxPage(mails: readonly MailboxItem[], to: string, origin: string, before: number | undefined): PageContent {
  const last = mails.length === PAGE ? mails.at(-1) : undefined
  return {
    title: 'Mailbox',
    crumbs: [{ text: 'Your desk', href: '/staff' }],
    wide: true,
    body: (
      <>
        <h1 class="govuk-heading-l">Mailbox</h1>
        <p class="govuk-body">Everything this demonstration office has sent. Nothing left this computer; the links work.</p>
        <form method="get" action={urls.mailbox()}>
          <TextField form={blankForm({ to })} name="to" label="Only to this address" width="20" />
          {govukButton({ text: 'Show', classes: 'govuk-button--secondary' })}
        </form>
        {mails.length === 0 && (
          <p class="govuk-body">{to === '' ? 'Nothing has been sent yet.' : 'Nothing has been sent to this address.'}</p>
        )}
        {mails.map((mail) => (
          <One mail={mail} origin={origin} />
        ))}
        <Pager
          newer={before === undefined ? undefined : urls.mailbox({ to })}
          older={last && urls.mailbox({ to, before: String(last.id) })}
        />
      </>
    ),
  }
}

function One({ mail, origin }: { mail: MailboxItem; origin: string }): Html {
  return (
    <section class="govuk-!-margin-bottom-4">
      <h2 class="govuk-heading-s govuk-!-margin-bottom-1">{mail.subject}</h2>
      <p class="govuk-body-s govuk-!-margin-bottom-1">
        To {mail.to}, <DateText date={mail.queuedAt} />
      </p>
      {govukDetails({ summaryText: 'Read it', html: <LinkedText text={mail.text} origin={origin} /> })}
    </section>
  )
}
