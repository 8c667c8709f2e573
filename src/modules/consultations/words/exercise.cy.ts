import { dayInside, daySoftened } from '#platform/web'
import type { Words } from './en.js'
import { diwrnod, mis, wythnos } from './counts.cy.js'

/** What a resident reads in Welsh in the list of consultations and on the page of one. */
export const exercise: Words['exercise'] = {
  listTitle: 'Ymgynghoriadau ac arolygon',
  listIntro:
    'Rhaid i’r Comisiynydd wrando ar bobl ac ar ddioddefwyr troseddau cyn penderfynu. Dyma beth rydym yn ei ofyn, beth ofynnwyd gennym o’r blaen, a beth ddaeth ohono.',
  groups: {
    open: 'Ar agor nawr',
    planned: 'Wedi’i gynllunio',
    closed: 'Wedi cau: rydym yn gweithio ar yr ateb',
    answered: 'Wedi’i ateb: dywedoch chi, gwnaethom ni',
  },
  none: 'Dim byd ar hyn o bryd.',
  opensOn: (day: string) => `Yn agor ar ${daySoftened(day)}`,
  closesOn: (day: string) => `Yn cau ar ${daySoftened(day)}`,
  daysLeft: (days: number) => (days === 1 ? 'Heddiw yw’r diwrnod olaf' : `${diwrnod(days)} ar ôl`),
  allYear: 'Ar agor drwy’r flwyddyn',
  closedOn: (day: string) => `Caeodd ar ${daySoftened(day)}`,
  notAnswered: 'Heb ei ateb eto',
  promise: (day: string) => `Rydym yn addo dweud beth benderfynwyd erbyn ${dayInside(day)}.`,
  late: (day: string, days: number) =>
    `Nid ydym wedi ateb hyn eto: addawsom ateb erbyn ${dayInside(day)}, ${diwrnod(days)} yn ôl, ac mae’n ddrwg gennym.`,
  answeredOn: (day: string) => `Atebwyd ar ${daySoftened(day)}`,
  withdrawn: 'Tynnwyd yr ymgynghoriad hwn yn ôl',
  answerNow: 'Ateb nawr',
  seeResults: 'Gweld beth ddywedodd pobl a beth benderfynwyd',
  seeResultsOnly: 'Gweld beth ddywedodd pobl',
  why: 'Pam rydym yn gofyn',
  whyOver: 'Pam roeddem yn gofyn',
  when: 'Beth sy’n digwydd pryd',
  decision: 'Y penderfyniad',
  decisionBy: (who: string) => `Pwy sy’n penderfynu: ${who}`,
  stage: {
    ideas: 'Rydym yn casglu syniadau: nid oes dim wedi’i ddrafftio eto.',
    options: 'Rydym yn pwyso a mesur opsiynau: nid oes un yn cael ei ffafrio eto.',
    preferred: 'Mae gennym gynnig, a gall newid o hyd.',
  },
  stageTitle: 'Pa mor bell y mae’r penderfyniad wedi cyrraedd',
  can: 'Yr hyn y gallwch ddylanwadu arno',
  canOver: 'Yr hyn y gallech ddylanwadu arno',
  cannot: 'Yr hyn na allwch ddylanwadu arno, a pham',
  cannotOver: 'Yr hyn na allech ddylanwadu arno, a pham',
  who: 'Gan bwy yr hoffem glywed',
  whoOver: 'Gan bwy roeddem am glywed',
  seldomHeard: 'Pwy sy’n aml yn cael eu gadael allan, a beth rydym yn ei wneud am hynny',
  how: 'Sut i gymryd rhan',
  nonDigital: 'Heb y rhyngrwyd',
  onPaper: 'Ateb ar bapur',
  onPaperHow: 'Argraffwch yr holiadur, llenwch ef a’i anfon i’r cyfeiriad ar waelod y dudalen hon. Rydym yn ei gyfrif fel pob ateb arall.',
  standardPrint: 'Holiadur i’w argraffu',
  largePrint: 'Holiadur i’w argraffu, mewn print bras',
  pdf: (kilobytes: number) => `PDF, ${kilobytes} KB`,
  otherFormats:
    'Gofynnwch i ni am yr holiadur mewn fformat arall, fel hawdd ei ddeall, sain neu Braille, neu am gopi drwy’r post. Mae ein rhif ffôn a’n cyfeiriad ar waelod y dudalen hon.',
  length: (length) => ('weeks' in length ? wythnos(length.weeks) : diwrnod(length.days)),
  shorterOver: (length: string, weeks: number) => `Bu hwn ar agor am ${length}. Fel arfer rydym yn caniatáu ${wythnos(weeks)}. Y rheswm:`,
  shorter: (length: string, weeks: number) => `Mae hwn ar agor am ${length}. Fel arfer rydym yn caniatáu ${wythnos(weeks)}. Y rheswm:`,
  data: 'Beth rydym yn ei wneud â’ch atebion',
  dataSentence: (months: number, standing: boolean) =>
    `Rydym yn cadw atebion unigol am ${mis(months)} ar ôl ${standing ? 'eu cael' : 'cau'}, yna’n eu dileu; mae’r cyfansymiau a gyhoeddwyd yn aros.`,
  basis: {
    'public-task': 'Cawn gadw eich atebion am fod y gyfraith yn rhoi’r dasg i ni o gael barn pobl (Deddf yr Heddlu 1996, adran 96).',
    consent: 'Rydym yn cadw eich atebion am eich bod yn cytuno i hynny. Cewch newid eich meddwl.',
    'legal-obligation': 'Rydym yn cadw eich atebion am fod y gyfraith yn ein gorfodi i wneud hynny.',
  },
  privacy: 'Darllen yr hysbysiad preifatrwydd',
  words: 'Egluro geiriau',
  questionsAsked: 'Y cwestiynau',
  ask: 'Cwestiynau am hyn? Mae ein rhif ffôn a’n cyfeiriad ar waelod y dudalen hon.',
  principles: 'Sut rydym yn addo gwrando',
}
