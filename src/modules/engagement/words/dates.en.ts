/** Every sentence that whoever sets the dates of a meeting reads, in English. */
export const datesEn = {
  title: 'Dates of your meeting',
  intro: (meeting: string, until: string) =>
    `Tell us when “${meeting}” meets, so that somebody can come. You can use this page again until ${until}.`,
  asked: 'What we would like to know',
  known: 'Dates that we know',
  none: 'We know of no date yet.',
  off: 'Which of these do not take place? (optional)',
  suits: 'Days that would suit us',
  suitsHint: 'Choose those on which you meet. You need not choose any',
  add: 'Other dates on which you meet',
  date: (n: number) => `Date ${n} (optional)`,
  dateHint: 'For example, 27 3 2027',
  dateWrong: 'Enter a real date, like 27 3 2027',
  datePast: 'Enter a day that is not past',
  dateFar: 'Enter a day within three years',
  time: 'At what time? (optional)',
  timeHint: 'Like 19:30',
  timeWrong: 'Enter a time, like 19:30',
  venue: 'Where? (optional)',
  nothing: 'Choose or enter at least one date',
  send: 'Send these dates',
  thanks: (when: string) => `Thank you. We last had dates from you on ${when}.`,
  subject: (meeting: string) => `When does “${meeting}” meet?`,
  mail: ({
    name,
    meeting,
    note,
    link,
    until,
    office,
  }: Readonly<Record<'name' | 'meeting' | 'note' | 'link' | 'until' | 'office', string>>) =>
    [
      name === '' ? 'Hello,' : `Hello ${name},`,
      `please tell us when “${meeting}” meets next, so that somebody from our office can come. The page below takes a minute and needs no password; it works until ${until}:\n${link}`,
      note,
      office,
    ]
      .filter(Boolean)
      .join('\n\n') + '\n',
} as const
