import { daySoftened } from '#platform/web'
import type { Words } from './en.js'

/** What a receipt page says in Welsh about an answer to a consultation. */
export const thread: Words['thread'] = {
  channels: {
    web: 'ar y wefan hon',
    paper: 'ar bapur',
    phone: 'dros y ffôn',
    email: 'drwy e-bost',
    letter: 'drwy lythyr',
    'in-person': 'wyneb yn wyneb',
    meeting: 'yn nodiadau cyfarfod',
    social: 'ar y cyfryngau cymdeithasol',
    chat: 'mewn sgwrs',
  },
  neutralTitle: 'Rhywbeth a ofynnwyd gennym',
  neutralDecided: 'Rydym wedi penderfynu.',
  over: 'Mae eich atebion yn cael eu cadw, ond roeddent dros y nifer roedd ei hangen arnom, felly ni chawsant eu cyfrif.',
  counted: 'Cafodd eich atebion eu cyfrif.',
  notInFigures: 'Mae eich atebion yn cael eu cadw, ond nid ydynt yn y ffigurau a gyhoeddwyd gennym.',
  unread: {
    all: 'Nid yw’r hyn a ysgrifennoch wedi’i ddarllen eto.',
    part: 'Nid yw rhan arall ohono wedi’i darllen eto.',
  },
  heard: (themes: number) =>
    themes === 0
      ? 'Cafodd yr hyn a ysgrifennoch ei ddarllen.'
      : `Cafodd yr hyn a ysgrifennoch ei ddarllen, a’i ddidoli o dan ${themes === 1 ? '1 thema' : `${themes} o themâu`}.`,
  readAfter: (read, decided) =>
    `Cafodd ei ddarllen ar ${daySoftened(read)}, ar ôl i’r penderfyniad gael ei wneud ar ${daySoftened(decided)}.`,
  countedAfter: (counted, decided) =>
    `Gorffennwyd cyfrif gennym ar ${daySoftened(counted)}, ar ôl i’r penderfyniad gael ei wneud ar ${daySoftened(decided)}.`,
  readFirst:
    'Mae person yn darllen eich atebion cyn y gallant gyfrif. Rydym yn gwneud hyn gyda rhai atebion, er enghraifft pan ddaw llawer i mewn o’r un rhwydwaith ar unwaith, neu pan gaiff un ei anfon yn gyflym iawn.',
  told: 'ar y dudalen hon',
}
