type Mail = {
  readonly name: string
  readonly body: string
  readonly link: string
  readonly office: string
}

/** Every sentence about asking the Commissioner to come that a resident reads, in English. */
export const inviteEn = {
  title: 'Ask the Commissioner to come',
  intro:
    'Groups, councils, schools and businesses can ask the Police and Crime Commissioner, or the deputy, to come to a meeting or an event. We cannot go everywhere, so we look at what it does for both sides.',
  replyBy: (day: string) => `Ask today and you have our reply by ${day}.`,
  parish: 'Parish and town councils: where fewer than 40 residents are expected, we ask neighbouring councils to meet together.',
  body: 'What is your group, council or organisation called?',
  bodyMissing: 'Enter what your group, council or organisation is called',
  bodyKind: 'What is it?',
  bodyKinds: {
    parish: 'Parish or town council',
    group: 'Community group or charity',
    school: 'School or college',
    business: 'Business or business group',
    'public-body': 'Public body',
    other: 'Something else',
  },
  bodyKindMissing: 'Choose what it is',
  purpose: 'What is it about, and what should come of it?',
  purposeMissing: 'Enter what it is about',
  days: 'Which days and times suit you?',
  daysHint: 'For example, any Tuesday evening in March, or 14 March at 7pm. Two or three choices help',
  daysMissing: 'Enter days and times that suit you',
  place: 'Which part of the area is it in?',
  placeNone: 'The whole area, or I am not sure',
  venue: 'Where would it be? (optional)',
  expected: 'How many people do you expect?',
  expectedMissing: 'Enter how many people you expect, like 40',
  who: 'Who should come?',
  whos: { commissioner: 'Commissioner', deputy: 'Deputy', either: 'Either of them' },
  whoMissing: 'Choose who should come',
  name: 'Your name',
  nameMissing: 'Enter your name',
  email: 'Your e-mail address',
  emailWrong: 'Enter an e-mail address like name@example.com',
  phone: 'Your telephone number (only if you have no e-mail)',
  reachMissing: 'Enter an e-mail address or a telephone number, so that we can reply',
  tooLong: (most: number) => `Shorten this to ${most} characters or fewer`,
  keep: 'We use this to reply to you, and to see who asked before. ',
  privacy: 'How we use what you tell us',
  continue: 'Continue',
  checkTitle: 'Check your answers',
  contact: 'How we reach you',
  send: 'Send your request',
  change: 'Change your answers',
  doneTitle: 'We have your request',
  doneReference: (reference: string) => `Your reference is ${reference}`,
  doneDue: (day: string) => `We reply by ${day}.`,
  doneMail: 'We have sent you an e-mail with a link to this page. What we decide stands here too.',
  doneKeep: 'Keep the address of this page: what we decide stands here.',
  doneLate: (day: string) => `We promised a reply by ${day} and have not given it yet. We are sorry.`,
  decidedTitle: 'Our reply to your request',
  youAsked: 'You asked',
  decided: 'What we decided',
  when: 'When and where',
  why: 'Why',
  decisions: {
    open: 'We have not decided yet',
    accepted: 'The Commissioner will come',
    deputy: 'The deputy will come',
    office: 'Somebody from the office will come',
    combined: 'We would like to meet you together with others who asked',
    alternative: 'We cannot come to this, and offer something else',
    declined: 'We are sorry: we cannot come',
  },
  together: (people: number) => `Together about ${people.toLocaleString('en-GB')} people are expected.`,
  cancelled: 'This was cancelled since. We will be in touch.',
  askedMail: {
    subject: (reference: string) => `We have your request ${reference}`,
    text: ({ name, body, day, link, office }: Mail & { readonly day: string }) =>
      `Hello ${name},\n\nyou asked us to come to ${body}. We reply by ${day}.\n\nWhat we decide stands on this page too:\n${link}\n\n${office}\n`,
  },
  decidedMail: {
    subject: (reference: string) => `Our reply to your request ${reference}`,
    text: ({
      name,
      body,
      decision,
      when,
      expected,
      reason,
      link,
      office,
    }: Mail & { readonly decision: string; readonly when: string; readonly expected: string; readonly reason: string }) =>
      [
        `Hello ${name},`,
        `you asked us to come to ${body}. ${decision}.`,
        [when, expected].filter(Boolean).join('\n'),
        reason,
        `Our reply stands here too:\n${link}`,
        office,
      ]
        .filter(Boolean)
        .join('\n\n') + '\n',
  },
} as const
