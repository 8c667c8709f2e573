// Staff pages: what every page has, and the Ministry of Justice components.
import './regard.js'
import { offerCoding } from './coding.js'
import { offerKeying } from './keying.js'
import { initAll } from './moj-frontend.js'

initAll()
offerCoding(document)
offerKeying(document)

if (window.PublicKeyCredential) {
  for (const one of document.querySelectorAll('[data-passkey-offer]')) one.hidden = false
  for (const one of document.querySelectorAll('[data-passkey-absent]')) one.hidden = true
}
const passkey = document.querySelector('[data-passkey]')
if (passkey) void import('./passkeys.js').then(({ askForPasskey }) => askForPasskey(passkey))
