import { type Attachment, type ParsedMail, simpleParser } from 'mailparser'
import { isMailAddress, oneLine } from '../address.js'
import type { ReturnedWhy } from '../returned.js'
import type { Notice, NoticeKind } from './notice.js'

const ADDRESS = /[^\s@<>()[\]\\,;:"']{1,64}@[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])/gi
const DAEMON = /^(mailer-daemon|mail-daemon|postmaster|microsoftexchange[0-9a-f]*|mdaemon)@/i
const UNDELIVERED =
  /undeliver|not (be )?delivered|delivery (status|failure|has failed|incomplete)|returned (mail|to sender)|failure notice|delivery failed/i
const EXCERPT = 1500

/** The fields of a block such as `Status: 5.1.1`, with folded lines joined; names in small letters. */
function fieldsOf(block: string): Map<string, string> {
  const lines = block.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)
  return new Map(
    lines.flatMap((line) =>
      /^[\w-]+:/.test(line) ? [[line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()] as const] : [],
    ),
  )
}

const addressesIn = (text: string): string[] => [...new Set(Array.from(text.matchAll(ADDRESS), ([one]) => one))].filter(isMailAddress)

/** Why, by the enhanced status code (RFC 3463), or by what the text says where there is none. */
function whyOf(status: string, text: string): ReturnedWhy {
  if (/^\d\.2\.2/.test(status)) return 'mailbox-full'
  if (/^5\.(1\.(0|1|2|3|4|6|10)|2\.1|4\.1|4\.4)\b/.test(status)) return 'no-such-address'
  if (/^\d\.7\./.test(status)) return 'blocked'
  if (/over ?quota|quota exceeded|(mailbox|inbox) is full|mailbox full/i.test(text)) return 'mailbox-full'
  if (
    /no such (user|person|recipient)|user unknown|unknown user|does(n't| not) exist|recipient (address )?(rejected|not found)|invalid recipient/i.test(
      text,
    )
  )
    return 'no-such-address'
  return /blocked|spam|blacklist|denied/i.test(text) ? 'blocked' : 'other'
}

const idsIn = (text: string): string[] =>
  Array.from(
    text.replace(/\r?\n[ \t]+/g, ' ').matchAll(/^(?:x-)?(?:original-)?message-id:\s*(<[^<>\s]+@[^<>\s]+>)/gim),
    ([, id]) => id ?? '',
  )

function bodyOf(source: Buffer): string {
  const text = source.toString('latin1')
  return text.slice(Math.max(0, text.search(/\r?\n\r?\n/)))
}

const textOf = (parts: readonly Attachment[], type: RegExp): string =>
  parts
    .filter(({ contentType }) => type.test(contentType))
    .map(({ content }) => content.toString('utf8'))
    .join('\n')

function reportKind(mail: ParsedMail): string | undefined {
  const type = mail.headers.get('content-type') as { value?: string; params?: Record<string, string> } | undefined
  return type?.value === 'multipart/report' ? (type.params?.['report-type'] ?? '').toLowerCase() : undefined
}

/** The block about the recipient that failed; undefined when nobody did: it is only late, or it arrived. */
function failedIn(status: string): Map<string, string> | undefined {
  return status
    .split(/\r?\n[ \t]*\r?\n/)
    .map(fieldsOf)
    .find((fields) => fields.has('final-recipient') && (fields.get('action') ?? 'failed').toLowerCase().startsWith('failed'))
}

const kindOf = (status: string): NoticeKind => (status.startsWith('5') ? 'hard' : status.startsWith('4') ? 'soft' : 'unclear')

/**
 * Reads a mail that lies in the office's mailbox. Undefined when it is no notice about one of our mails: an answer, an out-of-office note, a
 * receipt for reading, or word that a mail is only late.
 */
export async function readNotice(source: Buffer): Promise<Notice | undefined> {
  const mail = await simpleParser(source, { keepDeliveryStatus: true, skipTextToHtml: true, skipImageLinks: true })
  const from = mail.from?.value[0]?.address ?? ''
  const text = mail.text ?? ''
  const returned = textOf(mail.attachments, /rfc822|global/i)
  // The returned mail, or its head, lies in it as it is: whatever the parser makes of it, its number can be read.
  const named = [...idsIn(bodyOf(source)), ...idsIn(text), ...[mail.inReplyTo ?? [], mail.references ?? []].flat()]
  const messageIds = [...new Set(named)]
  const report = reportKind(mail)
  const common = { subject: oneLine(mail.subject ?? '').slice(0, 200), excerpt: text.trim().slice(0, EXCERPT), messageIds }

  const feedback = textOf(mail.attachments, /feedback-report/i)
  if (report === 'feedback-report' || feedback) {
    const fields = fieldsOf(feedback)
    if (/not-spam|auth-failure|dmarc/i.test(fields.get('feedback-type') ?? '')) return undefined
    const to = addressesIn([fields.get('original-rcpt-to'), fields.get('removal-recipient')].join(' '))
    return {
      kind: 'complaint',
      why: 'other',
      recipients: [...new Set([...to, ...addressesIn(fieldsOf(returned).get('to') ?? '')])],
      ...common,
    }
  }

  const status = textOf(mail.attachments, /delivery-status/i)
  if (report === 'delivery-status' || status) {
    const failed = failedIn(status)
    if (status && !failed) return undefined
    const code = failed?.get('status') ?? ''
    const recipients = addressesIn(
      [failed?.get('original-recipient'), failed?.get('final-recipient'), fieldsOf(returned).get('to')].join(' '),
    )
    return { kind: kindOf(code), why: whyOf(code, failed?.get('diagnostic-code') ?? text), recipients, ...common }
  }
  if (report !== undefined) return undefined // such as a receipt for reading
  return readText(mail, from, text, common)
}

/** Old servers write a plain text. Only what says itself that it comes from a server is read this way: no person's answer is taken for a notice. */
function readText(
  mail: ParsedMail,
  from: string,
  text: string,
  common: Pick<Notice, 'subject' | 'excerpt' | 'messageIds'>,
): Notice | undefined {
  const failedHeader = String(mail.headers.get('x-failed-recipients') ?? '')
  const isNotice = failedHeader !== '' || (DAEMON.test(from) && (UNDELIVERED.test(common.subject) || UNDELIVERED.test(text)))
  if (!isNotice || /\b(delayed|will retry|still trying)\b/i.test(`${common.subject} ${text.slice(0, EXCERPT)}`)) return undefined
  const code = /\b([45]\.\d{1,3}\.\d{1,3})\b/.exec(text)?.[1] ?? /(?:^|[\s(<:])([45]\d\d)[ -]/m.exec(text)?.[1] ?? ''
  const recipients = [...new Set([...addressesIn(failedHeader), ...addressesIn(text).filter((one) => one !== from)])].slice(0, 5)
  return { kind: kindOf(code), why: whyOf(code, text), recipients, ...common }
}
