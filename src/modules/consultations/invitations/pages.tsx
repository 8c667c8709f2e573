import { govukButton, govukInput, govukInsetText, govukSummaryList } from '#platform/govuk'
import type { Html } from '#platform/html'
import { DataTable, errorFor, type Form, FormErrors, type PageContent, PostForm, Reading, typed } from '#platform/web'
import { AreaField } from '#platform/forms'
import { govukCheckboxes, govukFileUpload } from '#platform/govuk'
import type { Exercise } from '../exercises/exercise.js'
import { urls } from '../urls.js'
import { WAIT_FOR } from '../waiting/batch.js'
import type { InvitationCounts } from './counts.js'
import type { RefusedLine, ToInvite } from './read-list.js'
import { DAYS_BETWEEN } from './remind.js'

function heading(exercise: Exercise, title: string): Html {
  return (
    <>
      <span class="govuk-caption-l">{exercise.title}</span>
      <h1 class="govuk-heading-l">{title}</h1>
    </>
  )
}

/** How far the invitations have come, in numbers; reminding, and sending one again. */
export function invitationsPage(exercise: Exercise, counts: InvitationCounts, form: Form, open: boolean): PageContent {
  const title = 'People invited to answer'
  const row = (text: string, value: number) => ({ key: { text }, value: { text: String(value) } })
  return {
    title,
    back: urls.overview(exercise.id),
    body: (
      <Reading>
        <FormErrors form={form} />
        {heading(exercise, title)}
        {govukSummaryList({
          rows: [
            row('Invited', counts.invited),
            row('Invitations used', counts.invited - counts.open),
            row('Not used yet', counts.open),
            row('Could not be delivered, or came back', counts.undelivered),
            row('Mails still to go', counts.toSend),
            row('Answers that wait for others', counts.waiting),
          ],
        })}
        {govukInsetText({
          text: `You see numbers and not names, so that nobody can watch who has answered. Answers are entered in mixed groups once ${WAIT_FOR} wait, and the rest when the exercise closes.`,
        })}
        {open ? (
          <>
            {govukButton({ text: 'Invite people', href: `${urls.invitations(exercise.id)}/new` })}
            {counts.open > 0 && (
              <>
                <h2 class="govuk-heading-m">Remind those who have not answered</h2>
                <p class="govuk-body">
                  A mail goes to every invitation that has not been used and had no mail in the last {DAYS_BETWEEN} days.
                </p>
                <PostForm>{govukButton({ text: 'Send reminders', name: 'do', value: 'remind', preventDoubleClick: true })}</PostForm>
                <h2 class="govuk-heading-m">One was lost or came back</h2>
                <p class="govuk-body">
                  An invitation that came back to the office’s inbox is not followed by reminders until it is sent again.
                </p>
                <PostForm>
                  {govukInput({
                    name: 'email',
                    id: 'email',
                    type: 'email',
                    spellcheck: false,
                    label: { text: 'Their e-mail address' },
                    errorMessage: errorFor(form, 'email'),
                    value: typed(form, 'email'),
                  })}
                  <div class="govuk-button-group">
                    {govukButton({ text: 'Send it again', name: 'do', value: 'again', classes: 'govuk-button--secondary' })}
                    {govukButton({ text: 'It came back', name: 'do', value: 'came-back', classes: 'govuk-button--secondary' })}
                    {counts.undelivered > 0 &&
                      govukButton({ text: 'It did arrive', name: 'do', value: 'arrived', classes: 'govuk-button--secondary' })}
                  </div>
                </PostForm>
              </>
            )}
          </>
        ) : (
          <p class="govuk-body">People can be invited and reminded while the exercise is open.</p>
        )}
      </Reading>
    ),
  }
}

/** Whom to invite: from the contacts who asked for it, pasted, or from a file. */
export function invitePage(exercise: Exercise, form: Form, willing: number): PageContent {
  const title = 'Invite people'
  return {
    title,
    back: urls.invitations(exercise.id),
    body: (
      <Reading>
        <FormErrors form={form} />
        {heading(exercise, title)}
        <PostForm files>
          {govukCheckboxes({
            name: 'willing',
            fieldset: { legend: { text: 'From our contacts', classes: 'govuk-fieldset__legend--m' } },
            values: [typed(form, 'willing')],
            items: [
              {
                value: 'yes',
                text: `Everybody who agreed to be asked about future consultations (${willing})`,
                hint: { text: 'Only those with an e-mail address' },
              },
            ],
          })}
          <AreaField
            form={form}
            name="list"
            label="Or paste a list"
            hint="One person a line: an e-mail address, and a name after a comma if you have it."
            rows={8}
          />
          {govukFileUpload({
            name: 'file',
            id: 'file',
            label: { text: 'Or choose a CSV file' },
            hint: { text: 'With the columns name and email. From a spreadsheet: save as CSV.' },
            errorMessage: errorFor(form, 'file'),
          })}
          {govukButton({ text: 'Check the list', preventDoubleClick: true })}
        </PostForm>
      </Reading>
    ),
  }
}

/** What the list would do, before it does it. */
export function checkListPage(exercise: Exercise, people: readonly ToInvite[], refused: readonly RefusedLine[]): PageContent {
  const title =
    people.length === 0 ? 'Nobody on this list can be invited' : `Invite ${people.length} ${people.length === 1 ? 'person' : 'people'}`
  return {
    title,
    back: `${urls.invitations(exercise.id)}/new`,
    body: (
      <Reading>
        {heading(exercise, title)}
        {refused.length > 0 && (
          <DataTable
            caption="Lines that are left out"
            captionSize="m"
            columns={[{ text: 'Line' }, { text: 'What it says' }, { text: 'Why' }]}
            rows={refused.map(({ line, text, reason }) => [line === 0 ? '–' : line, text, reason])}
          />
        )}
        {people.length > 0 && (
          <PostForm files>
            <p class="govuk-body">Each gets one mail with a link that works once. The mails cannot be called back.</p>
            <input type="hidden" name="people" value={people.map(({ email, name }) => `${email}\t${name}`).join('\n')} />
            {govukButton({ text: 'Send the invitations', name: 'do', value: 'invite', preventDoubleClick: true })}
          </PostForm>
        )}
      </Reading>
    ),
  }
}
