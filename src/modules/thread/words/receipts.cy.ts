import type { Translated } from '#platform/web'
import type { receipts as english } from './receipts.en.js'

/** What people read when they look up a code, in Welsh. */
export const receipts: Translated<typeof english> = {
  title: 'Chwilio am god',
  intro: 'Rhowch y cod a gawsoch pan ddywedoch eich barn wrthym. Gallwch weld beth rydym wedi’i wneud â hi ers hynny.',
  label: 'Eich cod',
  hint: 'Er enghraifft, K7F3Q-M8TW2-X. Nid oes gwahaniaeth a ydych yn teipio’r llinellau byr.',
  find: 'Chwilio',
  lost: 'Os ydych wedi colli eich cod, ni allwn ddod o hyd iddo i chi: nid ydym yn ei gadw gyda’ch enw.',
  enter: 'Rhowch eich cod',
  onlyLetters: 'Dim ond llythrennau a rhifau sydd mewn cod, fel K7F3Q-M8TW2-X',
  noU: 'Nid yw’r llythyren U byth mewn cod: efallai mai V yw hi',
  wrongLength: (typed: number) => `Mae 11 o lythrennau a rhifau mewn cod; rhoesoch ${typed}`,
  mistyped: 'Mae un o’r llythrennau neu’r rhifau yn anghywir. Gwiriwch y cod a rhowch gynnig arall arni',
  unknown: 'Ni allwn ddod o hyd i’r cod hwn. Gwiriwch ef a rhowch gynnig arall arni',
  tooMany: {
    title: 'Arhoswch funud',
    body: [
      'Mae sawl cod nad yw’n perthyn i ni wedi cael ei roi o’ch rhwydwaith.',
      'Nid oes dim wedi’i golli. Arhoswch funud, yna rhowch gynnig arall ar eich cod.',
    ],
  },
  notKeyed: {
    title: 'Nid ydym wedi teipio eich cerdyn eto',
    body: [
      'Cod cerdyn papur yw hwn. Rydym yn teipio pob cerdyn â llaw, ac nid ydym wedi cyrraedd eich un chi eto.',
      'Bydd eich cod yn gweithio yma pan fyddwn wedi gwneud hynny. Dewch yn ôl ymhen wythnos neu ddwy.',
    ],
  },
  unsent: {
    title: 'Nid yw’r atebion hyn wedi’u hanfon eto',
    body: 'Gwnaethoch eu cadw i fynd ymlaen â nhw nes ymlaen. Nid ydynt yn cyfrif nes i chi eu hanfon.',
    goOn: 'Mynd ymlaen â’ch atebion',
  },
  gone: {
    title: 'Nid ydym yn cadw hwn mwyach',
    body: [
      'Mae’r cod hwn yn un o’n rhai ni, ond mae’r hyn yr oedd yn perthyn iddo wedi’i ddileu, am fod ei amser wedi dod i ben neu am fod rhywun wedi gofyn i ni.',
    ],
  },
}
