// Staff pages: what every page has, and the Ministry of Justice components.
import './regard.js'
import { offerCoding } from './coding.js'
import { offerKeying } from './keying.js'
import { initAll } from './moj-frontend.js'

initAll()
offerCoding(document)
offerKeying(document)

// On the way to the office's sign-in service and back, nobody has to press a button.
const onward = document.querySelector('[data-go-at-once]')
if (onward) location.replace(onward.href)
document.querySelector('[data-send-at-once]')?.closest('form').requestSubmit()

if (window.PublicKeyCredential) {
  for (const one of document.querySelectorAll('[data-passkey-offer]')) one.hidden = false
  for (const one of document.querySelectorAll('[data-passkey-absent]')) one.hidden = true
}
const passkey = document.querySelector('[data-passkey]')
if (passkey) void import('./passkeys.js').then(({ askForPasskey }) => askForPasskey(passkey))
