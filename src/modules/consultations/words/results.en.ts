/** From where to where a scale goes; undefined where an average is of something else. */
export type Scale = { readonly from: number; readonly to: number } | undefined

/** What a resident reads about results. */
export const results = {
  /** Where somebody's earlier answer stands in the wording of a question: the words of the question for it, and where it was given. */
  answeredIn: (words: string, question: number | undefined) =>
    question === undefined ? `${words} (as answered before)` : `${words} (as answered in question ${question})`,
  anEarlierAnswer: 'their answer',
  title: 'What people said, and what we did',
  titleOpen: 'What people have said',
  notYet: 'Results are published when the office has decided, or four weeks after closing.',
  caveat: (base: number, percent: number) =>
    `These are the views of the ${number(base)} people who chose to answer, so ${percent}% here does not mean ${percent}% of residents.`,
  base: (base: number) => `${number(base)} ${base === 1 ? 'person' : 'people'} answered this question.`,
  hidden: 'We have hidden some small numbers, and others that would reveal them, so that nobody can be identified.',
  hiddenCell: 'hidden',
  tooFew: 'Too few people answered to show this.',
  tableHidden: 'Some groups are too small to show, and showing the rest would reveal them. So this table is left out.',
  channels: 'How people answered',
  channel: 'Way',
  inWelsh: (welsh: number, base: number) =>
    `${number(welsh)} of ${number(base)} answers were given in Welsh, and are counted with all others.`,
  inWelshHidden:
    'Answers in Welsh and in English are counted together. We do not show how many came in Welsh, so that nobody can be identified.',
  noOpinion: 'those who do not know, or prefer not to say',
  asked: (asked: number) => `${number(asked)} ${asked === 1 ? 'person was' : 'people were'} asked this question.`,
  shareAsked: 'Share of those who were asked',
  allAnswers: (base: number) => `${number(base)} ${base === 1 ? 'answer' : 'answers'} in all.`,
  mean: 'Average',
  middle: 'Half of the answers are this or less',
  answers: 'Answers',
  answer: 'Answer',
  share: 'Share of those who answered',
  raisedShare: 'Share of the answers we have read that raise it',
  people: 'People',
  meanOn: (scale: Scale) => (scale ? `Average, on a scale from ${scale.from} to ${scale.to}` : 'Average'),
  average: (value: string, base: number, scale?: Scale) =>
    `The average is ${value}${scale ? ` on a scale from ${scale.from} to ${scale.to}` : ''}, from ${number(base)} answers.`,
  putFirst: 'Put first',
  median: (value: string) => `Half of the answers are ${value} or less.`,
  themes: (coded: number) =>
    `What people raised, in the ${number(coded)} answers that we have read and sorted. One answer can raise several themes.`,
  theme: 'Theme',
  raisedBy: 'People who raised it',
  campaigns: (base: number, texts: number, groups: number) =>
    `${number(base)} answers, of which ${number(texts)} use the words of ${groups === 1 ? 'one campaign' : `${groups} campaigns`}; ${number(base - texts)} without them. Every answer counts; we show both.`,
  campaignsTitle: 'People who raised it, with and without campaigns',
  withCampaigns: (read: number) => `All ${number(read)} read`,
  withoutCampaigns: (read: number) => `${number(read)} without campaigns`,
  quotes: 'In some people’s own words',
  quotesChosen:
    'Staff chose these from what people wrote. They are examples, not a count; what could show who somebody is has been left out.',
  wordsNotShown: 'People’s own words are not shown here.',
  noneRaised: 'None of our themes was raised in the answers we have read.',
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
  xlsx: 'Spreadsheet (Excel), with what every column means',
  csv: 'One row a figure (CSV)',
  json: 'For programs (JSON)',
  hash: (hash: string) =>
    `These figures are frozen, and we can count them again from the same answers. The number ${hash.slice(0, 16)} is worked out from those answers: if one of them were changed, added or taken away, it would come out differently.`,
  hashTitle: 'How it can be shown that nobody changed the figures',
  record: 'The record of the decision',
  nextSteps: 'What happens next',
  breakdowns: 'Who said what',
  breakdown: (text: string, by: string) => `${text} By the answers to “${by}”`,
  breakdownByWay: (text: string) => `${text} By how people answered`,
  breakdownBase: (base: number) =>
    `${number(base)} people answered both questions. Each share is of those in its group who answered; it does not speak for everybody in that group.`,
  onlyThose: (text: string) => `Only people who said: ${text}.`,
  peopleAnswered: (base: number) => `${number(base)} ${base === 1 ? 'person' : 'people'} answered`,
  groupTooFew: 'Too few people answered in some groups to show them.',
  waves: (text: string) => `${text} Now and before`,
  wavesCaveat:
    'Other people may have chosen to answer each time, so a difference between years may say who answered rather than what changed. Each share is of those who answered that year.',
  areas: (text: string) => `${text} Here and in other areas`,
  areasCaveat:
    'Each area asked in its own way and other people chose to answer, so a difference between areas is a reason to look closer, not a finding. We entered the figures of other areas from what they gave us.',
  source: (source: string) => `Source: ${source}.`,
  reworded: (texts: readonly string[]) => `It was worded differently then: ${texts.map((text) => `“${text}”`).join(', ')}.`,
  withheld: (text: string) =>
    `We do not show “${text}”: the number of people it was put to would tell what a few of them had answered before.`,
  readFirst: (more: number) =>
    `${number(more)} more answers came in and are not in these figures: when we counted, a person had still to read them first.`,
  readFirstFew: (below: number) =>
    `Some answers are read by a person before they count. When we counted, none or fewer than ${below} still had to be read; they are not in these figures.`,
  late: (late: number, closed: string) =>
    `${number(late)} of these answers ${late === 1 ? 'is' : 'are'} dated after the last day to answer, ${closed}. We counted ${late === 1 ? 'it' : 'them'} too.`,
  lateFew: (below: number, closed: string) =>
    `Fewer than ${below} of these answers are dated after the last day to answer, ${closed}. We counted them too.`,
  aside:
    'Some people answered a question to which their other answers do not lead: they changed an earlier answer, or answered it on paper all the same. Those answers are in no figure:',
  asideOne: (text: string, count: number) => `“${text}”: ${number(count)}`,
  asideFew: (text: string, below: number) => `“${text}”: fewer than ${below}`,
  severalAnswers: 'People could choose several answers, so the shares add up to more than 100%.',
  contents: 'Contents',
  toContents: 'Back to contents',
  definition: (day: string) => `Counts of people who chose to answer, as of ${day}. Shares are of those who gave an answer of their own.`,
  byPlace: 'By place',
  safety: 'How safe people feel, from 1 (not safe) to 5 (very safe)',
}

function number(value: number): string {
  return value.toLocaleString('en-GB')
}
