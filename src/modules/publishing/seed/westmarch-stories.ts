import type { StorySheet } from '../stories/story.js'
import type { Drawing } from './westmarch-pictures.js'

/** A story of the demo: who wrote it, how long ago, and how far it has come. */
export type SeededStory = Omit<StorySheet, 'notes' | 'topic' | 'place'> &
  Partial<Pick<StorySheet, 'notes' | 'topic' | 'place'>> & {
    readonly by: string
    readonly daysAgo: number
    readonly until: 'public' | 'withdrawn' | 'corrected' | 'embargo' | 'scheduled' | 'waiting' | 'draft'
    readonly pictures?: readonly { readonly drawing: Drawing; readonly alt: string; readonly caption: string }[]
  }

const NOTES = 'Helen Marsh, Head of Media, is at the office on 01632 960001. Pictures on request.'

/** What the office of Westmarch said in the last weeks, and what it is about to say. */
export const STORIES: readonly SeededStory[] = [
  {
    kind: 'news',
    release: true,
    title: 'Speed checks each week on Station Road',
    summary: 'After 140 of you wrote about speeding in Aldermoor, the police check speed there every week.',
    body: 'In spring we asked what worries you most in Aldermoor. **Speeding on Station Road** came first.\n\nFrom this week the police check speed there:\n\n- on weekdays before school,\n- on one evening at the weekend.\n\nThe Commissioner looks at the figures with the force in three months. [See what you said and what was decided](/decisions).',
    notes: NOTES,
    place: 'ALD',
    by: 'Helen Marsh',
    daysAgo: 50,
    until: 'public',
  },
  {
    kind: 'news',
    release: true,
    title: 'Eleven youth clubs get a grant',
    summary: 'Clubs in all five districts get up to £2,000 for evenings in winter.',
    body: 'Eleven clubs asked, eleven get a grant. The smallest is £400 for a table-tennis table in Helmsbrook, the largest £2,000 for a coach in Carrowdale.\n\nEach club tells us in May what came of it, and we publish it.',
    notes: NOTES,
    by: 'Helen Marsh',
    daysAgo: 36,
    until: 'corrected',
  },
  {
    kind: 'blog',
    release: false,
    title: 'A night with the response team in Carrowdale',
    summary: 'The Commissioner on what a Saturday night looks like from the back seat of a police car.',
    body: 'I went out with the response team on a Saturday night. We went to nine calls. Four were about people who were not well and had nobody else to ring.\n\nI have asked the Chief Constable and the health service to tell me together, in public, what they will do about that.',
    place: 'CAR',
    by: 'Helen Marsh',
    daysAgo: 24,
    until: 'public',
  },
  {
    kind: 'news',
    release: true,
    title: 'Ask the Chief Constable: next meeting in Helmsbrook',
    summary: 'Bring your question to the town hall, or send it before.',
    body: 'The Commissioner holds the Chief Constable to account in public six times a year. The next meeting is in Helmsbrook.\n\nEvery question that is sent before the meeting gets an answer, there or in writing.',
    notes: NOTES,
    by: 'Sofia Lindqvist',
    daysAgo: 15,
    until: 'public',
  },
  {
    kind: 'news',
    release: false,
    title: 'Office closed on Friday afternoon',
    summary: 'The office is closed for training on Friday afternoon.',
    body: 'The office is closed for training on Friday afternoon. Ring 101 for the police, and 999 in an emergency.',
    by: 'Sofia Lindqvist',
    daysAgo: 12,
    until: 'withdrawn',
  },
  {
    kind: 'news',
    release: true,
    title: 'Three street lights on Mill Lane are mended',
    summary: 'An ambassador walked the lane with us in the dark. Three of four lights work again.',
    body: 'A Community Safety Ambassador told us that Mill Lane is dark. We walked it together, and told the council which lights were out. **Three are mended.** The fourth waits for a part.',
    notes: NOTES,
    place: 'CAR',
    pictures: [
      { drawing: 'lit', alt: 'A row of houses at night under three bright street lights', caption: 'Mill Lane on Tuesday evening' },
      { drawing: 'dark', alt: 'The same houses with only one street light on', caption: 'Mill Lane before: one light of three' },
      { drawing: 'ladder', alt: 'A ladder against a street light', caption: 'The council at work' },
    ],
    by: 'Helen Marsh',
    daysAgo: 8,
    until: 'public',
  },
  {
    kind: 'news',
    release: true,
    title: 'What the police part of council tax will pay for',
    summary: 'The Commissioner says what more and what less would mean, before anything is decided.',
    body: 'Before the budget is set, here is what each pound pays for, and what would have to stop without it.\n\nYou can still [have your say](/consultations).',
    notes: NOTES,
    by: 'Helen Marsh',
    daysAgo: 1,
    until: 'embargo',
  },
  {
    kind: 'news',
    release: true,
    title: 'New advisers for victims of fraud',
    summary: 'Two advisers visit lunch clubs, libraries and village halls.',
    body: 'You asked for somebody to talk to and something to keep. Two advisers begin next month.',
    notes: NOTES,
    by: 'Sofia Lindqvist',
    daysAgo: 1,
    until: 'waiting',
  },
  {
    kind: 'news',
    release: false,
    title: 'Custody visitors’ week: come and ask',
    summary: 'For a week in spring, volunteers who visit people in police custody answer your questions in five libraries.',
    body: 'Independent custody visitors see that people in police cells are treated fairly. They visit in pairs and without notice.\n\nFor one week they are in five libraries to tell you how it is, and how you can become one.',
    by: 'Helen Marsh',
    daysAgo: 1,
    until: 'scheduled',
  },
  {
    kind: 'blog',
    release: false,
    title: 'Why I read every card myself',
    summary: 'The Commissioner on paper cards, handwriting and what numbers leave out.',
    body: 'Numbers tell me how many. Cards tell me why.',
    pictures: [{ drawing: 'cards', alt: '', caption: '' }],
    by: 'Helen Marsh',
    daysAgo: 1,
    until: 'draft',
  },
]
