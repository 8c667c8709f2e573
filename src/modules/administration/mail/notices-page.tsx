import { RadioField, TextField } from '#platform/forms'
import { govukButton, govukDetails, govukNotificationBanner, govukSummaryList } from '#platform/govuk'
import type { Html } from '#platform/html'
import { type NoticeKind, type OpenNotice, RETURNED_WHY, type WentOut } from '#platform/mail'
import { DataTable, DateText, type Form, FormErrors, type PageContent, PostForm, Reading } from '#platform/web'
import { CRUMBS } from '../crumbs.js'
import { urls } from '../urls.js'
import { choicesOf } from './returns-page.js'

const KINDS: Readonly<Record<NoticeKind, string>> = {
  hard: 'It could not be delivered, for good',
  soft: 'It could not be delivered this time',
  complaint: 'Somebody called it unwanted',
  unclear: 'No more can be read in it',
}
const MAIL = { text: 'Mail', href: urls.mail }

/** The notices that Regard found and that name no mail of ours. */
export function noticesPage({ rows, count }: { readonly rows: readonly OpenNotice[]; readonly count: number }, done?: string): PageContent {
  return {
    title: 'Notices about mail that came back',
    crumbs: [...CRUMBS, MAIL],
    wide: true,
    personal: true,
    body: (
      <>
        {done && govukNotificationBanner({ type: 'success', text: done })}
        <Reading>
          <h1 class="govuk-heading-l">Notices about mail that came back</h1>
          <p class="govuk-body">
            Regard found these in the office’s mailbox, in the folder “Regard”, and could not tell which mail they are about. Say which it
            was, or that nothing follows from it.
          </p>
        </Reading>
        <DataTable
          caption={count > rows.length ? `The oldest ${rows.length} of ${count}` : 'Waiting for somebody'}
          columns={[{ text: 'Notice' }, { text: 'What it says' }, { text: 'About' }, { text: 'Found' }]}
          rows={rows.map((notice) => [
            <a class="govuk-link" href={urls.mailNotices({ notice: String(notice.id) })}>
              {notice.subject || `Notice ${notice.id}`}
            </a>,
            KINDS[notice.kind],
            notice.recipient ?? '',
            <DateText date={notice.receivedAt} />,
          ])}
          empty="There are none."
        />
      </>
    ),
  }
}

/** One notice: what it says, which mail it may be about, and the two things to say of it. */
export function noticePage(notice: OpenNotice, form: Form, found?: readonly WentOut[]): PageContent {
  const row = (key: string, value: Html | string) => ({ key: { text: key }, value: { html: <>{value}</> } })
  return {
    title: notice.subject || `Notice ${notice.id}`,
    crumbs: [...CRUMBS, MAIL, { text: 'Notices', href: urls.mailNotices() }],
    personal: true,
    body: (
      <>
        <FormErrors form={form} />
        <h1 class="govuk-heading-l">{notice.subject || `Notice ${notice.id}`}</h1>
        {govukSummaryList({
          rows: [
            row('What it says', KINDS[notice.kind]),
            row('Why', RETURNED_WHY[notice.why]),
            row('Found', <DateText date={notice.receivedAt} />),
          ],
        })}
        {govukDetails({
          summaryText: 'Read the beginning of it',
          open: notice.kind === 'unclear',
          html: <Lines text={notice.excerpt || 'It has no text.'} />,
        })}
        <PostForm>
          <input type="hidden" name="notice" value={String(notice.id)} />
          <TextField form={form} name="to" label="Which address is it about?" width="20" />
          {govukButton({ text: 'Find the mail', name: 'do', value: 'find', classes: 'govuk-button--secondary' })}
        </PostForm>
        {found && <Found notice={notice} found={found} form={form} />}
        <PostForm>
          <input type="hidden" name="notice" value={String(notice.id)} />
          {govukButton({ text: 'Nothing follows from it', name: 'do', value: 'dismiss', classes: 'govuk-button--secondary' })}
        </PostForm>
      </>
    ),
  }
}

const Lines = ({ text }: { text: string }): Html => (
  <p class="govuk-body">
    {text.split('\n').map((line, at) => (
      <>
        {at > 0 && <br />}
        {line}
      </>
    ))}
  </p>
)

function Found({ notice, found, form }: { notice: OpenNotice; found: readonly WentOut[]; form: Form }): Html {
  const isComplaint = notice.kind === 'complaint'
  const choices = choicesOf(isComplaint ? found : found.filter(({ returnedAt }) => returnedAt === null))
  if (choices.length === 0) return <p class="govuk-body">No mail that went out to this address, and did not come back yet, is known.</p>
  return (
    <PostForm>
      <input type="hidden" name="notice" value={String(notice.id)} />
      <input type="hidden" name="to" value={found[0]?.recipient ?? ''} />
      <RadioField form={form} name="mail" label="Which mail is it about?" choices={choices} />
      {!isComplaint && (
        <RadioField
          form={form}
          name="why"
          label="Why did it come back?"
          choices={Object.entries(RETURNED_WHY).map(([value, text]) => ({ value, text }))}
        />
      )}
      {isComplaint && <p class="govuk-hint">Newsletters and alerts end for this person.</p>}
      {govukButton({ text: isComplaint ? 'It is about this mail' : 'It came back', name: 'do', value: 'assign', preventDoubleClick: true })}
    </PostForm>
  )
}
