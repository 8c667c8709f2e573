import type { Translated } from '#platform/web'

/** What residents read about issues for the Chief Constable, in English. */
export const issuesEn = {
  title: 'Issues raised with the Chief Constable',
  intro: 'What people raised with us about policing, how far we have taken it, and what the Chief Constable replied.',
  notAll: 'Some issues are not told here, because they could show who somebody is. Those who raised them are answered all the same.',
  none: 'Nothing is told here yet.',
  column: 'Issue',
  columnState: 'How far it is',
  columnDay: 'Raised',
  columnPlace: 'Where',
  everywhere: 'The whole area',
  what: 'What was raised',
  reply: 'What came of it',
  noReply: (day: string) => `There is no reply yet. The next step is due by ${day}.`,
  late: (day: string) => `There is no reply yet. We said that the next step would be taken by ${day}, and it is late. We are sorry.`,
  noMore: 'It is over, and there is nothing more to tell in public.',
  received: 'The reply has reached us',
  receivedNext: 'Thank you. The link takes no other reply. Write to the office where there is more to say.',
  sources: {
    ambassador: 'by a Community Ambassador',
    public: 'by a member of the public',
    correspondence: 'by letter or e-mail',
    complaint: 'in writing',
    meeting: 'at a meeting or event',
    'one-to-one': 'in a talk with us',
    survey: 'in a survey or consultation',
    staff: 'by officers and staff of the police',
  },
  states: {
    raised: 'Raised',
    officer: 'We are looking into it',
    commissioner: 'To be decided by the Commissioner',
    chief: 'With the Chief Constable',
    replied: 'The Chief Constable has replied',
    closed: 'Answered',
    dropped: 'Not taken further',
  },
  threadTitle: 'What you raised about policing',
  heard: 'We have read it and are taking it through the Commissioner to the Chief Constable.',
  put: 'It was put to the Chief Constable.',
  answered: 'You have our answer.',
  ended: 'It was not taken further, and you have our reason.',
}

/** The sentences about issues in one language. */
export type IssueWords = Translated<typeof issuesEn>
