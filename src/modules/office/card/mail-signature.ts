import { inTransaction, type Tx } from '#platform/db'
import { setMailSignature, setMailSite } from '#platform/mail'
import type { House } from '#platform/module'
import { wordsIn } from '../words/index.js'
import { cardText } from './card.js'
import { officeCard } from './office-card.js'

/** Puts the card at the foot of all mail from now on: how to reach the office, its website, its news, and its accounts elsewhere. */
export async function signMail(tx: Tx): Promise<void> {
  const foot = async (language: 'en' | 'cy') => cardText(await officeCard(tx, language), wordsIn(language), '{{site}}')
  await setMailSignature(tx, { en: await foot('en'), cy: await foot('cy') })
}

/** At each start: says at which address this website is reached, and signs mail with the card as it stands. */
export async function keepMailSigned({ db, origin }: Pick<House, 'db' | 'origin'>): Promise<void> {
  await setMailSite(db, origin)
  await inTransaction(db, signMail)
}
