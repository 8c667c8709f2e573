import { dayInside } from '#platform/web'
import type { Words } from './index.js'

const days = (many: number) => (many === 1 ? '1 diwrnod' : `${many} diwrnod`)

/** Every sentence about recordings and what people thought of a meeting that a resident reads, in Welsh. */
export const recordingCy: Words['recording'] = {
  heading: 'Ei wylio a’i ddarllen',
  watch: 'Ei wylio ar wefan arall',
  read: 'Darllen a chwilio’r hyn a ddywedwyd',
  kinds: { recording: 'Recordiad', video: 'Fideo' },
  captions: 'Capsiynau',
  captioned: 'Mae iddo gapsiynau.',
  captionsLate: (due: string, late: number) => `Mae iddo gapsiynau. Daethant ${days(late)} yn hwyr: addawsom hwy erbyn ${dayInside(due)}.`,
  captionsBy: (day: string) => `Nid oes capsiynau eto. Byddwn yn eu hychwanegu erbyn ${dayInside(day)}.`,
  captionsAwaited: (day: string, late: number) =>
    `Nid oes capsiynau eto: addawsom hwy erbyn ${dayInside(day)}, ${days(late)} yn ôl, ac mae’n ddrwg gennym.`,
  noCaptions: 'Nid oes capsiynau eto.',
  late: 'Hwyr',
  said: 'Yr hyn a ddywedwyd',
  saidNote: 'Dewiswch amser i wylio o’r fan honno ar wefan arall.',
  notSaid: 'Nid yw’r hyn a ddywedwyd wedi’i ysgrifennu yma eto.',
  search: 'Chwilio’r hyn a ddywedwyd',
  find: 'Chwilio',
  found: (words: string) => `Yr hyn a ddywedwyd gyda “${words}”`,
  notFound: (words: string) => `Ni ddywedwyd dim gyda “${words}”. Rhowch gynnig ar lai o eiriau.`,
  whole: 'Y cyfan a ddywedwyd',
  more: 'Rhagor o’r hyn a ddywedwyd',
  time: 'Amser',
  words: 'Yr hyn a ddywedwyd',
  rate: 'Beth oeddech chi’n ei feddwl o’r cyfarfod hwn?',
  rateHint: 'O 1, ddim yn dda, i 5, da iawn. Nid ydym yn gofyn pwy ydych chi.',
  stars: { '1': '1, ddim yn dda', '2': '2', '3': '3', '4': '4', '5': '5, da iawn' },
  starsMissing: 'Dewiswch rif o 1 i 5',
  how: 'Sut y gwnaethoch ei ddilyn?',
  hows: { room: 'Roeddwn yn yr ystafell', live: 'Gwyliais wrth iddo ddigwydd', later: 'Gwyliais yn ddiweddarach' },
  howMissing: 'Dewiswch sut y gwnaethoch ei ddilyn',
  send: 'Anfon',
  thanks: 'Diolch am ddweud wrthym',
  thanksText: 'Rydym yn cyfrif yr hyn y mae pawb yn ei ddweud, ac yn dangos y cymedr wedi i bump o bobl ddweud wrthym.',
  backToMeeting: 'Yn ôl at y cyfarfod',
  rating: (mean: string, count: number) =>
    `Rhoddodd ${count.toLocaleString('en-GB')} o bobl ${mean} allan o 5 i’r cyfarfod hwn ar gyfartaledd.`,
  closed: 'Nid yw’r cyfarfod hwn wedi digwydd eto, felly ni all neb ddweud beth oeddent yn ei feddwl ohono.',
}
