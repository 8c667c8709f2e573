import type { Html } from '#platform/html'
import { PostForm } from '#platform/web'
import { Send } from '../fields.js'
import { A } from '../form-page.js'
import { urls } from '../urls.js'
import type { StaffRow } from './queries.js'

/** What else an administrator can do for a member of staff. */
export function PersonActions({ person }: { person: StaffRow }): Html {
  if (!person.active) return <p class="govuk-body">They have left.</p>
  return (
    <section aria-labelledby="more">
      <h2 class="govuk-heading-m" id="more">
        More
      </h2>
      {!person.joined_at && (
        <PostForm action={urls.invitationAgain(person.id)}>
          <Send words="Send the invitation again" look="secondary" />
        </PostForm>
      )}
      {person.authenticator_since && (
        <PostForm action={urls.newAuthenticator(person.id)}>
          <p class="govuk-body">Have they lost their phone and their backup codes? Make sure that it is them who ask.</p>
          <Send words="Let them set up the app again" look="secondary" />
        </PostForm>
      )}
      {person.passkeys > 0 && (
        <PostForm action={urls.personPasskeys(person.id)}>
          <p class="govuk-body">
            {`They have ${person.passkeys} passkey${person.passkeys === 1 ? '' : 's'}. Is the device lost? This also signs them out everywhere; their password and app work as before.`}
          </p>
          <Send words="Remove their passkeys" look="secondary" />
        </PostForm>
      )}
      {person.office_account && (
        <PostForm action={urls.personOfficeAccount(person.id)}>
          <p class="govuk-body">
            An account at the office’s sign-in service is connected. Disconnecting it also signs them out everywhere.
          </p>
          <Send words="Disconnect their office account" look="secondary" />
        </PostForm>
      )}
      <p class="govuk-body">
        <A href={urls.personSessions(person.id)}>Where they are signed in</A>
      </p>
      <p class="govuk-body">
        <A href={urls.leaving(person.id)}>They leave the office</A>
      </p>
    </section>
  )
}
