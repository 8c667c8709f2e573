import { RadioField, TextField } from '#platform/forms'
import { govukButton, govukNotificationBanner } from '#platform/govuk'
import type { Html } from '#platform/html'
import { RETURNED_WHY, type WentOut } from '#platform/mail'
import { DataTable, DateText, type Form, FormErrors, type PageContent, Pager, PostForm, Reading, typed } from '#platform/web'
import { CRUMBS } from '../crumbs.js'
import { urls } from '../urls.js'

/** What the page of mail that came back shows. */
export interface ReturnsView {
  readonly returned: readonly WentOut[]
  readonly more: boolean
  readonly names: ReadonlyMap<string, string>
  /** The mails to the address that was looked up; undefined before. */
  readonly found?: readonly WentOut[] | undefined
  readonly done?: string | undefined
}

const WHYS = Object.entries(RETURNED_WHY).map(([value, text]) => ({ value, text }))
const subjectOf = ({ subject }: WentOut): string => subject || 'A mail for this person alone'

/** Recording that a mail came back: whose, which and why; and taking that back. */
export function returnsPage(view: ReturnsView, form: Form): PageContent {
  const last = view.more ? view.returned.at(-1) : undefined
  return {
    title: 'Mail that came back',
    crumbs: [...CRUMBS, { text: 'Mail', href: urls.mail }],
    wide: true,
    personal: true,
    body: (
      <>
        <Reading>
          <FormErrors form={form} />
          {view.done && govukNotificationBanner({ type: 'success', text: view.done })}
          <h1 class="govuk-heading-l">Mail that came back</h1>
          <p class="govuk-body">
            A mail can come back hours after a server took it. The notice lies in the inbox of the office: look up its address here and say
            which mail it was, so that nobody counts as told who was not.
          </p>
          <PostForm>
            <TextField form={form} name="to" label="Which address did it come back from?" width="20" />
            {govukButton({ text: 'Find the mail', name: 'do', value: 'find', classes: 'govuk-button--secondary' })}
          </PostForm>
          {view.found && <Found found={view.found} form={form} />}
        </Reading>
        <DataTable
          caption="Came back"
          captionSize="m"
          columns={[{ text: 'Mail' }, { text: 'To' }, { text: 'Went out' }, { text: 'Why' }, { text: 'Recorded' }, { text: 'Take back' }]}
          rows={view.returned.map((mail) => [
            subjectOf(mail),
            mail.recipient,
            mail.settledAt ? <DateText date={mail.settledAt} /> : '',
            mail.returnedWhy ? RETURNED_WHY[mail.returnedWhy] : '',
            <>
              {view.names.get(mail.returnedBy ?? '') ?? 'Regard'}, {mail.returnedAt && <DateText date={mail.returnedAt} />}
            </>,
            <Undo mail={mail} />,
          ])}
          empty="No mail has been recorded as come back."
        />
        <Pager older={last && `${urls.mailReturns}?before=${last.id}`} />
      </>
    ),
  }
}

function Found({ found, form }: { found: readonly WentOut[]; form: Form }): Html {
  const open = found.filter(({ returnedAt }) => returnedAt === null)
  if (open.length === 0)
    return (
      <p class="govuk-body">
        No mail that went out to this address is known. Whom an invitation went to is forgotten as soon as it has gone: record one on the
        page of its invitations.
      </p>
    )
  return (
    <PostForm>
      <input type="hidden" name="to" value={typed(form, 'to')} />
      <RadioField form={form} name="mail" label="Which mail came back?" choices={choicesOf(open)} />
      <RadioField form={form} name="why" label="Why did it come back?" choices={WHYS} />
      {govukButton({ text: 'It came back', name: 'do', value: 'returned', preventDoubleClick: true })}
    </PostForm>
  )
}

/** Mails to choose from: what each is about, and when it went. */
export const choicesOf = (mails: readonly WentOut[]) =>
  mails.map((mail) => ({ value: String(mail.id), text: subjectOf(mail), hint: mail.settledAt ? whenOf(mail) : '' }))

const whenOf = ({ settledAt }: WentOut): string =>
  `Went out on ${settledAt?.toZonedDateTimeISO('Europe/London').toPlainDate().toString() ?? ''}`

function Undo({ mail }: { mail: WentOut }): Html {
  return (
    <PostForm>
      <input type="hidden" name="mail" value={String(mail.id)} />
      <button type="submit" name="do" value="arrived" class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0">
        It did arrive
        <span class="govuk-visually-hidden">
          : {subjectOf(mail)} to {mail.recipient}
        </span>
      </button>
    </PostForm>
  )
}
