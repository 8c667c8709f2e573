import { daySoftened, dayInside, type Translated } from '#platform/web'
import type { accessibility as english } from './accessibility.en.js'

/** The accessibility statement in Welsh, after the model statement under SI 2018/952 regulation 8. */
export const accessibility: Translated<typeof english> = {
  title: 'Datganiad hygyrchedd',
  runBy: (office: string) =>
    `Mae’r datganiad hwn yn ymwneud â’r wefan hon, sy’n cael ei rhedeg gan ${office}. Rydym am i gynifer o bobl â phosibl allu ei defnyddio. Dylech allu:`,
  able: [
    'chwyddo hyd at 400% heb i’r testun fynd oddi ar y sgrin',
    'defnyddio pob tudalen â bysellfwrdd yn unig',
    'defnyddio pob tudalen â meddalwedd adnabod llais neu ddarllenydd sgrin',
    'defnyddio pob tudalen ar ffôn, a heb JavaScript',
  ],
  compliance: 'Statws cydymffurfio',
  status: {
    fully: 'Mae’r wefan hon yn cydymffurfio’n llawn â safon AA Canllawiau Hygyrchedd Cynnwys y We, fersiwn 2.2.',
    partially:
      'Mae’r wefan hon yn cydymffurfio’n rhannol â safon AA Canllawiau Hygyrchedd Cynnwys y We, fersiwn 2.2, oherwydd yr hyn a restrir isod.',
    not: 'Nid yw’r wefan hon yn cydymffurfio â safon AA Canllawiau Hygyrchedd Cynnwys y We, fersiwn 2.2. Mae’r hyn nad yw’n hygyrch wedi’i restru isod.',
  },
  nonAccessible: 'Cynnwys nad yw’n hygyrch',
  noneKnown: 'Ni wyddom am ddim ar y wefan hon nad yw’n hygyrch. Rhowch wybod i ni os dewch o hyd i rywbeth.',
  reasons: {
    'non-compliance': 'Diffyg cydymffurfio â’r rheoliadau hygyrchedd',
    'disproportionate-burden': 'Baich anghymesur',
    'out-of-scope': 'Cynnwys nad yw o fewn cwmpas y rheoliadau hygyrchedd',
  },
  criterion: (criterion: string) => `Mae hyn yn methu maen prawf llwyddiant ${criterion} WCAG 2.2.`,
  instead: (instead: string) => `Tan hynny: ${instead}`,
  fixBy: (day: string) => `Rydym yn bwriadu cywiro hyn erbyn ${dayInside(day)}.`,
  feedback: 'Adborth, a fformatau eraill',
  otherFormats:
    'Os oes angen gwybodaeth ar y wefan hon arnoch mewn fformat arall, fel print bras, hawdd ei ddeall, sain neu bapur, dywedwch wrthym beth sydd ei angen arnoch a sut i’w anfon:',
  respond: (days: number) => `Byddwn yn ateb o fewn ${days} ${days === 2 ? 'ddiwrnod' : 'diwrnod'} gwaith.`,
  reporting: 'Rhoi gwybod am broblem gyda’r wefan hon',
  reportHow:
    'Os dewch o hyd i broblem nad yw wedi’i rhestru yma, neu os credwch nad ydym yn bodloni’r rheoliadau hygyrchedd, rhowch wybod i ni yn unrhyw un o’r ffyrdd hyn.',
  enforcement: 'Y weithdrefn orfodi',
  enforced:
    'Y Comisiwn Cydraddoldeb a Hawliau Dynol sy’n gyfrifol am orfodi Rheoliadau Hygyrchedd Cyrff Sector Cyhoeddus (Gwefannau a Chymwysiadau Symudol) (Rhif 2) 2018 (y “rheoliadau hygyrchedd”). Os nad ydych yn hapus â’r ffordd rydym yn ateb eich cwyn, cysylltwch â’r Gwasanaeth Cynghori a Chefnogi Cydraddoldeb (EASS).',
  eass: 'Y Gwasanaeth Cynghori a Chefnogi Cydraddoldeb: www.equalityadvisoryservice.com',
  tested: 'Sut y gwnaethom brofi’r wefan hon',
  untested: 'Nid yw’r wefan hon wedi’i phrofi eto gan bobl o’r tu allan i’r swyddfa.',
  preparation: 'Paratoi’r datganiad hwn',
  prepared: (day: string) => `Paratowyd y datganiad hwn ar ${daySoftened(day)}.`,
  reviewed: (day: string) => `Cafodd ei adolygu ddiwethaf ar ${daySoftened(day)}.`,
  notPrepared: 'Drafft yw’r datganiad hwn: nid yw’r swyddfa wedi rhoi dyddiad arno eto.',
}
