import { dayInside, daySoftened } from '#platform/web'
import type { Words } from './index.js'

/** Every sentence that whoever sets the dates of a meeting reads, in Welsh. */
export const datesCy: Words['dates'] = {
  title: 'Dyddiadau eich cyfarfod',
  intro: (meeting: string, until: string) =>
    `Dywedwch wrthym pryd y mae “${meeting}” yn cwrdd, fel y gall rhywun ddod. Gallwch ddefnyddio’r dudalen hon eto tan ${dayInside(until)}.`,
  asked: 'Beth yr hoffem ei wybod',
  known: 'Dyddiadau y gwyddom amdanynt',
  none: 'Ni wyddom am ddyddiad eto.',
  off: 'Pa rai o’r rhain na fyddant yn digwydd? (dewisol)',
  suits: 'Dyddiau a fyddai’n gyfleus i ni',
  suitsHint: 'Dewiswch y rhai yr ydych yn cwrdd arnynt. Nid oes rhaid dewis yr un',
  add: 'Dyddiadau eraill yr ydych yn cwrdd arnynt',
  date: (n: number) => `Dyddiad ${n} (dewisol)`,
  dateHint: 'Er enghraifft, 27 3 2027',
  dateWrong: 'Rhowch ddyddiad go iawn, fel 27 3 2027',
  datePast: 'Rhowch ddiwrnod nad yw wedi mynd heibio',
  dateFar: 'Rhowch ddiwrnod o fewn tair blynedd',
  time: 'Am faint o’r gloch? (dewisol)',
  timeHint: 'Fel 19:30',
  timeWrong: 'Rhowch amser, fel 19:30',
  venue: 'Ble? (dewisol)',
  nothing: 'Dewiswch neu rhowch o leiaf un dyddiad',
  send: 'Anfon y dyddiadau hyn',
  thanks: (when: string) => `Diolch. Cawsom ddyddiadau gennych ddiwethaf ar ${daySoftened(when)}.`,
  subject: (meeting: string) => `Pryd y mae “${meeting}” yn cwrdd?`,
  mail: ({ name, meeting, note, link, until, office }) =>
    [
      name === '' ? 'Helo,' : `Helo ${name},`,
      `dywedwch wrthym pryd y mae “${meeting}” yn cwrdd nesaf, fel y gall rhywun o’n swyddfa ddod. Mae’r dudalen isod yn cymryd munud ac nid oes angen cyfrinair; mae’n gweithio tan ${dayInside(until)}:\n${link}`,
      note,
      office,
    ]
      .filter(Boolean)
      .join('\n\n') + '\n',
}
