/** What a mail about a request names. */
interface About {
  readonly title: string
  readonly format: string
  readonly reference: string
  readonly office: string
  readonly phone: string
}

const hello = ({ title, format }: About): string => `Hello,\n\nyou asked for “${title}” ${format}.`
const close = ({ reference, office, phone }: About): string =>
  `Your reference is ${reference}. If something is not right, answer this mail${phone ? ` or ring ${phone}` : ''}.\n\n${office}\n`

/** Every sentence about other formats that a resident reads, in English. */
export const formatsEn = {
  title: 'Ask for this in another format',
  intro: (day: string) => `It costs nothing. If you ask today, you get it by ${day}.`,
  format: 'Which format do you need?',
  formats: {
    'large-print': 'Large print',
    'easy-read': 'Easy read',
    braille: 'Braille',
    audio: 'Audio',
    bsl: 'British Sign Language (video)',
    'other-language': 'Another language',
    paper: 'On paper',
    other: 'Something else',
  },
  formatHints: {
    'large-print': 'Tell us the size of the letters below',
    'easy-read': 'Short sentences with pictures',
    'other-language': 'Tell us which language below',
    other: 'Tell us below what you need',
  } as Readonly<Record<string, string>>,
  /** After "you asked for “Annual report”". */
  inside: {
    'large-print': 'in large print',
    'easy-read': 'in easy read',
    braille: 'in braille',
    audio: 'as audio',
    bsl: 'in British Sign Language',
    'other-language': 'in another language',
    paper: 'on paper',
    other: 'in another format',
  },
  details: 'What else do we need to know? (optional)',
  detailsHint: 'Such as the size of the letters, the language, or the part you need most. Nothing about your health, please',
  how: 'How do we reach you?',
  byEmail: 'By e-mail',
  byPost: 'By post',
  email: 'Your e-mail address (if by e-mail)',
  name: 'Your name (if by post)',
  address: 'Your postal address (if by post)',
  keep: 'We use this to send you what you ask for, and for nothing else. ',
  privacy: 'How we look after your information',
  byPhone: (phone: string) => `You can also ask by phone: ${phone}.`,
  formatMissing: 'Choose which format you need',
  detailsMissing: 'Tell us what you need',
  howMissing: 'Choose how we reach you',
  emailWrong: 'Enter an e-mail address, like name@example.org',
  nameMissing: 'Enter your name, for the envelope',
  addressMissing: 'Enter your postal address',
  tooLong: (most: number) => `Shorten this to ${most} characters or fewer`,
  continue: 'Continue',
  checkTitle: 'Check what you ask for',
  document: 'Publication',
  send: 'Send my request',
  change: 'Change something',
  doneTitle: 'We have your request',
  doneReference: (reference: string) => `Your reference is ${reference}`,
  doneDue: (day: string) =>
    `You get it by ${day}. If we cannot make it in this format, we tell you why by then and what we can do instead.`,
  doneSent: (day: string) => `We sent it on ${day}.`,
  doneDeclined: (day: string) => `We could not make it in this format. We said why on ${day}.`,
  there: 'There already',
  notThere: 'If that is not what you need',
  doneMail: 'If you gave us an e-mail address, a mail with the reference is on its way.',
  doneBack: 'Back to the publication',
  doneHelp: (phone: string) => `If you have not heard from us by then, ring ${phone} and name the reference.`,
  copyTitle: 'Your copy',
  copyText: 'This file was made for you. The link works for as long as we keep your request, 12 months as a rule.',
  copyOpen: 'Open the file',
  sentHow: {
    email: 'by e-mail',
    post: 'by post',
    person: 'in person',
    phone: 'by phone',
  },
  askedMail: {
    subject: ({ reference }: About) => `We have your request (${reference})`,
    text: (about: About & { readonly day: string }) =>
      `${hello(about)} We have your request.\n\nYou get it by ${about.day}. If we cannot make it in this format, we tell you why by then and what we can do instead.\n\n${close(about)}`,
  },
  sentMail: {
    subject: ({ title }: About) => `“${title}” in the format you asked for`,
    text: (about: About & { readonly how: string; readonly note: string; readonly link: string | undefined }) =>
      `${hello(about)} We have sent it ${about.how}.\n\n${about.link ? `Open it here:\n${about.link}\n\n` : ''}${about.note ? `${about.note}\n\n` : ''}${close(about)}`,
  },
  declinedMail: {
    subject: ({ reference }: About) => `About your request ${reference}`,
    text: (about: About & { readonly why: string }) =>
      `${hello(about)} We are sorry: we cannot send it in this format.\n\n${about.why}\n\n${close(about)}`,
  },
}
