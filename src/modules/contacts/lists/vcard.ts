import { VCard } from 'vcard-creator'
import type { Listed } from './queries.js'

/** An address card (vCard 3.0, as Outlook and telephones read it) with how to reach somebody and nothing else. */
export function vcard({ kind, name, email, phone, address }: Pick<Listed, 'kind' | 'name' | 'email' | 'phone' | 'address'>): string {
  const shown = name || email || phone
  const card = new VCard().addFullName(shown)
  if (kind === 'organisation') card.addCompany({ name: shown })
  else {
    const words = shown.split(' ')
    card.addName({ familyName: words.at(-1) ?? '', givenName: words.slice(0, -1).join(' ') })
  }
  if (email) card.addEmail({ address: email })
  if (phone) card.addPhoneNumber({ number: phone })
  if (address) card.addLabel({ label: address })
  return card.toString()
}
