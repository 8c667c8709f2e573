import { dayInside, daySoftened } from '#platform/web'
import type { Words } from './en.js'
import { atebion, cwestiynau } from './counts.cy.js'

/** What a resident reads in Welsh while sending answers. */
export const responding: Words['responding'] = {
  start: 'Dechrau nawr',
  startIntro: (questions: number, all: boolean) =>
    `Mae ${cwestiynau(questions)}${all ? '' : ' ar y mwyaf: mae rhai’n dibynnu ar eich atebion'}. Cewch adael unrhyw rai sydd wedi’u nodi’n ddewisol.`,
  progress: (at: number, most: number, sure: boolean) => `Cwestiwn ${at} o ${most}${sure ? '' : ' ar y mwyaf'}`,
  keepsADay: 'Os stopiwch hanner ffordd, agorwch y dudalen hon eto o fewn diwrnod ar yr un ddyfais ac ewch ymlaen o’r lle roeddech chi.',
  anonymous: 'Nid oes angen i chi roi eich enw.',
  next: 'Parhau',
  check: 'Gwirio eich atebion',
  setAside: (count: number) =>
    count === 1
      ? 'Nid yw un ateb cynharach yn berthnasol mwyach, oherwydd ateb a newidiwyd gennych. Rydym yn ei gadw ar wahân ac nid ydym yn ei gyfrif.'
      : `Nid yw ${atebion(count)} cynharach yn berthnasol mwyach, oherwydd ateb a newidiwyd gennych. Rydym yn eu cadw ar wahân ac nid ydym yn eu cyfrif.`,
  change: 'Newid',
  changeAll: 'Mynd yn ôl a newid eich atebion',
  contactTitle: 'A hoffech glywed gennym?',
  contactHint:
    'Cewch adael hwn yn wag. Os byddwch yn ei lenwi, caiff eich manylion eu cadw ar wahân i’ch atebion: ni all neb yn y swyddfa weld atebion pwy ydynt.',
  name: 'Eich enw (dewisol)',
  email: 'Eich cyfeiriad e-bost (dewisol)',
  purposes: 'Am beth y cawn ysgrifennu atoch?',
  tell: 'Rhowch wybod i mi unwaith beth oedd eich penderfyniad',
  future: 'Gofynnwch i mi am ymgynghoriadau yn y dyfodol',
  newsletter: 'Anfonwch y cylchlythyr ataf',
  emailMissing: 'Rhowch eich cyfeiriad e-bost, neu dad-diciwch yr hyn y cawn ysgrifennu atoch amdano',
  emailWrong: 'Rhowch gyfeiriad e-bost ar y ffurf gywir, fel enw@example.com',
  purposeMissing: 'Dewiswch am beth y cawn ysgrifennu atoch, neu dilëwch eich cyfeiriad e-bost',
  send: 'Anfon eich atebion',
  sendHint: 'Mae anfon yn cymryd eiliad. Nid oes drwg mewn pwyso ddwywaith: mae eich atebion yn cyfrif unwaith.',
  expired: 'Bu’r dudalen hon ar agor am rhy hir, felly nid oes dim wedi’i anfon eto. Gwiriwch eich atebion a’u hanfon eto.',
  receivedTitle: 'Mae eich atebion gennym',
  yourCode: 'Eich cod yw',
  keepIt: 'Cadwch ef i weld beth y byddwn yn ei benderfynu, oherwydd ni allwn ddod o hyd iddo i chi.',
  sharedDevice:
    'Os yw pobl eraill yn defnyddio’r ddyfais hon, caewch y ffenestr hon pan fydd gennych eich cod: gallai mynd yn ôl ddangos eich atebion iddynt.',
  nextTitle: 'Beth sy’n digwydd nesaf',
  nextPromise: (day: string) =>
    `Rydym yn addo dweud beth benderfynwyd erbyn ${dayInside(day)}. Chwiliwch am eich cod bryd hynny, neu ar unrhyw adeg cyn hynny.`,
  tellNoted: 'Byddwn yn ysgrifennu atoch unwaith, pan fyddwn wedi penderfynu.',
  nextCard: 'Rydym yn darllen pob cerdyn. Chwiliwch am eich cod i weld beth ddaeth ohono.',
  fullTitle: 'Mae gennym ddigon o atebion fel eich rhai chi',
  fullWhy: 'Mae cynifer o bobl wedi ateb fel nad oes angen mwy o atebion o’r math hwn arnom. Nid oes dim wedi’i anfon eto.',
  fullChoice:
    'Os dymunwch, byddwn yn cadw eich atebion: maent dros y nifer roedd ei hangen arnom, ac ni fyddant yn cyfrif. Mae’n bosibl y bydd rhywun yn darllen yr hyn a ysgrifennoch o hyd.',
  fullKeep: 'Cadw fy atebion, heb eu cyfrif',
  fullLeave: 'Gadael heb anfon',
  overReceived: 'Rydym yn cadw eich atebion, ond maent dros y nifer roedd ei hangen arnom, felly nid ydynt yn cael eu cyfrif.',
  lookUp: 'Chwilio am eich cod',
  sentBefore: 'Rydych wedi anfon yr atebion hyn eisoes',
  sentBeforeOnce: 'Maent gennym unwaith. Nid oes dim mwy i’w wneud.',
  sentBeforeAnother: 'Ai rhywun arall ydych chi, sy’n digwydd bod â’r un atebion?',
  sendAnother: 'Ie, eu hanfon ar ran person arall',
  alreadySent: 'Rydych wedi anfon eich atebion eisoes',
  closed: 'Mae hwn wedi cau, felly ni allwn dderbyn mwy o atebion',
  answeredNext: 'Gallwch ddarllen am beth yr oedd, beth ddywedodd pobl a beth ddaeth ohono.',
  closedNext: 'Gallwch ddarllen o hyd am beth yr oedd ac, ar ôl i ni benderfynu, beth ddaeth ohono.',
  notOpen: (day: string) => `Mae hwn yn agor ar ${daySoftened(day)}`,
  honeypot: 'Gadewch hwn yn wag',
  noneAnswered: 'Atebwch o leiaf un cwestiwn cyn anfon',
  noCardTitle: 'Nid oes cerdyn i’w lenwi heddiw',
  noCardNext:
    'Gallwch ddweud eich barn wrthym o hyd: dros y ffôn, drwy e-bost neu drwy’r post, fel y nodir ar waelod y dudalen hon, neu yn yr hyn sydd ar agor nawr.',
  printTitle: 'Cerdyn i’w argraffu',
  printIntro: 'Argraffwch y dudalen hon, llenwch hi â beiro, ac anfonwch hi neu dewch â hi atom. Cewch adael unrhyw gwestiwn heb ei ateb.',
  printButton: 'Argraffu’r cerdyn hwn',
  printLink: 'Argraffu’r cerdyn hwn ac ateb ar bapur',
  paperContact: 'A hoffech glywed gennym? Caiff eich cyfeiriad ei gadw ar wahân i’ch atebion.',
  paperEmail: 'E-bost',
  sensitiveHelp:
    'Os oes angen cymorth arnoch, nid oes rhaid i chi fynd drwy hyn ar eich pen eich hun. Mae Cymorth i Ddioddefwyr am ddim ac yn gyfrinachol: 0808 168 9111, ar unrhyw adeg.',
}
