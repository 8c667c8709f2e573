import { dayInside } from '#platform/web'
import type { Words } from './en.js'

/** What a resident reads in Welsh on a printed questionnaire. */
export const paper: Words['paper'] = {
  how: 'Sut i lenwi hwn',
  pen: 'Defnyddiwch feiro ac ysgrifennwch yn glir. Cewch adael unrhyw gwestiwn heb ei ateb. Os nad oes digon o le, ychwanegwch ddalen.',
  tickOne: 'Ticiwch un blwch.',
  tickAll: 'Ticiwch bob un sy’n berthnasol.',
  tickIf: 'Ticiwch y blwch os ydych yn cytuno.',
  rank: (most: number) =>
    `Ysgrifennwch 1 wrth eich dewis cyntaf${most > 1 ? ', 2 wrth eich ail ddewis' : ''}${most > 2 ? `, ac felly ymlaen hyd at ${most}` : ''}.`,
  rows: 'Ticiwch un blwch ar bob llinell.',
  number: (unit: string) => (unit === '' ? 'Ysgrifennwch rif.' : `Ysgrifennwch rif (${unit}).`),
  money: 'Ysgrifennwch swm mewn punnoedd a cheiniogau.',
  date: 'Ysgrifennwch y diwrnod, y mis a’r flwyddyn, fel 27 3 2027.',
  postcode: 'Ysgrifennwch eich cod post. Byddwn yn chwilio am yr ardal rydych yn byw ynddi ac ni fyddwn yn cadw’r cod post.',
  placeName: 'Ysgrifennwch ei enw.',
  words: 'Ysgrifennwch yn y lle gwag isod.',
  onlyIf: (question: number, answers: string) => `Atebwch hwn dim ond os oeddech wedi ateb ${answers} i gwestiwn ${question}.`,
  goTo: (question: number) => `ewch i gwestiwn ${question}`,
  goToEnd: 'ewch i’r diwedd',
  or: 'neu',
  endTitle: 'Ei anfon yn ôl',
  sendTo: 'Anfonwch ef at:',
  noStampNeeded: (phone: string) => `Gallwch hefyd roi eich atebion i ni dros y ffôn: ${phone}.`,
  closing: (day: string) => `Rhaid iddo ein cyrraedd erbyn ${dayInside(day)}.`,
  standing: 'Nid oes diwrnod olaf.',
  tearOff: 'Cadwch y rhan hon',
  forOffice: (code: string) => `At ddefnydd y swyddfa: ${code}`,
  page: (number: number, of: number) => `Tudalen ${number} o ${of}`,
  link: 'Argraffu’r holiadur hwn (PDF)',
  linkLarge: 'Ei argraffu mewn llythrennau bras (PDF)',
}
