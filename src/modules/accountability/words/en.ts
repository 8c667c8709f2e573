import type { Translated } from '#platform/web'

/** What residents read about decisions, in English. A second language is another file of the same shape. */
export const en = {
  decisions: 'Decisions',
  intro: 'What the Commissioner decided after asking people, what they said, and what it changed.',
  none: 'No decision has been published yet.',
  columnDecision: 'Decision',
  columnDay: 'Decided on',
  decidedOn: (day: string) => `Decided on ${day}`,
  publishedOn: (day: string) => `Published on ${day}`,
  asked: 'What we asked',
  askedPage: 'See what we asked',
  askedNothing: 'We did not ask about single points.',
  said: 'What people said',
  from: 'From:',
  figures: 'All figures, and how they were counted',
  restsOn: 'The figures that this rests on',
  decided: 'What was decided',
  items: 'Point by point',
  influence: {
    changed: 'Changed because of what people said',
    reinforced: 'Confirmed by what people said',
    'not-changed': 'Not changed',
    'not-decided-yet': 'Not decided yet',
  },
  next: 'What happens next',
}

export type Words = Translated<typeof en>
