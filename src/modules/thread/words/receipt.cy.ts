import { daySoftened, type Translated } from '#platform/web'
import type { receipt as english } from './receipt.en.js'

/** "1 diwrnod", "2 ddiwrnod", "9 diwrnod". */
const diwrnod = (days: number): string => `${days} ${days === 2 ? 'ddiwrnod' : 'diwrnod'}`

/** What a person reads about their contribution, in Welsh. Nothing here repeats what they wrote. */
export const receipt: Translated<typeof english> = {
  title: 'Beth ddigwyddodd i’r hyn a ddywedoch wrthym',
  code: (code: string) => `Eich cod yw ${code}.`,
  received: (day: string, channel: string) => `Cawsom ef ar ${daySoftened(day)}, ${channel}.`,
  about: 'Gwnaethoch ateb:',
  picture: 'Beth ddigwyddodd, gam wrth gam',
  stations: { said: 'Dywedwyd', heard: 'Clywyd', decided: 'Penderfynwyd', doing: 'Gweithredu', told: 'Rhoddwyd gwybod' },
  notAnswered: 'Heb ei ateb eto',
  stillOpen: 'Gall pobl ateb o hyd',
  openUntil: (until: string, promised?: string) =>
    `Gall eraill ateb tan ${daySoftened(until)}. Yna byddwn yn darllen pob ateb ac yn penderfynu.${promised ? ` Rydym yn addo ateb erbyn ${promised}.` : ''}`,
  late: (day: string, days: number) =>
    `Nid ydym wedi ateb hyn eto: addawsom ateb erbyn ${day}, ${diwrnod(days)} yn ôl, ac mae’n ddrwg gennym.`,
  notYet: (day: string) => `Nid ydym wedi ateb hyn eto: rydym yn addo ateb erbyn ${day}.`,
  today: (day: string) => `Nid ydym wedi ateb hyn eto: addawsom ateb erbyn heddiw, ${day}.`,
  noPromise: 'Nid ydym wedi ateb hyn eto. Pan fyddwn, byddwch yn ei weld yma.',
  keep: 'Cadwch eich cod: bydd y dudalen hon yn dangos ein penderfyniad cyn gynted ag y byddwn yn ei gyhoeddi.',
  decided: 'Beth a benderfynwyd gennym',
  decidedOn: (day: string) => `Penderfynwyd ar ${daySoftened(day)}.`,
  answers: 'Ein hateb i bob peth y gallech ddylanwadu arno',
  readDecision: 'Darllen y penderfyniad cyfan',
  heard: 'Sut y cafodd ei glywed',
  doing: 'Beth rydym yn ei wneud',
  next: 'Beth sy’n digwydd nesaf',
  readDoing: 'Gweld sut mae’n mynd',
  sensitive: {
    title: 'Eich cod',
    received: (day: string) => `Cawsom hwn ar ${daySoftened(day)}.`,
    decided: (day: string) =>
      `Cyhoeddwyd ein penderfyniad ar ${daySoftened(day)}. Er mwyn cadw’r dudalen hon yn breifat, nid yw’n cael ei ailadrodd yma.`,
    support: 'Os hoffech siarad â rhywun',
    lines: [
      { text: 'Cymorth i Ddioddefwyr, am ddim, ar unrhyw adeg: 08 08 16 89 111', href: 'https://www.victimsupport.org.uk' },
      { text: 'Y Samariaid, am ddim, ar unrhyw adeg: 116 123', href: 'https://www.samaritans.org' },
    ],
    leave: 'Mae’r botwm “Gadael y dudalen hon” yn mynd â chi i dudalen dywydd ar unwaith. Nid yw’n dileu’r dudalen hon o hanes eich porwr.',
  },
}
