import type { EnquirySheet } from '../enquiries/enquiry.js'
import type { InterviewSheet, InterviewState } from '../interviews/interview.js'
import type { OutletSheet } from '../outlets/outlet.js'

/** The outlets that report on Westmarch; the newsroom of each is among the contacts under this domain where there is one. */
export const OUTLETS: readonly Omit<OutletSheet, 'contact'>[] = [
  {
    name: 'Westmarch Gazette',
    kind: 'newspaper',
    reach: 'regional',
    hosts: ['westmarch-gazette.example'],
    note: 'Goes to print on Wednesdays at noon. Wants a picture with each story.',
  },
  { name: 'Winterbourne Echo', kind: 'newspaper', reach: 'local', hosts: ['winterbourne-echo.example'], note: '' },
  { name: 'Carrow Free Press', kind: 'newspaper', reach: 'local', hosts: ['carrow-freepress.example'], note: '' },
  {
    name: 'Aldermoor Online',
    kind: 'website',
    reach: 'local',
    hosts: ['aldermoor-online.example'],
    note: 'Prints releases word for word, within the hour.',
  },
  {
    name: 'Radio Westmarch',
    kind: 'radio',
    reach: 'regional',
    hosts: ['radio-westmarch.example'],
    note: 'Breakfast show 6 to 9am. The hot seat is on the first Thursday of the month.',
  },
  { name: 'Border Television News', kind: 'television', reach: 'regional', hosts: ['border-tv.example'], note: '' },
  { name: 'The National Courier', kind: 'newspaper', reach: 'national', hosts: ['national-courier.example'], note: '' },
  {
    name: 'Stonewater Parish Magazine',
    kind: 'magazine',
    reach: 'local',
    hosts: [],
    note: 'Six times a year; copy by the 10th of the month before.',
  },
  {
    name: 'Westmarch Homes',
    kind: 'magazine',
    reach: 'regional',
    hosts: ['westmarch-homes.example'],
    note: 'The council’s magazine to every household.',
  },
]

/** Coverage of the last weeks: days ago, outlet, headline, link, and the title of the release it came of. */
export const REPORTS: readonly (readonly [number, string, string, string, string])[] = [
  [
    49,
    'Westmarch Gazette',
    'Weekly speed checks for Station Road',
    'westmarch-gazette.example/news/weekly-speed-checks-station-road',
    'Speed checks each week on Station Road',
  ],
  [
    49,
    'Aldermoor Online',
    'Speed checks each week on Station Road',
    'aldermoor-online.example/2026/speed-checks-each-week',
    'Speed checks each week on Station Road',
  ],
  [
    47,
    'Winterbourne Echo',
    'Police to slow down Aldermoor drivers',
    'winterbourne-echo.example/police-to-slow-down-aldermoor-drivers',
    'Speed checks each week on Station Road',
  ],
  [
    35,
    'Westmarch Gazette',
    'Winter grants for eleven youth clubs',
    'westmarch-gazette.example/news/winter-grants-eleven-youth-clubs',
    'Eleven youth clubs get a grant',
  ],
  [
    35,
    'Carrow Free Press',
    'Coach for Carrowdale club at last',
    'carrow-freepress.example/coach-for-carrowdale-club',
    'Eleven youth clubs get a grant',
  ],
  [
    34,
    'Aldermoor Online',
    'Youth clubs share £14,000',
    'aldermoor-online.example/2026/youth-clubs-share-14000',
    'Eleven youth clubs get a grant',
  ],
  [33, 'Radio Westmarch', 'Youth club leader on what £400 buys', '', 'Eleven youth clubs get a grant'],
  [
    14,
    'Aldermoor Online',
    'Put your question to the Chief Constable',
    'aldermoor-online.example/2026/put-your-question',
    'Ask the Chief Constable: next meeting in Helmsbrook',
  ],
  [
    7,
    'Carrow Free Press',
    'Light at the end of Mill Lane',
    'carrow-freepress.example/light-at-the-end-of-mill-lane',
    'Three street lights on Mill Lane are mended',
  ],
  [
    6,
    'Westmarch Gazette',
    'Ambassador walks Mill Lane in the dark',
    'westmarch-gazette.example/news/ambassador-walks-mill-lane',
    'Three street lights on Mill Lane are mended',
  ],
  [
    5,
    'The National Courier',
    'The volunteers who count broken street lights',
    'national-courier.example/society/volunteers-count-street-lights',
    'Three street lights on Mill Lane are mended',
  ],
  [20, 'Border Television News', 'A night out with Carrowdale police', 'border-tv.example/watch/night-out-carrowdale', ''],
]

