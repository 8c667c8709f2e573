/** What a resident reads about how an exercise was run and counted. */
export const methodology = {
  title: 'How we asked, and how we counted',
  asked: 'What we asked',
  dates: 'When people could answer',
  promotion: 'How people could take part',
  who: 'Who we wanted to hear from',
  seldomHeard: 'How we reached people who are seldom heard',
  nonDigital: 'Without the internet',
  channels: 'How the answers came in',
  responses: 'Answers counted',
  toRead: 'Answers that a person had still to read',
  late: 'Answers after the last day',
  aside: 'Answers in no figure',
  bases: 'What a share is a share of',
  basesText:
    'Each share is of the people who gave an answer of their own to that question. People who said that they do not know, or prefer not to say, are shown apart. Shares are rounded to whole per cent.',
  sample: 'Who this speaks for',
  sampleText:
    'People chose whether to answer, so they are not a sample of everybody who lives here, and the figures are not weighted. They tell you what those who answered think.',
  suppression: 'Small numbers',
  suppressionText: (below: number) =>
    `Counts below ${below} are hidden, and below 10 where a question is about the person, with as many others as would reveal them by subtraction.`,
  coding: 'How we sorted what people wrote',
  codingNone: 'No question asked for words, or too few people wrote some to say more about them.',
  codingText: (read: number, texts: number, version: string) =>
    `A person read ${number(read)} of ${number(texts)} texts and noted which of the office’s themes each raises. One text can raise several. The list of themes is version ${version}.`,
  questionnaire: 'Version of the questions',
  panel: (panel: string, sent: string, meeting: string) => `We sent the results to the ${panel} on ${sent}, for its meeting on ${meeting}.`,
  frozen: 'Hash of the frozen answers (SHA-256)',
  frozenBefore: (frozen: string, decided: string) => `The answers were frozen on ${frozen}, before the decision was taken on ${decided}.`,
  frozenSameDay: (day: string) => `The answers were frozen on ${day}, the day on which the decision was taken.`,
  frozenAfter: (frozen: string, decided: string) => `The decision was taken on ${decided}. The answers were frozen after it, on ${frozen}.`,
  frozenOn: (day: string) => `The answers were frozen on ${day}.`,
  frozenText:
    'Every figure can be derived again from the frozen answers with the same rules: if one answer were changed, this hash would no longer fit.',
  asOf: 'Figures as of',
  notFrozen: 'Not frozen yet',
}

function number(value: number): string {
  return value.toLocaleString('en-GB')
}
