import { daySoftened } from '#platform/web'
import type { Words } from './index.js'

/** Every sentence of the website that a resident reads and the office did not write, in Welsh. */
export const cy: Words = {
  pages: {
    title: 'Amdanom ni a’n gwaith',
    none: 'Nid oes dim yma eto.',
    more: 'Rhagor o dudalennau',
    audience: { public: 'I’r cyhoedd', police: 'I bobl sy’n gweithio i’r heddlu', partners: 'I bartneriaid' },
    updated: (day: string) => `Newidiwyd ddiwethaf ar ${daySoftened(day)}`,
    withdrawnTitle: 'Tynnwyd y dudalen hon yn ôl',
    withdrawn: (day: string) => `Tynnodd y swyddfa’r dudalen hon yn ôl ar ${daySoftened(day)}:`,
    reuse: {
      title: 'Defnyddiwch y geiriau hyn yn eich tudalennau a’ch llythyrau eich hun',
      how: 'Cewch eu defnyddio fel y maent. Dywedwch o ble y daethant.',
      label: 'Y geiriau heb unrhyw osodiad',
      file: 'Eu lawrlwytho fel ffeil destun',
    },
  },
  prevention: {
    title: 'Atal troseddu',
    intro: 'Yr hyn y gallwch ei wneud eich hun, a phwy all eich helpu.',
    none: 'Nid oes cyngor yma eto.',
    partners: 'Pwy all helpu',
    leaves:
      'Mae’r dolenni hyn yn arwain at wefannau partneriaid, sy’n gofalu amdanynt. Rydym yn cyfrif pa mor aml y dilynir pob un, a dim byd amdanoch chi.',
    checked: (day: string) => `Edrychom ar y ddolen hon ddiwethaf ar ${daySoftened(day)}`,
  },
  search: {
    title: 'Chwilio’r wefan hon',
    titleWith: (words: string) => `Chwilio: ${words}`,
    label: 'Am beth rydych chi’n chwilio?',
    hint: 'Ceir geiriau mewn "dyfynodau" fel y maent. Mae minws o flaen gair yn ei hepgor.',
    button: 'Chwilio',
    none: 'Nid oes gan ddim cyhoeddus bob un o’r geiriau hyn. Rhowch gynnig ar lai o eiriau neu eiriau eraill.',
    ask: 'Gallwch ofyn i ni hefyd: mae sut i gysylltu â ni ar waelod y dudalen hon.',
    page: 'Tudalen',
    topic: 'Atal troseddu',
    superseded: 'Wedi’i disodli',
    newer: 'Y fersiwn mwy newydd yw',
  },
}
