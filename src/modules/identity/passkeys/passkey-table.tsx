import type { Html } from '#platform/html'
import { DataTable, DateText, PostForm } from '#platform/web'
import { Send } from '../fields.js'
import { A } from '../form-page.js'
import { urls } from '../urls.js'
import type { Passkey } from './passkey.js'

const lastUsed = ({ last_used_at, stopped_at }: Passkey): Html | string => {
  if (stopped_at) return 'Stopped: it seems to have been copied. Remove it and add a new one'
  return last_used_at ? <DateText date={last_used_at} /> : 'Not used yet'
}

/** The part of a person's own page about passkeys. */
export function PasskeySection({ passkeys }: { passkeys: readonly Passkey[] }): Html {
  return (
    <>
      <h2 class="govuk-heading-m">Passkeys</h2>
      <p class="govuk-body">
        A passkey signs you in with your finger, face or PIN, in place of password and code. It cannot be guessed or given to a false
        website.
      </p>
      {passkeys.length > 0 && (
        <DataTable
          caption="Your passkeys"
          hideCaption
          columns={[{ text: 'Name' }, { text: 'Added' }, { text: 'Last used' }, { text: 'Remove it' }]}
          rows={passkeys.map((passkey) => [
            passkey.name,
            <DateText date={passkey.created_at} />,
            lastUsed(passkey),
            <A href={urls.passkeyRemoval(passkey.id)}>
              Remove<span class="govuk-visually-hidden">{` ${passkey.name}`}</span>
            </A>,
          ])}
        />
      )}
      <div data-passkey-offer="" hidden>
        <PostForm action={urls.newPasskey}>
          <Send words="Add a passkey" look="secondary" />
        </PostForm>
      </div>
      <p class="govuk-body" data-passkey-absent="">
        Adding one needs JavaScript and a browser that knows passkeys. Lost the device? Your password and app work as before.
      </p>
    </>
  )
}
