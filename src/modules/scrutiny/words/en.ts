import { askEn } from './ask.en.js'
import { recordingEn } from './recording.en.js'

const days = (many: number) => (many === 1 ? '1 day' : `${many} days`)

/** Every sentence about scrutiny meetings that a resident reads, in English. */
export const en = {
  ask: askEn,
  recording: recordingEn,
  title: 'Public scrutiny meetings',
  intro: 'The Police and Crime Commissioner and the Chief Constable take questions in public. The meetings go round the districts.',
  next: 'Next',
  none: 'No meeting is announced at the moment.',
  past: 'Past meetings',
  nonePast: 'No meeting has taken place yet.',
  to: 'to',
  when: 'When',
  where: 'Where',
  who: 'Who takes questions',
  both: 'The Commissioner and the Chief Constable',
  commissioner: 'Commissioner',
  access: 'Getting in',
  watch: 'Watch it',
  watchLive: 'Watch it while it goes on',
  questionsBy: 'Questions before the meeting',
  until: (day: string) => `Until ${day}`,
  event: 'In the programme of events',
  eventLink: 'Put it in your calendar',
  states: { planned: 'Planned', held: 'Held', cancelled: 'Cancelled', unsaid: 'Not yet said whether it was held' },
  cancelledWhy: (why: string) => `This meeting does not take place. The reason: ${why}`,
  there: (people: number) =>
    people === 1 ? '1 member of the public was in the room.' : `${people.toLocaleString('en-GB')} members of the public were in the room.`,
  papers: 'Agenda, papers and minutes',
  agenda: 'Agenda',
  kinds: { agenda: 'Agenda', paper: 'Paper', minutes: 'Minutes' },
  published: (day: string) => `Published on ${day}`,
  publishedLate: (day: string, due: string, late: number) => `Published on ${day}, ${days(late)} late: we promised it by ${due}`,
  promised: (day: string) => `We promised it by ${day}`,
  notYet: (day: string, late: number) => `Not published yet: we promised it by ${day}, ${days(late)} ago, and we are sorry`,
  noPapers: 'Nothing is published yet.',
  agendaBy: (day: string) => `We publish the agenda by ${day}.`,
  minutesBy: (day: string) => `We publish the minutes by ${day}.`,
  minutesLate: (day: string, late: number) =>
    `The minutes are not published yet: we promised them by ${day}, ${days(late)} ago, and we are sorry.`,
  file: 'Open the file',
  table: 'Table',
} as const
