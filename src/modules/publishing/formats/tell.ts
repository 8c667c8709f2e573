import type { Tx } from '#platform/db'
import { queueMail } from '#platform/mail'
import type { House } from '#platform/module'
import { addressIn, dayInWords, sign } from '#platform/web'
import { officeCard } from '#modules/office'
import { ownTx } from '../tables.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import type { FormatRequest } from './format.js'

/** Mails that one address gets in a day because somebody typed it into the form: nobody can pester another with it. */
const MOST_A_DAY = 3

/** What signs the link to a file that only whoever asked for it opens. */
export const COPY = 'publishing.format-copy'

const mail = (one: FormatRequest, what: 'asked' | 'sent' | 'declined') => ({
  key: `publishing.format-${what}:${one.id}`,
  to: one.email,
  purpose: `publishing:format-${what}`,
  language: one.language,
  sensitive: true,
})

const wordsFor = async (tx: Tx, one: FormatRequest) => {
  const words = wordsIn(one.language).formats
  const { name: office, phone } = await officeCard(tx, one.language)
  return { words, about: { title: one.title, format: words.inside[one.format], reference: one.reference, office, phone } }
}

/** Tells whoever left an e-mail address that we have their request, and by when they get it. */
export async function tellAsked(tx: Tx, _house: House, one: FormatRequest): Promise<void> {
  if (!one.email) return
  const today = await ownTx(tx)
    .selectFrom('publishing.format_request')
    .select('id')
    .where((is) => is(is.fn<string>('lower', ['email']), '=', one.email.toLowerCase()))
    .where('asked_at', '>', one.askedAt.subtract({ hours: 24 }))
    .limit(MOST_A_DAY + 1)
    .execute()
  if (today.length > MOST_A_DAY) return
  const { words, about } = await wordsFor(tx, one)
  const text = words.askedMail.text({ ...about, day: dayInWords(one.dueOn, one.language) })
  await queueMail(tx, { ...mail(one, 'asked'), subject: words.askedMail.subject(about), text })
}

/** Tells whoever left an e-mail address that it was sent and how; where it is a file, with the link that opens it. */
export async function tellSent(tx: Tx, house: House, one: FormatRequest, open: string | undefined): Promise<void> {
  if (!one.email || !one.sentHow) return
  const { words, about } = await wordsFor(tx, one)
  const link = open ?? (one.file === null ? undefined : urls.formatCopy(sign(house.secret, COPY, String(one.id))))
  const address = link === undefined ? undefined : `${house.origin}${addressIn(one.language, link)}`
  const text = words.sentMail.text({ ...about, how: words.sentHow[one.sentHow], note: one.note, link: address })
  await queueMail(tx, { ...mail(one, 'sent'), subject: words.sentMail.subject(about), text })
}

/** Tells whoever left an e-mail address why they cannot have it, and what else they can do. */
export async function tellDeclined(tx: Tx, _house: House, one: FormatRequest): Promise<void> {
  if (!one.email) return
  const { words, about } = await wordsFor(tx, one)
  await queueMail(tx, {
    ...mail(one, 'declined'),
    subject: words.declinedMail.subject(about),
    text: words.declinedMail.text({ ...about, why: one.note }),
  })
}
