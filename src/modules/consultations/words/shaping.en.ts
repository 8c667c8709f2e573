/** What somebody reads who is asked to look at a draft by a link. */
export const shaping = {
  subject: 'Would you look at a draft for us?',
  mail: ({ name, title, asked, link, days }: { name: string; title: string; asked: string; link: string; days: number }) =>
    [
      `Dear ${name},`,
      `we are preparing “${title}” and would like to hear from you before we ask residents.`,
      ...(asked === '' ? [] : [asked]),
      `Please follow this link to read the draft and to send us what you suggest. It works for ${days} days, and only for this:`,
      link,
      'We answer each suggestion. You can read our answers by the same link.',
    ].join('\n\n'),
  title: 'Help to shape this',
  intro: (name: string, day: string) =>
    `${name}, this is a draft that residents do not see yet. Tell us what you would change. You can come back by the same link until ${day}.`,
  asked: 'What we ask of you',
  plan: 'The plan',
  points: 'What people can and cannot influence',
  can: 'People can influence',
  cannot: 'People cannot influence',
  questions: 'The questions',
  yours: 'What you suggested',
  notAnswered: 'Not answered yet.',
  takenUp: (why: string) => `We took this up: ${why}`,
  notTakenUp: (why: string) => `We did not take this up: ${why}`,
  label: 'What do you suggest?',
  hint: 'One thing at a time, please: then we can answer each.',
  send: 'Send your suggestion',
  missing: 'Write what you suggest',
  tooLong: 'Shorten this to 2,000 characters or fewer',
  published: 'Residents are being asked now, so nothing more can be suggested. Our answers stay here.',
  decision: 'The decision',
}
