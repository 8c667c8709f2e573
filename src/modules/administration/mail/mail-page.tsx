import type { Temporal } from '#platform/clock'
import { govukButton, govukInsetText, govukNotificationBanner, govukSummaryList } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { MailboxState, MailState, NotKnown } from '#platform/mail'
import { DateText, type PageContent, PostForm } from '#platform/web'
import { CRUMBS } from '../crumbs.js'
import { urls } from '../urls.js'

/** How mail goes out, and the mail about which somebody must decide. */
export function mailPage(state: MailState, mailbox: MailboxState, notices: number, mailWaits: boolean, done?: string): PageContent {
  const row = (key: string, value: Html | string) => ({ key: { text: key }, value: { html: <>{value}</> } })
  return {
    title: 'Mail',
    crumbs: CRUMBS,
    wide: true,
    body: (
      <>
        {done && govukNotificationBanner({ type: 'success', text: done })}
        <h1 class="govuk-heading-l">Mail</h1>
        {mailWaits &&
          govukInsetText({
            text: 'No mail can go out yet: whoever runs Regard has to name a mail server (SMTP_URL) and start it again. Until then mail waits here.',
          })}
        {state.downSince && <Down since={state.downSince} reply={state.lastReply} />}
        {govukSummaryList({
          rows: [
            row('Waiting to go', String(state.queued)),
            row('Oldest of these', state.oldestQueuedAt ? <DateText date={state.oldestQueuedAt} /> : 'None'),
            row('Being handed over', String(state.handingOver)),
            row('Refused for good', String(state.refused)),
          ],
        })}
        <h2 class="govuk-heading-m">Mail that came back</h2>
        <Mailbox mailbox={mailbox} />
        <ul class="govuk-list">
          {notices > 0 && (
            <li>
              <a class="govuk-link" href={urls.mailNotices()}>
                {notices === 1 ? 'Look at 1 notice that names no mail of ours' : `Look at ${notices} notices that name no mail of ours`}
              </a>
            </li>
          )}
          <li>
            <a class="govuk-link" href={urls.mailReturns}>
              Record mail that came back
            </a>
          </li>
        </ul>
        <h2 class="govuk-heading-m">Nobody knows whether these arrived</h2>
        <p class="govuk-body">
          The connection broke while each of these was handed to the mail server. The person may have it or not, so it is never sent again
          by itself: you decide.
        </p>
        {state.notKnown.length === 0 && <p class="govuk-body">There are none.</p>}
        {state.notKnown.map((mail) => (
          <One mail={mail} />
        ))}
      </>
    ),
  }
}

function Mailbox({ mailbox: { lookedAt, troubleSince, trouble } }: { mailbox: MailboxState }): Html {
  if (troubleSince)
    return govukInsetText({
      html: (
        <>
          The mailbox for mail that comes back has not been readable since <DateText date={troubleSince} />. Nothing is lost: notices lie
          there and are read when it can be read again. It last said: {trouble}
        </>
      ),
    })
  return lookedAt ? (
    <p class="govuk-body">
      The office’s mailbox was last looked through on <DateText date={lookedAt} />.
    </p>
  ) : (
    <p class="govuk-body">
      Nobody looks through the office’s mailbox yet: whoever runs Regard can name it (<code>IMAP_URL</code>). Until then, record by hand
      what comes back.
    </p>
  )
}

function Down({ since, reply }: { since: Temporal.Instant; reply: string | undefined }): Html {
  return govukInsetText({
    html: (
      <>
        The mail server has not answered since <DateText date={since} />. Nothing is lost: mail waits here and goes out when it is back.
        {reply && ` It last said: ${reply}`}
      </>
    ),
  })
}

function One({ mail }: { mail: NotKnown }): Html {
  const { id, recipient, subject, messageId, handedAt } = mail
  return (
    <section class="govuk-!-margin-bottom-6">
      <h3 class="govuk-heading-s">{subject}</h3>
      <p class="govuk-body">
        To {recipient}
        {handedAt && (
          <>
            , handed over on <DateText date={handedAt} />
          </>
        )}
        . Its Message-ID is <code>{messageId}</code>: your mail server's log can tell whether it was taken.
      </p>
      <PostForm>
        <input type="hidden" name="mail" value={String(id)} />
        <div class="govuk-button-group">
          {govukButton({ text: 'Send it again', name: 'decision', value: 'send-again', classes: 'govuk-button--secondary' })}
          {govukButton({ text: 'Treat it as sent', name: 'decision', value: 'treat-as-sent', classes: 'govuk-button--secondary' })}
        </div>
        <p class="govuk-hint">Sending again may give the person a second copy; treating it as sent may leave them with none.</p>
      </PostForm>
    </section>
  )
}
