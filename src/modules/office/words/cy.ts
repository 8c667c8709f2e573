import { accessibility } from './accessibility.cy.js'
import type { Words } from './index.js'
import { privacy } from './privacy.cy.js'

/** Every sentence about the office that a resident reads, in Welsh. */
export const cy: Words = {
  principles: {
    title: 'Sut rydym yn cynnwys pobl',
    intro: (office: string) =>
      `Mae ${office} yn cadw’r addewidion hyn bob tro y mae’n gofyn barn pobl. Caiff pob ymarfer ei wirio yn eu herbyn.`,
  },
  glossary: {
    title: 'Geiriau rydym yn eu defnyddio',
    intro: 'Rydym yn ceisio ysgrifennu mewn geiriau bob dydd. Lle na allwn, dyma beth rydym yn ei olygu.',
    none: 'Nid oes dim yma eto.',
    explained: 'Beth mae’r geiriau hyn yn ei olygu',
  },
  beingSetUp: 'Mae’r swyddfa hon yn cael ei pharatoi. Dewch yn ôl yn fuan.',
  months: (months: number | null) =>
    months === null
      ? 'am byth'
      : months % 12 === 0
        ? `${months / 12} ${months === 12 ? 'flwyddyn' : months === 24 ? 'flynedd' : 'blynedd'}`
        : `${months} ${months === 2 ? 'fis' : 'mis'}`,
  countedFrom: (kept: string, from: string) => `${kept}, yn cyfrif o ${from}`,
  phone: 'Ffôn',
  email: 'E-bost',
  /** Before the address of the news, at the foot of mails. */
  news: 'Newyddion a blog',
  accessibility,
  privacy,
}
