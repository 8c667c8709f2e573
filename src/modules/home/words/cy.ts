import { dayInside, daySoftened } from '#platform/web'
import type { Words } from './en.js'

/** "1 diwrnod", "2 ddiwrnod", "9 diwrnod". */
const diwrnod = (count: number): string => `${count} ${count === 2 ? 'ddiwrnod' : 'diwrnod'}`

/** Every sentence that a resident reads on the front page, in Welsh. */
export const cy: Words = {
  title: 'Eich barn am blismona, a beth ddaeth ohoni',
  intro:
    'Rhaid i’r Comisiynydd wrando ar bobl, ac ar ddioddefwyr troseddau, cyn penderfynu. Dyma beth rydym yn ei ofyn nawr, a beth wnaethom â’r hyn a ddywedodd pobl wrthym.',
  notSetUp: {
    title: 'Mae’r wefan hon yn cael ei pharatoi',
    body: [
      'Nid yw’r swyddfa wedi gorffen paratoi ei thudalennau. Dewch yn ôl ymhen ychydig ddyddiau.',
      'Mewn perygl nawr? Ffoniwch 999. I riportio trosedd, ffoniwch 101.',
    ],
  },
  open: {
    heading: 'Ar agor nawr',
    none: 'Nid oes dim ar agor am atebion heddiw.',
    closes: (day: string, left: number) =>
      left === 1 ? `Yn cau heddiw, ${dayInside(day)}` : `Yn cau ar ${daySoftened(day)}: ${diwrnod(left)} ar ôl`,
    noEnd: 'Ar agor drwy’r flwyddyn',
    all: 'Pob ymgynghoriad',
  },
  events: {
    heading: 'Dewch i gwrdd â ni',
    none: 'Nid oes digwyddiad wedi’i gynllunio ar hyn o bryd.',
    all: 'Pob digwyddiad',
    ask: 'Gofyn cwestiwn i’r Comisiynydd a’r Prif Gwnstabl yn gyhoeddus',
  },
  did: {
    heading: 'Dywedoch chi, gwnaethom ni',
    none: 'Nid oes dim wedi’i ateb eto. Pan fydd, gallwch ddarllen yma beth ddywedodd pobl a beth benderfynwyd.',
    answered: (day: string) => `Atebwyd ar ${daySoftened(day)}`,
    waiting: 'Heb ei ateb eto',
    decisions: 'Pob penderfyniad',
    promised: (day: string) => `Wedi cau. Rydym yn addo dweud beth benderfynwyd erbyn ${dayInside(day)}.`,
    unpromised: 'Wedi cau. Nid ydym wedi dweud eto pryd y byddwn yn ateb.',
    late: (day: string, late: number) =>
      `Nid ydym wedi ateb hyn eto: addawsom ateb erbyn ${dayInside(day)}, ${diwrnod(late)} yn ôl, ac mae’n ddrwg gennym.`,
  },
  card: {
    heading: 'Dywedwch eich barn wrthym',
    body: 'Nid oes rhaid i chi aros am ymgynghoriad. Dywedwch wrthym ar unrhyw adeg beth sy’n bwysig i chi lle rydych yn byw. Nid oes angen i chi roi eich enw.',
    button: 'Dywedwch eich barn wrthym',
  },
  news: {
    heading: 'Newyddion, a newyddion drwy e-bost',
    body: 'Cylchlythyrau, neu neges pan fydd rhywbeth yn newydd: am y pynciau a’r rhan o’r ardal a ddewiswch. Gallwch adael unrhyw bryd.',
    button: 'Dewis yr hyn a gewch',
    earlier: 'Darllen cylchlythyrau cynharach',
  },
  code: {
    heading: 'Chwilio am god',
    body: 'Os ydych wedi dweud eich barn wrthym, mae eich cod yn dangos beth rydym wedi’i wneud â hi ers hynny.',
    label: 'Eich cod',
    hint: 'Er enghraifft, K7F3Q-M8TW2-X',
    button: 'Chwilio',
  },
  contact: {
    heading: 'Cysylltu â ni',
    telephone: 'Ffôn',
    email: 'E-bost',
    post: 'Drwy’r post',
    address: 'ein cyfeiriad, ar waelod y dudalen hon',
    complain:
      'Mae cwynion am swyddogion yn mynd at yr heddlu; os oes gennych ei benderfyniad, mae’r llythyr hwnnw’n dweud pwy all ei adolygu, ac mae gennych 28 diwrnod o’r diwrnod ar ôl i chi ei gael.',
  },
  about: {
    heading: 'Fformatau, preifatrwydd a hygyrchedd',
    formats:
      'Rhowch wybod i ni os oes angen unrhyw beth ar y wefan hon arnoch mewn print bras, mewn fformat hawdd ei ddeall, mewn iaith arall neu wedi’i ddarllen i chi: byddwn yn ei anfon atoch.',
    accessibility: 'Datganiad hygyrchedd',
    privacy: 'Hysbysiad preifatrwydd',
  },
}
