import { dayInside } from '#platform/web'
import type { Words } from './index.js'

const days = (many: number) => (many === 1 ? '1 diwrnod' : `${many} diwrnod`)
const fine = (parts: readonly string[]) => `${parts.filter(Boolean).join('\n\n')}\n`

/** Every sentence about questions to a meeting that a resident reads, in Welsh. */
export const askCy: Words['ask'] = {
  heading: 'Cwestiynau',
  title: 'Gofyn cwestiwn',
  until: (day) => `Gallwch ofyn cwestiwn yma tan ${dayInside(day)}, ac yn yr ystafell yn y cyfarfod.`,
  intro: (day) =>
    `Caiff eich cwestiwn ei ateb yn y cyfarfod neu’n ysgrifenedig erbyn ${dayInside(day)}. Cewch god i ddarllen beth a ddaeth ohono.`,
  policyLink: 'Sut rydym yn dewis ac yn ateb cwestiynau',
  text: 'Eich cwestiwn',
  textHint: 'Peidiwch ag enwi neb, na sôn am achos sydd ar y gweill: ni allem ofyn cwestiwn felly yn gyhoeddus',
  textMissing: 'Rhowch eich cwestiwn',
  tooLong: (most) => `Byrhewch hwn i ${most} nod neu lai`,
  whom: 'Pwy ddylai ateb?',
  whoms: { commissioner: 'Y Comisiynydd', chief: 'Y Prif Gwnstabl' },
  whomMissing: 'Dewiswch pwy ddylai ateb',
  name: 'Eich enw (dewisol)',
  nameHint: 'Nid ydym yn ei ddangos',
  email: 'Eich cyfeiriad e-bost (dewisol)',
  emailHint: 'Dywedwn wrthych unwaith beth a ddaeth o’ch cwestiwn, a’i ddefnyddio i ddim arall',
  emailWrong: 'Rhowch gyfeiriad e-bost fel enw@example.com',
  privacy: 'Sut rydym yn defnyddio’r hyn a ddywedwch',
  continue: 'Parhau',
  checkTitle: 'Gwirio eich cwestiwn',
  send: 'Anfon eich cwestiwn',
  change: 'Ei newid',
  done: (code) => `Mae eich cwestiwn gyda ni. Eich cod yw ${code}: cadwch ef i weld beth a ddaw ohono, oherwydd ni allwn ei ganfod i chi`,
  closedTitle: 'Mae cwestiynau ymlaen llaw wedi cau',
  closedPlanned: 'Gallwch ofyn o hyd yn yr ystafell, yn y cyfarfod ei hun.',
  closedOver: 'Mae’r cyfarfod hwn ar ben neu ni chaiff ei gynnal.',
  backToMeeting: 'Mynd i’r cyfarfod',
  none: 'Nid oes neb wedi gofyn eto.',
  waitingToBeRead: (many) => (many === 1 ? 'Mae 1 cwestiwn yn aros i ni ei ddarllen.' : `Mae ${many} cwestiwn yn aros i ni eu darllen.`),
  to: (whom) => `I: ${whom}.`,
  same: (many) => (many === 1 ? 'Gofynnodd 1 person arall yr un peth.' : `Gofynnodd ${many} o bobl eraill yr un peth.`),
  answeredBy: (whom) => `Atebwyd gan: ${whom}.`,
  inRecording: (time) => `Yn y recordiad ar ${time}.`,
  notPut: (many) => (many === 1 ? 'Ni ofynnwyd 1 cwestiwn, oherwydd' : `Ni ofynnwyd ${many} cwestiwn, oherwydd`),
  tags: { answered: 'Wedi’i ateb', promised: 'Wedi’i addo', declined: 'Wedi’i wrthod', waiting: 'Heb ei ateb eto', late: 'Yn hwyr' },
  state: {
    answered: 'Cafodd ei ateb.',
    answeredLate: (day, late) => `Cafodd ei ateb ${days(late)} yn hwyr: addawsom hyn erbyn ${dayInside(day)}.`,
    promised: (day) => `Addawsom ateb erbyn ${dayInside(day)}.`,
    promisedLate: (day, late) =>
      `Nid ydym wedi cadw at hyn eto: addawsom hyn erbyn ${dayInside(day)}, ${days(late)} yn ôl, ac mae’n ddrwg gennym.`,
    declined: 'Ni ofynnwyd y cwestiwn hwn.',
    waiting: (day) => `Byddwn yn ei ateb erbyn ${dayInside(day)}.`,
    waitingLate: (day, late) =>
      `Nid ydym wedi ateb hyn eto: addawsom ateb erbyn ${dayInside(day)}, ${days(late)} yn ôl, ac mae’n ddrwg gennym.`,
  },
  channels: {
    web: 'ar y wefan hon',
    room: 'yn yr ystafell',
    live: 'wrth i’r cyfarfod gael ei ddarlledu',
    social: 'drwy’r cyfryngau cymdeithasol',
    paper: 'ar bapur',
    phone: 'dros y ffôn',
    mail: 'drwy e-bost neu lythyr',
  },
  heard: {
    waiting: 'Nid oes neb wedi darllen eich cwestiwn eto.',
    held: 'Mae rhywun yn edrych ar eich cwestiwn cyn y gellir ei ofyn.',
    shown: 'Mae eich cwestiwn ar dudalen y cyfarfod.',
    grouped: 'Gofynnodd eraill yr un peth: caiff ei ofyn unwaith drosoch i gyd.',
  },
  grounds: {
    'live-case': 'mae’n ymwneud ag achos sydd ar y gweill',
    'names-somebody': 'mae’n enwi rhywun, neu’n gadael i rywun ddyfalu pwy ydyw',
    personal: 'mae’n ymwneud ag achos un person, ac ysgrifennwn ato yn lle hynny',
    'not-policing': 'nid yw’n ymwneud â phlismona, trosedd na gwaith y Comisiynydd',
    offensive: 'mae’n sarhau neu’n bygwth rhywun',
    asked: 'cafodd ei ofyn a’i ateb o’r blaen',
    other: 'rheswm arall, a roddwyd i’r sawl a ofynnodd',
  },
  did: {
    held: 'cadwyd cwestiwn yn ôl',
    shown: 'dangoswyd cwestiwn',
    grouped: 'rhoddwyd cwestiwn gydag un sy’n gofyn yr un peth',
    answered: 'atebwyd cwestiwn',
    promised: 'addawyd ateb',
    declined: 'gwrthodwyd cwestiwn',
  },
  policy: {
    title: 'Sut rydym yn dewis ac yn ateb cwestiynau',
    text: [
      'Darllenwn bob cwestiwn cyn iddo gael ei ddangos. Nid ydym yn newid geiriau. Ni ddangosir byth pwy a ofynnodd.',
      'Gofynnir cwestiynau sy’n gofyn yr un peth unwaith, a chaiff pawb a ofynnodd yr ateb.',
      'Daw pob cwestiwn i ben mewn un o dair ffordd y gall pawb eu darllen: wedi’i ateb, wedi’i addo erbyn diwrnod, neu wedi’i wrthod gyda’r rheswm.',
      'Cedwir yn ôl gwestiwn sy’n enwi rhywun a amheuir neu’n sôn am achos byw, ac ni chaiff byth ei ddangos. Mae rhywun yn edrych arno, oherwydd gall fod angen cymorth neu ateb o fath arall.',
    ],
    groundsTitle: 'Cadwn gwestiwn yn ôl neu ei wrthod pan',
    logTitle: 'Beth a benderfynwyd yn ddiweddar',
    noLog: 'Dim eto.',
  },
  askedMail: {
    subject: 'Mae eich cwestiwn gyda ni',
    text: ({ name, meeting, code, day, link, office }) =>
      fine([
        name === '' ? 'Helo,' : `Helo ${name},`,
        `mae eich cwestiwn i “${meeting}” gyda ni. Caiff ei ateb yn y cyfarfod neu’n ysgrifenedig erbyn ${dayInside(day)}. Dywedwn wrthych unwaith, yn y cyfeiriad hwn.`,
        `Eich cod yw ${code}. Bydd yr hyn a ddaw o’ch cwestiwn yma:\n${link}`,
        office,
      ]),
  },
  toldMail: {
    subject: {
      answered: 'Cafodd eich cwestiwn ei ateb',
      promised: 'Addawsom ateb i’ch cwestiwn',
      declined: 'Ni ofynnwyd eich cwestiwn',
    },
    what: {
      answered: () => 'Cafodd eich cwestiwn ei ateb.',
      promised: (day) => `Addewir ateb erbyn ${dayInside(day)}.`,
      declined: () => 'Ni ofynnwyd eich cwestiwn.',
    },
    text: ({ name, meeting, what, said, code, link, office }) =>
      fine([
        name === '' ? 'Helo,' : `Helo ${name},`,
        `gofynasoch gwestiwn i “${meeting}”. ${what}`,
        said,
        `Mae yma hefyd, gyda’ch cod ${code}:\n${link}`,
        office,
      ]),
  },
}
