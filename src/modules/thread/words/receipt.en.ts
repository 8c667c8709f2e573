/** What a person reads about their contribution, in English. Nothing here repeats what they wrote. */
export const receipt = {
  title: 'What happened to what you told us',
  code: (code: string) => `Your code is ${code}.`,
  received: (day: string, channel: string) => `We received it on ${day}, ${channel}.`,
  about: 'You answered:',
  picture: 'What happened, step by step',
  stations: { said: 'Said', heard: 'Heard', decided: 'Decided', doing: 'Doing', told: 'Told' },
  notAnswered: 'Not yet answered',
  stillOpen: 'People can still answer',
  openUntil: (until: string, promised?: string) =>
    `Others can answer until ${until}. Then we read every answer and decide.${promised ? ` We promise a reply by ${promised}.` : ''}`,
  late: (day: string, days: number) =>
    `We have not answered this yet: we promised a reply by ${day}, ${days === 1 ? '1 day' : `${days} days`} ago, and we are sorry.`,
  notYet: (day: string) => `We have not answered this yet: we promise a reply by ${day}.`,
  today: (day: string) => `We have not answered this yet: we promised a reply by today, ${day}.`,
  noPromise: 'We have not answered this yet. When we do, you will see it here.',
  keep: 'Keep your code: this page shows what we decide as soon as we publish it.',
  decided: 'What we decided',
  decidedOn: (day: string) => `Decided on ${day}.`,
  answers: 'Our answer to each thing you could influence',
  readDecision: 'Read the whole decision',
  heard: 'How it was heard',
  doing: 'What we are doing',
  next: 'What happens next',
  readDoing: 'See how it is going',
  sensitive: {
    title: 'Your code',
    received: (day: string) => `We received this on ${day}.`,
    decided: (day: string) => `We published what we decided on ${day}. To keep this page private it is not repeated here.`,
    support: 'If you want to talk to somebody',
    lines: [
      { text: 'Victim Support, free, at any hour: 08 08 16 89 111', href: 'https://www.victimsupport.org.uk' },
      { text: 'Samaritans, free, at any hour: 116 123', href: 'https://www.samaritans.org' },
    ],
    leave: 'The “Exit this page” button takes you to a weather page at once. It does not remove this page from your browser history.',
  },
} as const
