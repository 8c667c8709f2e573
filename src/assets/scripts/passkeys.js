import './webauthn.js'

const { startAuthentication, startRegistration } = globalThis.SimpleWebAuthnBrowser

/**
 * Asks the device for its passkey, or to make one, and sends the form with its answer. What came to nothing is said on the page.
 * @param {HTMLInputElement} asked
 */
export function askForPasskey(asked) {
  const { form } = asked
  const answer = form.querySelector('[data-passkey-answer]')
  const problems = form.querySelectorAll('[data-passkey-problem]')
  const ask = asked.dataset.passkey === 'get' ? startAuthentication : startRegistration
  let asking = false
  let sent = false

  const tell = (what) => {
    for (const one of problems) one.hidden = one.dataset.passkeyProblem !== what
  }

  async function send() {
    if (asking) return
    asking = true
    tell('nothing')
    try {
      answer.value = JSON.stringify(await ask({ optionsJSON: JSON.parse(asked.value) }))
      sent = true
      form.submit()
    } catch (error) {
      const known = error.name === 'InvalidStateError'
      tell(known ? 'known' : ['NotAllowedError', 'AbortError'].includes(error.name) ? 'cancelled' : 'other')
    }
    asking = false
  }

  form.addEventListener('submit', (event) => {
    if (answer.value !== '' && !sent) {
      sent = true
      return
    }
    event.preventDefault()
    if (!sent) void send()
  })
  // Whoever came here to sign in has asked already. Making one waits until it has a name.
  if (asked.dataset.passkey === 'get') void send()
}
