import { dayInside, daySoftened, numberIn } from '#platform/web'
import type { Words } from './en.js'
import { atebion, pobl } from './counts.cy.js'

/** What a resident reads in Welsh about results. */
export const results: Words['results'] = {
  answeredIn: (words, question) =>
    question === undefined ? `${words} (fel yr atebwyd cynt)` : `${words} (fel yr atebwyd yng nghwestiwn ${question})`,
  anEarlierAnswer: 'eu hateb',
  title: 'Beth ddywedodd pobl, a beth wnaethom ni',
  titleOpen: 'Beth mae pobl wedi’i ddweud',
  notYet: 'Caiff canlyniadau eu cyhoeddi pan fydd y swyddfa wedi penderfynu, neu bedair wythnos ar ôl cau.',
  caveat: (base: number, percent: number) =>
    `Dyma farn y ${numberIn(base)} o bobl a ddewisodd ateb, felly nid yw ${percent}% yma’n golygu ${percent}% o drigolion.`,
  base: (base: number) => `Atebodd ${pobl(base)} y cwestiwn hwn.`,
  hidden: 'Rydym wedi cuddio rhai niferoedd bach, ac eraill a fyddai’n eu datgelu, fel na ellir adnabod neb.',
  hiddenCell: 'wedi’i guddio',
  tooFew: 'Atebodd rhy ychydig o bobl i ddangos hyn.',
  tableHidden: 'Mae rhai grwpiau’n rhy fach i’w dangos, a byddai dangos y gweddill yn eu datgelu. Felly nid yw’r tabl hwn yma.',
  channels: 'Sut yr atebodd pobl',
  channel: 'Ffordd',
  inWelsh: (welsh: number, base: number) =>
    `Rhoddwyd ${numberIn(welsh)} o’r ${numberIn(base)} o atebion yn Gymraeg, ac maent yn cael eu cyfrif gyda’r lleill i gyd.`,
  inWelshHidden:
    'Caiff atebion yn Gymraeg ac yn Saesneg eu cyfrif gyda’i gilydd. Nid ydym yn dangos faint a ddaeth yn Gymraeg, fel na ellir adnabod neb.',
  noOpinion: 'y rhai nad ydynt yn gwybod, neu y mae’n well ganddynt beidio â dweud',
  asked: (asked: number) => `Gofynnwyd y cwestiwn hwn i ${pobl(asked)}.`,
  shareAsked: 'Cyfran o’r rhai y gofynnwyd iddynt',
  allAnswers: (base: number) => `${atebion(base)} i gyd.`,
  mean: 'Cyfartaledd',
  middle: 'Mae hanner yr atebion yn hyn neu’n llai',
  answers: 'Atebion',
  answer: 'Ateb',
  share: 'Cyfran o’r rhai a atebodd',
  raisedShare: 'Cyfran o’r atebion rydym wedi’u darllen sy’n ei godi',
  people: 'Pobl',
  meanOn: (scale) => (scale ? `Cyfartaledd, ar raddfa o ${scale.from} i ${scale.to}` : 'Cyfartaledd'),
  average: (value, base, scale) =>
    `Y cyfartaledd yw ${value}${scale ? ` ar raddfa o ${scale.from} i ${scale.to}` : ''}, o ${atebion(base)}.`,
  putFirst: 'Wedi’i roi’n gyntaf',
  median: (value: string) => `Mae hanner yr atebion yn ${value} neu’n llai.`,
  themes: (coded: number) =>
    `Yr hyn a gododd pobl, yn yr atebion rydym wedi’u darllen a’u didoli (${numberIn(coded)}). Gall un ateb godi sawl thema.`,
  theme: 'Thema',
  raisedBy: 'Pobl a’i cododd',
  campaigns: (base: number, texts: number, groups: number) =>
    `${atebion(base)}, y mae ${numberIn(texts)} ohonynt yn defnyddio geiriau ${groups === 1 ? 'un ymgyrch' : `${groups} ymgyrch`}; ${numberIn(base - texts)} hebddynt. Mae pob ateb yn cyfrif; rydym yn dangos y ddau.`,
  campaignsTitle: 'Pobl a’i cododd, gydag ymgyrchoedd a hebddynt',
  withCampaigns: (read: number) => `Y cyfan a ddarllenwyd (${numberIn(read)})`,
  withoutCampaigns: (read: number) => `Heb ymgyrchoedd (${numberIn(read)})`,
  quotes: 'Yng ngeiriau rhai pobl eu hunain',
  quotesChosen:
    'Staff a ddewisodd y rhain o’r hyn a ysgrifennodd pobl. Enghreifftiau ydynt, nid cyfrif; gadawyd allan unrhyw beth a allai ddangos pwy yw rhywun.',
  wordsNotShown: 'Ni ddangosir geiriau pobl eu hunain yma.',
  noneRaised: 'Ni chodwyd unrhyw un o’n themâu yn yr atebion rydym wedi’u darllen.',
  noThemes: 'Rydym yn dal i ddarllen yr atebion hyn.',
  dates: (opens: string, closes: string) => `Gofynnwyd o ${daySoftened(opens)} i ${daySoftened(closes)}.`,
  datesStanding: (opens: string) => `Gofynnir ers ${dayInside(opens)}.`,
  download: 'Lawrlwytho’r ffigurau',
  decision: 'Beth benderfynwyd',
  influenceTitle: 'Pwynt wrth bwynt',
  point: 'Yr hyn y gallech ddylanwadu arno',
  outcome: 'Beth ddigwyddodd',
  influence: {
    changed: 'Newidiodd eich barn hyn',
    reinforced: 'Roedd eich barn yn cefnogi hyn',
    'not-changed': 'Ni newidiodd hyn',
    'not-decided-yet': 'Heb ei benderfynu eto',
  },
  saidTitle: 'Beth ddywedodd pobl',
  xlsx: 'Taenlen (Excel), gydag ystyr pob colofn',
  csv: 'Un rhes i bob ffigur (CSV)',
  json: 'Ar gyfer rhaglenni (JSON)',
  hash: (hash: string) =>
    `Mae’r ffigurau hyn wedi’u rhewi, a gallwn eu cyfrif eto o’r un atebion. Caiff y rhif ${hash.slice(0, 16)} ei gyfrifo o’r atebion hynny: pe bai un ohonynt yn cael ei newid, ei ychwanegu neu ei dynnu allan, byddai’r rhif yn wahanol.`,
  hashTitle: 'Sut y gellir dangos na newidiodd neb y ffigurau',
  record: 'Cofnod y penderfyniad',
  nextSteps: 'Beth sy’n digwydd nesaf',
  breakdowns: 'Pwy ddywedodd beth',
  breakdown: (text: string, by: string) => `${text} Yn ôl yr atebion i “${by}”`,
  breakdownByWay: (text: string) => `${text} Yn ôl sut yr atebodd pobl`,
  breakdownBase: (base: number) =>
    `Atebodd ${pobl(base)} y ddau gwestiwn. Mae pob cyfran yn gyfran o’r rhai yn ei grŵp a atebodd; nid yw’n siarad ar ran pawb yn y grŵp hwnnw.`,
  onlyThose: (text: string) => `Dim ond pobl a ddywedodd: ${text}.`,
  peopleAnswered: (base: number) => `Atebodd ${pobl(base)}`,
  groupTooFew: 'Atebodd rhy ychydig o bobl mewn rhai grwpiau i’w dangos.',
  waves: (text: string) => `${text} Nawr a chynt`,
  wavesCaveat:
    'Efallai mai pobl eraill a ddewisodd ateb bob tro, felly gall gwahaniaeth rhwng blynyddoedd ddweud pwy atebodd yn hytrach na beth newidiodd. Mae pob cyfran yn gyfran o’r rhai a atebodd y flwyddyn honno.',
  areas: (text: string) => `${text} Yma ac mewn ardaloedd eraill`,
  areasCaveat:
    'Gofynnodd pob ardal yn ei ffordd ei hun a dewisodd pobl eraill ateb, felly mae gwahaniaeth rhwng ardaloedd yn rheswm i edrych yn fanylach, nid yn ganfyddiad. Cofnodwyd ffigurau ardaloedd eraill gennym o’r hyn a roesant i ni.',
  source: (source: string) => `Ffynhonnell: ${source}.`,
  reworded: (texts: readonly string[]) => `Roedd wedi’i eirio’n wahanol bryd hynny: ${texts.map((text) => `“${text}”`).join(', ')}.`,
  withheld: (text: string) =>
    `Nid ydym yn dangos “${text}”: byddai nifer y bobl y gofynnwyd iddynt yn datgelu beth roedd ychydig ohonynt wedi’i ateb cynt.`,
  readFirst: (more) =>
    `Daeth ${atebion(more)} arall i mewn nad ydynt yn y ffigurau hyn: pan oeddem yn cyfrif, roedd angen i berson eu darllen yn gyntaf o hyd.`,
  readFirstFew: (below) =>
    `Mae person yn darllen rhai atebion cyn iddynt gael eu cyfrif. Pan oeddem yn cyfrif, nid oedd dim, neu roedd llai na ${below}, ar ôl i’w darllen; nid ydynt yn y ffigurau hyn.`,
  late: (late: number, closed: string) =>
    `Mae dyddiad ar ôl y diwrnod olaf i ateb, sef ${daySoftened(closed)}, ar ${numberIn(late)} o’r atebion hyn. Rydym wedi’u cyfrif hefyd.`,
  lateFew: (below: number, closed: string) =>
    `Mae dyddiad ar ôl y diwrnod olaf i ateb, sef ${daySoftened(closed)}, ar lai na ${below} o’r atebion hyn. Rydym wedi’u cyfrif hefyd.`,
  aside:
    'Atebodd rhai pobl gwestiwn nad yw eu hatebion eraill yn arwain ato: newidiwyd ateb cynharach ganddynt, neu fe’i hatebwyd ar bapur beth bynnag. Nid yw’r atebion hynny mewn unrhyw ffigur:',
  asideOne: (text: string, count: number) => `“${text}”: ${numberIn(count)}`,
  asideFew: (text: string, below: number) => `“${text}”: llai na ${below}`,
  severalAnswers: 'Gallai pobl ddewis sawl ateb, felly mae’r cyfrannau’n dod i fwy na 100%.',
  contents: 'Cynnwys',
  toContents: 'Yn ôl i’r cynnwys',
  definition: (day: string) =>
    `Cyfrif o bobl a ddewisodd ateb, fel yr oedd ar ${daySoftened(day)}. Mae cyfrannau’n gyfrannau o’r rhai a roddodd eu hateb eu hunain.`,
  byPlace: 'Yn ôl lle',
  safety: 'Pa mor ddiogel y mae pobl yn teimlo, o 1 (ddim yn ddiogel) i 5 (diogel iawn)',
}
