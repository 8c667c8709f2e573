/** What a resident reads about results. */
export const results = {
  title: 'What people said, and what we did',
  titleOpen: 'What people have said',
  notYet: 'Results are published when the office has decided, or four weeks after closing.',
  caveat: (base: number, percent: number) =>
    `These are the views of the ${number(base)} people who chose to answer, so ${percent}% here does not mean ${percent}% of residents.`,
  base: (base: number) => `${number(base)} ${base === 1 ? 'person' : 'people'} answered this question.`,
  hidden: 'We have hidden some small numbers, and others that would reveal them, so that nobody can be identified.',
  hiddenCell: 'hidden',
  tooFew: 'Too few people answered to show this.',
  channels: 'How people answered',
  channel: 'Way',
  answers: 'Answers',
  answer: 'Answer',
  share: 'Share of those who answered',
  raisedShare: 'Share of the answers we have read that raise it',
  people: 'People',
  average: (value: string, base: number) => `The average is ${value}, from ${number(base)} answers.`,
  median: (value: string) => `Half of the answers are ${value} or less.`,
  themes: (coded: number) =>
    `What people raised, in the ${number(coded)} answers that we have read and sorted. One answer can raise several themes.`,
  theme: 'Theme',
  raisedBy: 'People who raised it',
  wordsNotShown: 'We do not publish people’s own words.',
  noThemes: 'We are still reading these answers.',
  dates: (opens: string, closes: string) => `Asked from ${opens} to ${closes}.`,
  datesStanding: (opens: string) => `Asked since ${opens}.`,
  download: 'Download the figures',
  decision: 'What was decided',
  influenceTitle: 'Point by point',
  point: 'What you could influence',
  outcome: 'What happened',
  influence: {
    changed: 'Your views changed this',
    reinforced: 'Your views supported this',
    'not-changed': 'This did not change',
    'not-decided-yet': 'Not decided yet',
  },
  saidTitle: 'What people said',
  csv: 'Spreadsheet (CSV)',
  json: 'For programs (JSON)',
  hash: (hash: string) =>
    `These figures were frozen before the decision was taken, and can be derived again. The answers behind them have the hash ${hash.slice(0, 16)}.`,
  record: 'The record of the decision',
  nextSteps: 'What happens next',
  byPlace: 'By place',
  safety: 'How safe people feel, from 1 (not safe) to 5 (very safe)',
}

function number(value: number): string {
  return value.toLocaleString('en-GB')
}
