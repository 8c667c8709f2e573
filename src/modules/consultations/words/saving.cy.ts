import { dayInside, daySoftened } from '#platform/web'
import type { Words } from './en.js'

/** What a resident reads in Welsh about saving unfinished answers and coming back. */
export const saving: Words['saving'] = {
  link: 'Cadw a dod yn ôl nes ymlaen',
  linkBack: 'Mynd ymlaen ag atebion a gadwyd gennych',
  title: 'Cadw eich atebion a dod yn ôl nes ymlaen',
  how: (day: string) =>
    `Cewch god, a chydag ef gallwch fynd ymlaen ar unrhyw ddyfais tan ${daySoftened(day)}. Yna byddwn yn dileu’r hyn nad ydych wedi’i anfon.`,
  giveCode: 'Cadw a rhoi cod i mi',
  email: 'Neu gael dolen wedi’i hanfon atoch',
  emailHint: 'Byddwn yn defnyddio eich cyfeiriad e-bost unwaith, i anfon y ddolen. Nid ydym yn ei gadw gyda’ch atebion.',
  sendLink: 'Cadw ac anfon dolen ataf',
  saved: 'Mae eich atebion wedi’u cadw',
  keepCode: (day: string) =>
    `Ysgrifennwch y cod: ni allwn ddod o hyd iddo i chi. Gall pwy bynnag sydd ag ef ddarllen a newid yr atebion hyn. Cânt eu cadw tan ${daySoftened(day)}, ac maent yn cyfrif dim ond ar ôl i chi eu hanfon.`,
  mailed: 'Rydym wedi anfon dolen atoch.',
  goOnNow: 'Mynd ymlaen i ateb nawr',
  comeBack: 'Mynd ymlaen ag atebion a gadwyd gennych',
  code: 'Eich cod',
  codeHint: 'Mae ynddo 11 o lythrennau a rhifau, fel K7F3Q-M8TW2-4.',
  goOn: 'Mynd ymlaen',
  unknown:
    'Nid oes gennym atebion wedi’u cadw â’r cod hwn. Efallai eu bod wedi’u hanfon eisoes, neu wedi’u dileu am fod eu hamser wedi dod i ben.',
  tooMany: 'Arhoswch funud a rhowch gynnig arall arni',
  tooManyNext: 'Cafodd gormod o godau anghywir eu rhoi o’r lle rydych chi. Nid oes dim wedi’i golli.',
  mailSubject: (title: string) => `Ewch ymlaen â’ch atebion: ${title}`,
  mailText: (facts): string =>
    [
      `Gwnaethoch gadw eich atebion i “${facts.title}”. Nid oes dim wedi’i anfon eto. Ewch ymlaen yma:`,
      facts.link,
      `Eich cod yw ${facts.code}. Caiff yr hyn nad ydych yn ei anfon erbyn ${dayInside(facts.day)} ei ddileu.`,
      'Defnyddiwyd eich cyfeiriad gennym ar gyfer yr un neges hon ac nid ydym yn ei gadw gyda’ch atebion. Os na wnaethoch ofyn amdani, nid oes angen i chi wneud dim.',
      facts.office,
    ].join('\n\n'),
}
