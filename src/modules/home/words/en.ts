import type { Translated } from '#platform/web'

const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`

/** Every sentence that a resident reads on the front page, in English. A second language is another file of the same shape. */
export const en = {
  title: 'Your views on policing, and what came of them',
  intro:
    'The Commissioner must listen to people, and to victims of crime, before deciding. Here is what we are asking now, and what we did with what people told us.',
  notSetUp: {
    title: 'This site is being set up',
    body: [
      'The office has not finished setting up its pages. Please come back in a few days.',
      'In danger now? Call 999. To report a crime, call 101.',
    ],
  },
  open: {
    heading: 'Open now',
    none: 'Nothing is open for answers today.',
    closes: (day: string, left: number) => (left === 1 ? `Closes today, ${day}` : `Closes on ${day}: ${days(left)} left`),
    noEnd: 'Open all year',
    all: 'All consultations',
  },
  events: {
    heading: 'Meet us',
    none: 'No event is planned at the moment.',
    all: 'All events',
    ask: 'Ask the Commissioner and the Chief Constable a question in public',
  },
  did: {
    heading: 'You said, we did',
    none: 'Nothing has been answered yet. When it has, you can read here what people said and what was decided.',
    answered: (day: string) => `Answered on ${day}`,
    waiting: 'Not answered yet',
    decisions: 'All decisions',
    promised: (day: string) => `Closed. We promise to say what was decided by ${day}.`,
    unpromised: 'Closed. We have not yet said when we will answer.',
    late: (day: string, late: number) =>
      `We have not answered this yet: we promised a reply by ${day}, ${days(late)} ago, and we are sorry.`,
  },
  card: {
    heading: 'Tell us what you think',
    body: 'You do not have to wait for a consultation. Tell us at any time what matters to you where you live. You need not give your name.',
    button: 'Tell us what you think',
  },
  news: {
    heading: 'News, and news by e-mail',
    body: 'Newsletters, or a mail when something is new: about the topics and the part of the area that you choose. You can leave at any time.',
    button: 'Choose what you get',
    earlier: 'Read earlier newsletters',
  },
  code: {
    heading: 'Look up a code',
    body: 'If you have told us what you think, your code shows what we have done with it since.',
    label: 'Your code',
    hint: 'For example, K7F3Q-M8TW2-X',
    button: 'Look up',
  },
  contact: {
    heading: 'Contact us',
    telephone: 'Telephone',
    email: 'E-mail',
    post: 'By post',
    address: 'our address, at the foot of this page',
    complain:
      'Complaints about officers go to the force; if you have its decision, that letter says who can review it, and you have 28 days from the day after you got it.',
  },
  about: {
    heading: 'Formats, privacy and accessibility',
    formats:
      'Tell us if you need anything on this site in large print, as easy read, in another language or read to you: we will send it to you.',
    accessibility: 'Accessibility statement',
    privacy: 'Privacy notice',
  },
} as const

/** The sentences of the front page in one language. */
export type Words = Translated<typeof en>
