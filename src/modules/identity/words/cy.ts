import type { Words } from './en.js'

/** What people from outside the office read when they sign in or follow a link, in Welsh. */
export const cy: Words = {
  signIn: 'Mewngofnodi â dolen drwy e-bost',
  signInHelp: 'Rhowch y cyfeiriad e-bost y mae’r swyddfa’n ei adnabod. Byddwn yn anfon dolen atoch: nid oes angen cyfrinair.',
  email: 'Cyfeiriad e-bost',
  emailMissing: 'Rhowch gyfeiriad e-bost, fel enw@example.com',
  sendLink: 'Anfonwch ddolen ataf',
  staffInstead: 'Ydych chi’n gweithio yn y swyddfa?',
  staffSignIn: 'Mae staff yn mewngofnodi yma',
  onItsWay: 'Edrychwch yn eich blwch e-bost',
  onItsWayBody: [
    'Os ydym yn adnabod y cyfeiriad hwn, mae dolen ar ei ffordd. Mae’n gweithio unwaith, am 20 munud.',
    'Dim byd yno ar ôl pum munud? Edrychwch ymhlith negeseuon sothach, neu gwiriwch y cyfeiriad a gofynnwch eto.',
  ],
  pressToSignIn: 'Mewngofnodi',
  pressToSignInBody: 'Pwyswch y botwm i fewngofnodi ar y ddyfais hon.',
  mailSubject: 'Eich dolen i fewngofnodi',
  mailText: (link: string) =>
    `Helo,\n\nmae rhywun, chi mwy na thebyg, wedi gofyn am gael mewngofnodi â’r cyfeiriad hwn. Dilynwch y ddolen hon o fewn 20 munud a phwyswch y botwm:\n\n${link}\n\nOs nad chi oedd wedi gofyn, peidiwch â gwneud dim: ni all neb fewngofnodi heb y neges hon.\n`,
  staffMailText: (link: string) =>
    `Helo,\n\nmae rhywun, chi mwy na thebyg, wedi gofyn am ddolen i fewngofnodi â’r cyfeiriad hwn. Rydych yn gweithio yn y swyddfa, felly byddwch yn mewngofnodi â’ch cyfrinair yma:\n\n${link}\n`,
  deadLink: 'Nid yw’r ddolen hon yn gweithio mwyach',
  deadSignIn: ['Mae dolen i fewngofnodi yn gweithio unwaith, am 20 munud. Gallwch ofyn am un newydd.'],
  askAgain: 'Gofyn am ddolen newydd',
  deadJob: {
    unknown: ['Nid ydym yn adnabod y ddolen hon. Gwiriwch eich bod wedi copïo’r cyfan ohoni o’r neges.'],
    expired: ['Mae amser y ddolen hon wedi dod i ben. Atebwch y neges y daeth gyda hi, a gall y swyddfa anfon un newydd.'],
    used: [
      'Mae’r ddolen hon wedi’i defnyddio eisoes, ac mae’r hyn a anfonwyd gyda hi gennym. Os oes angen i chi newid rhywbeth, atebwch y neges y daeth gyda hi.',
    ],
    withdrawn: [
      'Mae’r swyddfa wedi tynnu’r ddolen hon yn ôl, felly nid oes dim ar ôl i chi ei wneud. Os yw hynny’n eich synnu, atebwch y neges y daeth gyda hi.',
    ],
  },
}
