/** The privacy notice (UK GDPR articles 13 and 14; Data Protection Act 2018 section 164A on complaints). */
export const privacy = {
  title: 'Privacy notice',
  who: (office: string) =>
    `${office} decides how and why your personal data is used on this website: in the words of the law, it is the controller.`,
  officer: (name: string) => `You can reach the ${name} about anything on this page:`,
  uses: 'What we use, and why',
  usesHead: { why: 'Why', what: 'What', basis: 'Lawful basis', kept: 'How long', shared: 'Who else sees it' },
  nobodyElse: 'Nobody outside the office',
  noUses: 'No part of this website uses personal data yet.',
  holds: 'What we may hold about you',
  apart:
    'If you leave contact details with an answer, we keep them apart from what you said. Answers are published only as numbers and as words nobody can be known by.',
  never:
    'We never sell contact details or give them to anybody for marketing. We do not let a computer decide anything about you on its own.',
  cookies:
    'This website sets a cookie only where it has to: to keep you signed in, to keep your place while you answer a survey (for a day), so that the same answers sent twice count once and the page with your code can say that we will write to you (for an hour), and to tell our staff that something was saved (for a minute). It does not track anybody: how often its pages are shown is counted in sums, with nothing about whoever looks at them.',
  retention: 'How long we keep records',
  retentionHead: { what: 'Records', kept: 'Kept', from: 'Counted from', why: 'Why' },
  unknownLength: 'As long as it is needed',
  rights: 'Your rights',
  rightsIntro: 'You can ask us at any time, free of charge, to:',
  rightsList: [
    'tell you what we hold about you and give you a copy',
    'correct what is wrong or incomplete',
    'erase it, where we have no duty to keep it',
    'stop or limit using it, or object to our using it',
    'give it to you in a form you can take elsewhere, where we use it because you agreed',
  ],
  withdraw: 'Where we use your data because you agreed, you can change your mind at any time. Every e-mail we send has a link for that.',
  answerTime: 'We answer within one month. If that is not possible we tell you why.',
  complain: 'If you are unhappy with how we use your data',
  complainHow: 'Complain to us first, in any way you like: by e-mail, by letter or by phone. You do not need a form.',
  acknowledge: 'We acknowledge your complaint within 30 days, look into it without undue delay, and tell you the outcome.',
  ico: 'You can also complain to the Information Commissioner: ico.org.uk, phone 0303 123 1113.',
  updated: (day: string) => `This notice was last changed on ${day}.`,
} as const
