import { daySoftened, numberIn } from '#platform/web'
import type { Words } from './en.js'

/** What a resident reads in Welsh about how an exercise was run and counted. */
export const methodology: Words['methodology'] = {
  title: 'Sut y gwnaethom ofyn, a sut y gwnaethom gyfrif',
  asked: 'Beth ofynnwyd gennym',
  dates: 'Pryd y gallai pobl ateb',
  promotion: 'Sut y gallai pobl gymryd rhan',
  who: 'Gan bwy roeddem am glywed',
  seldomHeard: 'Sut y gwnaethom gyrraedd pobl nad oes llawer yn clywed eu llais',
  nonDigital: 'Heb y rhyngrwyd',
  channels: 'Sut y daeth yr atebion i law',
  responses: 'Atebion a gyfrifwyd',
  toRead: 'Atebion yr oedd person eto i’w darllen',
  late: 'Atebion ar ôl y diwrnod olaf',
  aside: 'Atebion nad ydynt mewn unrhyw ffigur',
  bases: 'Cyfran o beth yw pob cyfran',
  basesText:
    'Mae pob cyfran yn gyfran o’r bobl a roddodd eu hateb eu hunain i’r cwestiwn hwnnw. Mae pobl sy’n dweud nad ydynt yn gwybod, neu ei bod yn well ganddynt beidio â dweud, yn cael eu dangos ar wahân. Caiff cyfrannau eu talgrynnu i ganrannau cyfan.',
  sample: 'Ar ran pwy y mae hyn yn siarad',
  sampleText:
    'Pobl eu hunain a ddewisodd a oeddent am ateb, felly nid ydynt yn sampl o bawb sy’n byw yma, ac nid yw’r ffigurau wedi’u pwysoli. Maent yn dangos barn y rhai a atebodd.',
  suppression: 'Niferoedd bach',
  suppressionText: (below: number) =>
    `Caiff niferoedd o dan ${below} eu cuddio, ac o dan 10 lle mae cwestiwn yn ymwneud â’r person, ynghyd â chynifer o rai eraill ag a fyddai’n eu datgelu drwy dynnu.`,
  coding: 'Sut y gwnaethom ddidoli’r hyn a ysgrifennodd pobl',
  codingNone: 'Nid oedd unrhyw gwestiwn yn gofyn am eiriau, neu ysgrifennodd rhy ychydig o bobl i ddweud mwy amdanynt.',
  codingText: (read: number, texts: number, version: string) =>
    `Darllenodd person ${numberIn(read)} o’r ${numberIn(texts)} testun gan nodi pa rai o themâu’r swyddfa y mae pob un yn eu codi. Gall un testun godi sawl thema. Fersiwn ${version} yw’r rhestr o themâu.`,
  questionnaire: 'Fersiwn y cwestiynau',
  panel: (panel: string, sent: string, meeting: string) =>
    `Anfonwyd y canlyniadau gennym (${panel}) ar ${daySoftened(sent)}, ar gyfer y cyfarfod ar ${daySoftened(meeting)}.`,
  frozen: 'Stwnsh yr atebion a rewyd (SHA-256)',
  frozenBefore: (frozen: string, decided: string) =>
    `Cafodd yr atebion eu rhewi ar ${daySoftened(frozen)}, cyn i’r penderfyniad gael ei wneud ar ${daySoftened(decided)}.`,
  frozenSameDay: (day: string) => `Cafodd yr atebion eu rhewi ar ${daySoftened(day)}, y diwrnod y gwnaed y penderfyniad.`,
  frozenAfter: (frozen: string, decided: string) =>
    `Gwnaed y penderfyniad ar ${daySoftened(decided)}. Cafodd yr atebion eu rhewi ar ôl hynny, ar ${daySoftened(frozen)}.`,
  frozenOn: (day: string) => `Cafodd yr atebion eu rhewi ar ${daySoftened(day)}.`,
  frozenText:
    'Gellir cyfrif pob ffigur eto o’r atebion a rewyd â’r un rheolau: pe bai un ateb yn cael ei newid, ni fyddai’r stwnsh hwn yn cyfateb mwyach.',
  asOf: 'Ffigurau fel yr oeddent ar',
  notFrozen: 'Heb eu rhewi eto',
}
