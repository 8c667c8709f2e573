import { dayInside } from '#platform/web'
import { askCy } from './ask.cy.js'
import { recordingCy } from './recording.cy.js'
import type { Words } from './index.js'

const days = (many: number) => (many === 1 ? '1 diwrnod' : `${many} diwrnod`)

/** Every sentence about scrutiny meetings that a resident reads, in Welsh. */
export const cy: Words = {
  ask: askCy,
  recording: recordingCy,
  title: 'Cyfarfodydd craffu cyhoeddus',
  intro:
    'Mae Comisiynydd yr Heddlu a Throsedd a’r Prif Gwnstabl yn ateb cwestiynau yn gyhoeddus. Mae’r cyfarfodydd yn mynd o ardal i ardal.',
  next: 'Nesaf',
  none: 'Nid oes cyfarfod wedi’i gyhoeddi ar hyn o bryd.',
  past: 'Cyfarfodydd a fu',
  nonePast: 'Nid oes cyfarfod wedi bod eto.',
  to: 'tan',
  when: 'Pryd',
  where: 'Ble',
  who: 'Pwy sy’n ateb cwestiynau',
  both: 'Y Comisiynydd a’r Prif Gwnstabl',
  commissioner: 'Y Comisiynydd',
  access: 'Cyrraedd a mynd i mewn',
  watch: 'Ei wylio',
  watchLive: 'Ei wylio wrth iddo ddigwydd',
  questionsBy: 'Cwestiynau cyn y cyfarfod',
  until: (day: string) => `Tan ${dayInside(day)}`,
  event: 'Yn y rhaglen ddigwyddiadau',
  eventLink: 'Ei roi yn eich calendr',
  states: { planned: 'Wedi’i drefnu', held: 'Wedi’i gynnal', cancelled: 'Wedi’i ganslo', unsaid: 'Heb ddweud eto a gafodd ei gynnal' },
  cancelledWhy: (why: string) => `Ni chynhelir y cyfarfod hwn. Y rheswm: ${why}`,
  there: (people: number) =>
    people === 1 ? 'Roedd 1 aelod o’r cyhoedd yn yr ystafell.' : `Roedd ${people.toLocaleString('en-GB')} o’r cyhoedd yn yr ystafell.`,
  papers: 'Agenda, papurau a chofnodion',
  agenda: 'Agenda',
  kinds: { agenda: 'Agenda', paper: 'Papur', minutes: 'Cofnodion' },
  published: (day: string) => `Cyhoeddwyd ${dayInside(day)}`,
  publishedLate: (day: string, due: string, late: number) =>
    `Cyhoeddwyd ${dayInside(day)}, ${days(late)} yn hwyr: addawsom hyn erbyn ${dayInside(due)}`,
  promised: (day: string) => `Addawsom hyn erbyn ${dayInside(day)}`,
  notYet: (day: string, late: number) =>
    `Heb ei gyhoeddi eto: addawsom hyn erbyn ${dayInside(day)}, ${days(late)} yn ôl, ac mae’n ddrwg gennym`,
  noPapers: 'Nid oes dim wedi’i gyhoeddi eto.',
  agendaBy: (day: string) => `Cyhoeddwn yr agenda erbyn ${dayInside(day)}.`,
  minutesBy: (day: string) => `Cyhoeddwn y cofnodion erbyn ${dayInside(day)}.`,
  minutesLate: (day: string, late: number) =>
    `Nid yw’r cofnodion wedi’u cyhoeddi eto: addawsom hwy erbyn ${dayInside(day)}, ${days(late)} yn ôl, ac mae’n ddrwg gennym.`,
  file: 'Agor y ffeil',
  table: 'Tabl',
}
