import { dayInside, daySoftened } from '#platform/web'
import type { Words } from './index.js'

type About = Parameters<Words['formats']['askedMail']['subject']>[0]

const hello = ({ title, format }: About): string => `Helo,\n\ngofynnoch am “${title}” ${format}.`
const close = ({ reference, office, phone }: About): string =>
  `Eich cyfeirnod yw ${reference}. Os nad yw rhywbeth yn iawn, atebwch y neges hon${phone ? ` neu ffoniwch ${phone}` : ''}.\n\n${office}\n`

/** Every sentence about other formats that a resident reads, in Welsh. */
export const formatsCy: Words['formats'] = {
  title: 'Gofyn am hyn mewn fformat arall',
  intro: (day: string) => `Nid yw’n costio dim. Os gofynnwch heddiw, byddwch yn ei gael erbyn ${dayInside(day)}.`,
  format: 'Pa fformat sydd ei angen arnoch?',
  formats: {
    'large-print': 'Print bras',
    'easy-read': 'Hawdd ei ddeall',
    braille: 'Braille',
    audio: 'Sain',
    bsl: 'Iaith Arwyddion Prydain (fideo)',
    'other-language': 'Iaith arall',
    paper: 'Ar bapur',
    other: 'Rhywbeth arall',
  },
  formatHints: {
    'large-print': 'Dywedwch faint y llythrennau wrthym isod',
    'easy-read': 'Brawddegau byr gyda lluniau',
    'other-language': 'Dywedwch wrthym isod pa iaith',
    other: 'Dywedwch wrthym isod beth sydd ei angen arnoch',
  },
  inside: {
    'large-print': 'mewn print bras',
    'easy-read': 'mewn fformat hawdd ei ddeall',
    braille: 'mewn braille',
    audio: 'ar ffurf sain',
    bsl: 'yn Iaith Arwyddion Prydain',
    'other-language': 'mewn iaith arall',
    paper: 'ar bapur',
    other: 'mewn fformat arall',
  },
  details: 'Beth arall mae angen i ni ei wybod? (dewisol)',
  detailsHint: 'Megis maint y llythrennau, yr iaith, neu’r rhan sydd bwysicaf i chi. Dim byd am eich iechyd, os gwelwch yn dda',
  how: 'Sut mae cysylltu â chi?',
  byEmail: 'Drwy e-bost',
  byPost: 'Drwy’r post',
  email: 'Eich cyfeiriad e-bost (os drwy e-bost)',
  name: 'Eich enw (os drwy’r post)',
  address: 'Eich cyfeiriad post (os drwy’r post)',
  keep: 'Defnyddiwn hyn i anfon yr hyn y gofynnwch amdano atoch, ac i ddim byd arall. ',
  privacy: 'Sut rydym yn gofalu am eich gwybodaeth',
  byPhone: (phone: string) => `Gallwch ofyn dros y ffôn hefyd: ${phone}.`,
  formatMissing: 'Dewiswch pa fformat sydd ei angen arnoch',
  detailsMissing: 'Dywedwch wrthym beth sydd ei angen arnoch',
  howMissing: 'Dewiswch sut mae cysylltu â chi',
  emailWrong: 'Rhowch gyfeiriad e-bost, fel enw@enghraifft.cymru',
  nameMissing: 'Rhowch eich enw, ar gyfer yr amlen',
  addressMissing: 'Rhowch eich cyfeiriad post',
  tooLong: (most: number) => `Byrhewch hyn i ${most} nod neu lai`,
  continue: 'Parhau',
  checkTitle: 'Edrychwch dros yr hyn y gofynnwch amdano',
  document: 'Cyhoeddiad',
  send: 'Anfon fy nghais',
  change: 'Newid rhywbeth',
  doneTitle: 'Mae eich cais gennym',
  doneReference: (reference: string) => `Eich cyfeirnod yw ${reference}`,
  doneDue: (day: string) =>
    `Byddwch yn ei gael erbyn ${dayInside(day)}. Os na allwn ei wneud yn y fformat hwn, dywedwn pam wrthych erbyn hynny, a beth y gallwn ei wneud yn lle.`,
  doneSent: (day: string) => `Anfonwyd ef gennym ar ${daySoftened(day)}.`,
  doneDeclined: (day: string) => `Ni allem ei wneud yn y fformat hwn. Dywedwyd pam gennym ar ${daySoftened(day)}.`,
  there: 'Ar gael yn barod',
  notThere: 'Os nad dyna sydd ei angen arnoch',
  doneMail: 'Os rhoesoch gyfeiriad e-bost i ni, mae neges gyda’r cyfeirnod ar ei ffordd.',
  doneBack: 'Yn ôl at y cyhoeddiad',
  doneHelp: (phone: string) => `Os na fyddwch wedi clywed gennym erbyn hynny, ffoniwch ${phone} gan roi’r cyfeirnod.`,
  copyTitle: 'Eich copi',
  copyText: 'Gwnaed y ffeil hon i chi. Mae’r ddolen yn gweithio cyhyd ag y cadwn eich cais, 12 mis fel rheol.',
  copyOpen: 'Agor y ffeil',
  sentHow: {
    email: 'drwy e-bost',
    post: 'drwy’r post',
    person: 'yn bersonol',
    phone: 'dros y ffôn',
  },
  askedMail: {
    subject: ({ reference }) => `Mae eich cais gennym (${reference})`,
    text: (about) =>
      `${hello(about)} Mae eich cais gennym.\n\nByddwch yn ei gael erbyn ${dayInside(about.day)}. Os na allwn ei wneud yn y fformat hwn, dywedwn pam wrthych erbyn hynny, a beth y gallwn ei wneud yn lle.\n\n${close(about)}`,
  },
  sentMail: {
    subject: ({ title }) => `“${title}” yn y fformat y gofynnoch amdano`,
    text: (about) =>
      `${hello(about)} Rydym wedi ei anfon ${about.how}.\n\n${about.link ? `Agorwch ef yma:\n${about.link}\n\n` : ''}${about.note ? `${about.note}\n\n` : ''}${close(about)}`,
  },
  declinedMail: {
    subject: ({ reference }) => `Ynghylch eich cais ${reference}`,
    text: (about) => `${hello(about)} Mae’n ddrwg gennym: ni allwn ei anfon yn y fformat hwn.\n\n${about.why}\n\n${close(about)}`,
  },
}