/** The spreadsheet of earlier coverage, as offices keep it: some of its rows cannot be used. */
export const OLD_TABLE = [
  'Date,Publication,Headline,Type,Reach,Link',
  '02/04/2026,Westmarch Gazette,Commissioner sets out spending for the year,Newspaper,Regional,',
  '09/04/2026,Winterbourne Echo,More officers on evening buses,Newspaper,Local,https://winterbourne-echo.example/more-officers-evening-buses',
  '21/04/2026,Aldermoor Online,Your say on late buses,Website,Local,',
  '05/05/2026,Carrow Free Press,Farm thefts: what the Commissioner says,Newspaper,Local,',
  '19/05/2026,Westmarch Gazette,Custody visitors wanted,Newspaper,Regional,',
  '2 Jun 2026,Westmarch Gazette,Chief Constable questioned in public,Newspaper,Regional,',
  '16/06/2026,Hillside Newsletter,Beat surgeries return,Magazine or newsletter,Local,',
  '30/06/2026,Aldermoor Online,Knife bins in three towns,Website,Local,',
  '14/07/2026,Winterbourne Echo,Summer scheme opens its doors,Newspaper,Local,',
  '28/07/2026,Border Television News,Commissioner on rural crime,Television,Regional,',
  '11/08/2026,Westmarch Gazette,What victims told the Commissioner,Newspaper,Regional,',
  '25/08/2026,Carrow Free Press,Carrowdale bridge patrols,Newspaper,Local,',
  '08/09/2026,Aldermoor Online,Cadets: places left,Website,Local,',
  '22/09/2026,The National Courier,Listening to victims: one office’s way,Newspaper,National,',
  '22/09/2026,The National Courier,Listening to victims: one office’s way,Newspaper,National,',
  '31/09/2026,Winterbourne Echo,Speeding fines rise,Newspaper,Local,',
  'last week,Westmarch Gazette,Budget talks,Newspaper,Regional,',
  '06/10/2026,Winterbourne Echo,,Newspaper,Local,',
].join('\r\n')

/** Interviews of the demo, by days from today. */
export const INTERVIEWS: readonly (Pick<InterviewSheet, 'kind' | 'time' | 'speaker' | 'topic'> & {
  readonly at: number
  readonly outlet: string
  readonly state: InterviewState
})[] = [
  {
    at: -148,
    outlet: 'Radio Westmarch',
    kind: 'interview',
    time: '7:40',
    speaker: 'The Commissioner',
    topic: 'Officers on evening buses',
    state: 'given',
  },
  {
    at: -113,
    outlet: 'Radio Westmarch',
    kind: 'panel',
    time: '8:10',
    speaker: 'The Commissioner',
    topic: 'Hot seat: farm thefts',
    state: 'given',
  },
  {
    at: -78,
    outlet: 'Border Television News',
    kind: 'interview',
    time: '18:05',
    speaker: 'The Commissioner',
    topic: 'What victims told the office',
    state: 'given',
  },
  {
    at: -48,
    outlet: 'Radio Westmarch',
    kind: 'interview',
    time: '7:40',
    speaker: 'The Deputy Commissioner',
    topic: 'Speed checks on Station Road',
    state: 'given',
  },
  {
    at: -22,
    outlet: 'Radio Westmarch',
    kind: 'phone-in',
    time: '9:30',
    speaker: 'The Commissioner',
    topic: 'Listeners’ questions on the council tax',
    state: 'given',
  },
  {
    at: -9,
    outlet: 'Border Television News',
    kind: 'interview',
    time: '18:05',
    speaker: 'The Commissioner',
    topic: 'Late buses',
    state: 'cancelled',
  },
  {
    at: -1,
    outlet: 'Radio Westmarch',
    kind: 'interview',
    time: '7:40',
    speaker: 'The Deputy Commissioner',
    topic: 'Mill Lane in the dark',
    state: 'planned',
  },
  {
    at: 6,
    outlet: 'Radio Westmarch',
    kind: 'panel',
    time: '8:10',
    speaker: 'The Commissioner',
    topic: 'Hot seat: how much for the police?',
    state: 'planned',
  },
]

/** What journalists asked, by days from today and time, and what they were told. */
export const ENQUIRIES: readonly (Pick<EnquirySheet, 'asked' | 'journalist'> & {
  readonly outlet: string
  readonly at: readonly [number, string]
  readonly due?: readonly [number, string]
  readonly phone: string
  readonly step?: string
  readonly told?: { readonly at: readonly [number, string]; readonly state: 'answered' | 'declined'; readonly answer: string }
})[] = [
  {
    asked: 'How many of the 140 people who wrote about speeding live on Station Road itself?',
    journalist: 'Nadia Rahman',
    outlet: 'Winterbourne Echo',
    phone: '01632 960401',
    at: [-47, '10:20'],
    due: [-47, '15:00'],
    told: {
      at: [-47, '13:10'],
      state: 'answered',
      answer: 'We ask for the part of the area, not for the street, so that nobody can be told apart. 96 of the 140 live in Aldermoor.',
    },
  },
  {
    asked: 'Which club asked for less than the smallest grant, and was it refused?',
    journalist: 'Beth Sorrell',
    outlet: 'Carrow Free Press',
    phone: '01632 960402',
    at: [-34, '9:05'],
    due: [-34, '12:00'],
    told: { at: [-33, '9:30'], state: 'answered', answer: 'None was refused. Eleven asked and eleven got a grant.' },
  },
  {
    asked: 'Will the Commissioner say who was stopped on Saturday night?',
    journalist: 'Sian Calloway',
    outlet: 'Radio Westmarch',
    phone: '01632 960403',
    at: [-23, '16:45'],
    told: {
      at: [-23, '17:05'],
      state: 'declined',
      answer: 'The office does not speak of single people. The force’s press office can say what is public.',
    },
  },
  {
    asked: 'The council says that the fourth light on Mill Lane waits for a part. Since when, and when will it come?',
    journalist: 'Beth Sorrell',
    outlet: 'Carrow Free Press',
    phone: '01632 960402',
    at: [-1, '15:10'],
    due: [0, '16:00'],
    step: 'Rang the council’s lighting team: they look it up and ring back before noon.',
  },
  {
    asked: 'What did the office spend on printed leaflets in each of the last three years?',
    journalist: 'Nadia Rahman',
    outlet: 'Winterbourne Echo',
    phone: '01632 960401',
    at: [-4, '11:30'],
    due: [-1, '12:00'],
    step: 'The Treasurer has the figures of two years; the third is in the archive.',
  },
]
