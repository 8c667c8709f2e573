import type { Html } from '#platform/html'
import { PostForm } from '#platform/web'
import { Send } from '../fields.js'
import { urls } from '../urls.js'

/** The way to it from the sign-in page; a script shows it where the browser knows passkeys. */
export const PasskeyOffer = ({ back }: { back: string }): Html => (
  <div data-passkey-offer="" hidden>
    <PostForm action={urls.passkeySignIn()}>
      <input type="hidden" name="back" value={back} />
      <Send words="Sign in with a passkey" look="secondary" />
    </PostForm>
  </div>
)
