import { daySoftened } from '#platform/web'
import type { IssueWords } from './issues.en.js'

/** What residents read about issues for the Chief Constable, in Welsh. */
export const issuesCy: IssueWords = {
  title: 'Materion a godwyd gyda’r Prif Gwnstabl',
  intro: 'Beth gododd pobl gyda ni am blismona, pa mor bell rydym wedi mynd ag ef, a beth atebodd y Prif Gwnstabl.',
  notAll: 'Nid yw rhai materion yn cael eu dangos yma, am y gallent ddangos pwy yw rhywun. Mae’r rhai a’u cododd yn cael ateb yr un fath.',
  none: 'Nid oes dim i’w ddangos yma eto.',
  column: 'Mater',
  columnState: 'Pa mor bell y mae',
  columnDay: 'Codwyd',
  columnPlace: 'Ble',
  everywhere: 'Yr ardal gyfan',
  what: 'Beth a godwyd',
  reply: 'Beth ddaeth ohono',
  noReply: (day) => `Nid oes ateb eto. Disgwylir y cam nesaf erbyn ${daySoftened(day)}.`,
  late: (day) =>
    `Nid oes ateb eto. Dywedom y byddai’r cam nesaf yn cael ei gymryd erbyn ${daySoftened(day)}, ac mae’n hwyr. Mae’n ddrwg gennym.`,
  noMore: 'Mae ar ben, ac nid oes rhagor i’w ddweud yn gyhoeddus.',
  received: 'Mae’r ateb wedi ein cyrraedd',
  receivedNext: 'Diolch. Nid yw’r ddolen yn derbyn ateb arall. Ysgrifennwch at y swyddfa os oes rhagor i’w ddweud.',
  sources: {
    ambassador: 'gan Lysgennad Cymunedol',
    public: 'gan aelod o’r cyhoedd',
    correspondence: 'drwy lythyr neu e-bost',
    complaint: 'yn ysgrifenedig',
    meeting: 'mewn cyfarfod neu ddigwyddiad',
    'one-to-one': 'mewn sgwrs gyda ni',
    survey: 'mewn arolwg neu ymgynghoriad',
    staff: 'gan swyddogion a staff yr heddlu',
  },
  states: {
    raised: 'Codwyd',
    officer: 'Rydym yn edrych arno',
    commissioner: 'I’w benderfynu gan y Comisiynydd',
    chief: 'Gyda’r Prif Gwnstabl',
    replied: 'Mae’r Prif Gwnstabl wedi ateb',
    closed: 'Atebwyd',
    dropped: 'Heb fynd ymhellach',
  },
  threadTitle: 'Beth godoch chi am blismona',
  heard: 'Rydym wedi’i ddarllen ac yn mynd ag ef drwy’r Comisiynydd at y Prif Gwnstabl.',
  put: 'Cafodd ei roi i’r Prif Gwnstabl.',
  answered: 'Mae ein hateb gennych.',
  ended: 'Nid aeth ymhellach, ac mae ein rheswm gennych.',
}
