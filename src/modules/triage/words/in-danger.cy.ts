import type { Translated } from '#platform/web'
import type { en } from './en.js'

/** What residents read in Welsh beside every box they write in. */
export const inDanger: Translated<(typeof en)['inDanger']> = {
  lead: 'Mewn perygl nawr? Ffoniwch 999; i riportio trosedd, ffoniwch 101.',
  rest: 'Ni allwn anfon yr heddlu, ac yn ystod oriau swyddfa yn unig y byddwn yn darllen hwn.',
}
