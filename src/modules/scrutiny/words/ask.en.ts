const days = (many: number) => (many === 1 ? '1 day' : `${many} days`)
const fine = (parts: readonly string[]) => `${parts.filter(Boolean).join('\n\n')}\n`

type Mail = { readonly name: string; readonly meeting: string; readonly code: string; readonly link: string; readonly office: string }

/** Every sentence about questions to a meeting that a resident reads, in English. */
export const askEn = {
  heading: 'Questions',
  title: 'Ask a question',
  until: (day: string) => `You can ask a question here until ${day}, and in the room at the meeting.`,
  intro: (day: string) =>
    `Your question is answered at the meeting or in writing by ${day}. You get a code with which you read what became of it.`,
  policyLink: 'How we choose and answer questions',
  text: 'Your question',
  textHint: 'Do not name anybody, and do not tell of a case that is under way: we could not put such a question in public',
  textMissing: 'Enter your question',
  tooLong: (most: number) => `Shorten this to ${most} characters or fewer`,
  whom: 'Who should answer?',
  whoms: { commissioner: 'Commissioner', chief: 'The Chief Constable' },
  whomMissing: 'Choose who should answer',
  name: 'Your name (optional)',
  nameHint: 'We do not show it',
  email: 'Your e-mail address (optional)',
  emailHint: 'We tell you once what became of your question, and use it for nothing else',
  emailWrong: 'Enter an e-mail address like name@example.com',
  privacy: 'How we use what you tell us',
  continue: 'Continue',
  checkTitle: 'Check your question',
  send: 'Send your question',
  change: 'Change it',
  done: (code: string) =>
    `We have your question. Your code is ${code}: keep it to see what becomes of it, because we cannot find it for you`,
  closedTitle: 'Questions in advance are closed',
  closedPlanned: 'You can still ask in the room, at the meeting itself.',
  closedOver: 'This meeting is over or does not take place.',
  backToMeeting: 'Go to the meeting',
  none: 'Nobody has asked yet.',
  waitingToBeRead: (many: number) => (many === 1 ? '1 question waits for us to read it.' : `${many} questions wait for us to read them.`),
  to: (whom: string) => `To: ${whom}.`,
  same: (many: number) => (many === 1 ? '1 other person asked the same.' : `${many} other people asked the same.`),
  answeredBy: (whom: string) => `Answered by: ${whom}.`,
  inRecording: (time: string) => `In the recording at ${time}.`,
  notPut: (many: number) => (many === 1 ? '1 question was not put, because' : `${many} questions were not put, because`),
  tags: { answered: 'Answered', promised: 'Promised', declined: 'Declined', waiting: 'Not answered yet', late: 'Late' },
  state: {
    answered: 'It was answered.',
    answeredLate: (day: string, late: number) => `It was answered ${days(late)} late: we promised it by ${day}.`,
    promised: (day: string) => `We promised an answer by ${day}.`,
    promisedLate: (day: string, late: number) =>
      `We have not kept this yet: we promised it by ${day}, ${days(late)} ago, and we are sorry.`,
    declined: 'We did not put this question.',
    waiting: (day: string) => `We answer it by ${day}.`,
    waitingLate: (day: string, late: number) =>
      `We have not answered this yet: we promised a reply by ${day}, ${days(late)} ago, and we are sorry.`,
  },
  channels: {
    web: 'on this website',
    room: 'in the room',
    live: 'while the meeting was webcast',
    social: 'by social media',
    paper: 'on paper',
    phone: 'by telephone',
    mail: 'by e-mail or letter',
  },
  heard: {
    waiting: 'Nobody has read your question yet.',
    held: 'Somebody looks at your question before it can be put.',
    shown: 'Your question stands on the page of the meeting.',
    grouped: 'Others asked the same: it is put once for all of you.',
  },
  grounds: {
    'live-case': 'it is about a case that is under way',
    'names-somebody': 'it names somebody, or lets one guess who it is',
    personal: 'it is about one person’s own case, and we write to them instead',
    'not-policing': 'it is not about policing, crime or the Commissioner’s work',
    offensive: 'it insults or threatens somebody',
    asked: 'it was asked and answered before',
    other: 'another reason, which we told whoever asked',
  },
  did: {
    held: 'a question was held',
    shown: 'a question was shown',
    grouped: 'a question was put together with one that asks the same',
    answered: 'a question was answered',
    promised: 'an answer was promised',
    declined: 'a question was declined',
  },
  policy: {
    title: 'How we choose and answer questions',
    text: [
      'We read every question before it is shown. We change no words. Who asked is never shown.',
      'Questions that ask the same are put once, and each of those who asked gets the answer.',
      'Every question ends in one of three ways that everybody can read: answered, promised by a day, or declined with the reason.',
      'A question that names a suspect or tells of a live case is held and never shown. Somebody looks at it, because it may need help or an answer of another kind.',
    ],
    groundsTitle: 'We hold or decline a question when',
    logTitle: 'What we decided lately',
    noLog: 'Nothing yet.',
  },
  askedMail: {
    subject: 'We have your question',
    text: ({ name, meeting, code, day, link, office }: Mail & { readonly day: string }) =>
      fine([
        name === '' ? 'Hello,' : `Hello ${name},`,
        `we have your question to “${meeting}”. It is answered at the meeting or in writing by ${day}. We tell you once, at this address.`,
        `Your code is ${code}. What becomes of your question stands here:\n${link}`,
        office,
      ]),
  },
  toldMail: {
    subject: {
      answered: 'Your question is answered',
      promised: 'We promised an answer to your question',
      declined: 'We did not put your question',
    },
    what: {
      answered: (_day: string) => 'Your question was answered.',
      promised: (day: string) => `An answer is promised by ${day}.`,
      declined: (_day: string) => 'We did not put your question.',
    },
    text: ({ name, meeting, what, said, code, link, office }: Mail & { readonly what: string; readonly said: string }) =>
      fine([
        name === '' ? 'Hello,' : `Hello ${name},`,
        `you asked a question to “${meeting}”. ${what}`,
        said,
        `It stands here too, with your code ${code}:\n${link}`,
        office,
      ]),
  },
} as const
