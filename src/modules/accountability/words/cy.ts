import { daySoftened } from '#platform/web'
import type { Words } from './en.js'

/** What residents read about decisions, in Welsh. */
export const cy: Words = {
  decisions: 'Penderfyniadau',
  intro: 'Beth a benderfynodd y Comisiynydd ar ôl gofyn i bobl, beth ddywedon nhw, a beth newidiodd o ganlyniad.',
  none: 'Nid oes penderfyniad wedi’i gyhoeddi eto.',
  columnDecision: 'Penderfyniad',
  columnDay: 'Penderfynwyd ar',
  decidedOn: (day: string) => `Penderfynwyd ar ${daySoftened(day)}`,
  publishedOn: (day: string) => `Cyhoeddwyd ar ${daySoftened(day)}`,
  asked: 'Beth ofynnwyd gennym',
  askedPage: 'Gweld beth ofynnwyd gennym',
  askedNothing: 'Ni ofynnwyd am bwyntiau unigol.',
  said: 'Beth ddywedodd pobl',
  from: 'O:',
  figures: 'Yr holl ffigurau, a sut y cawsant eu cyfrif',
  restsOn: 'Y ffigurau y mae hyn yn seiliedig arnynt',
  decided: 'Beth benderfynwyd',
  items: 'Pwynt wrth bwynt',
  influence: {
    changed: 'Wedi newid oherwydd yr hyn a ddywedodd pobl',
    reinforced: 'Wedi’i gadarnhau gan yr hyn a ddywedodd pobl',
    'not-changed': 'Heb newid',
    'not-decided-yet': 'Heb ei benderfynu eto',
  },
  next: 'Beth sy’n digwydd nesaf',
}
