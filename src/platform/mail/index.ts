export { isMailAddress } from './address.js'
export { copyOfMail, eraseMail, forgetOldMail, mailTo, type SentMail } from './forget.js'
export { cancelMail, decideNotKnown, type Decision, type MailIdentity, setMailIdentity } from './decide.js'
export { mailAccepted, mailArrived, mailComplained, mailRefused, mailReturned } from './mail-events.js'
export { mailbox, type MailboxItem, mailState, type MailState, type NotKnown } from './mail-state.js'
export {
  acceptedTo,
  noteReturned,
  recipientOf,
  RETURNED_WHY,
  returnedMail,
  type ReturnedWhy,
  undoReturned,
  type WentOut,
} from './returned.js'
export { mailboxState, type MailboxState } from './notices/mailbox-state.js'
export { type NoticeKind } from './notices/notice.js'
export { assignNotice, dismissNotice, openNotice, openNotices, type OpenNotice } from './notices/open-notices.js'
export { type ReturnsOptions, startReturns } from './notices/read-mailbox.js'
export { cameOf, mailsTo, type MailTo } from './mails-to.js'
export { type Mail, queueMail } from './queue-mail.js'
export { addToRun, type RunRecipient } from './runs/add-to-run.js'
export { cancelRun, pauseRun, resumeRun } from './runs/hold-run.js'
export { type RunDelivery, runRecipients, runState, type RunState } from './runs/run-state.js'
export { type Run, startRun } from './runs/start-run.js'
export { type MailOptions, startMail } from './sender.js'
export { setMailSignature, setMailSite, type Signature } from './signature.js'
export { smtpTransport } from './smtp-transport.js'
export { type DeliveryState } from './tables.js'
export { keepingTransport, type Outcome, type Outgoing, type Transport } from './transport.js'
