import type { Html } from '#platform/html'

const WORDS = {
  get: {
    cancelled: 'No passkey was used. Try again when you are ready, or sign in another way.',
    other: 'This browser could not use a passkey here. Sign in another way.',
  },
  create: {
    cancelled: 'No passkey was made. Try again when you are ready.',
    known: 'This device holds a passkey for you already, so you need no other one on it.',
    other: 'This browser could not make a passkey here. Try another device, or go on as before.',
  },
} as const

/** What a script needs to ask the device, and what it shows when that came to nothing. It stands inside the form that sends the answer. */
export function AskDevice({ how, options, answer = '' }: { how: 'get' | 'create'; options: object; answer?: string }): Html {
  return (
    <>
      <input type="hidden" data-passkey={how} value={JSON.stringify(options)} />
      <input type="hidden" name="answer" data-passkey-answer="" value={answer} />
      <noscript>
        <p class="govuk-body">A passkey needs JavaScript, which is off in this browser. Your password and app work without it.</p>
      </noscript>
      <div role="alert">
        {Object.entries(WORDS[how]).map(([when, words]) => (
          <div data-passkey-problem={when} hidden>
            <p class="govuk-error-message">{words}</p>
          </div>
        ))}
      </div>
    </>
  )
}
