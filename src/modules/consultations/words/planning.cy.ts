import { dayInside, daySoftened } from '#platform/web'
import type { Words } from './en.js'
import { atebion, diwrnod } from './counts.cy.js'
import { shaping } from './shaping.cy.js'

/** What a resident reads in Welsh about how exercises are planned and what came after them. */
export const planning: Words['planning'] = {
  shaping,
  heardTitle: 'Sut rydym yn cael barn pawb am y cynllun',
  audience: { people: 'Pobl yn yr ardal', victims: 'Dioddefwyr troseddau' },
  victimsLink: 'Sut rydym yn clywed gan ddioddefwyr troseddau',
  victims: {
    title: 'Sut rydym yn clywed gan ddioddefwyr troseddau',
    intro:
      'Mae’r gyfraith yn gofyn i’r Comisiynydd wneud trefniadau i gael barn dioddefwyr troseddau am blismona. Dyma’r trefniadau, beth ofynnwyd gennym i ddioddefwyr a beth fyddwn yn ei ofyn.',
    source:
      'Mae’r rheol yn adran 96 o Ddeddf yr Heddlu 1996, fel y’i diwygiwyd gan adran 14 o Ddeddf Diwygio’r Heddlu a Chyfrifoldeb Cymdeithasol 2011.',
    arrangements: 'Ein trefniadau',
    none: 'Dim byd ar hyn o bryd.',
    how: 'Beth rydym yn ei wneud',
    by: 'Pwy sy’n ei wneud',
    since: 'Ers',
    upcoming: 'Nawr a nesaf',
    past: 'Beth ofynnwyd gennym o’r blaen',
    lessons: 'Beth wnaethom ei ddysgu ac rydym nawr yn ei wneud yn wahanol',
    applied: (how: string) => `Wedi’i ddefnyddio: ${how}`,
    notApplied: (why: string) => `Heb ei ddefnyddio, oherwydd: ${why}`,
  },
  precept: {
    earlierTitle: 'Beth ddywedodd pobl mewn blynyddoedd cynharach',
    chose:
      'Bob blwyddyn, y bobl hyn oedd y rhai a ddewisodd ateb, felly ni ellir cymharu’r blynyddoedd fel pe bai pob preswylydd wedi cael ei holi.',
    sent: (sent: string, meeting: string) =>
      `Anfonwyd y canlyniadau gennym at Banel yr Heddlu a Throseddu ar ${daySoftened(sent)}, ar gyfer ei gyfarfod ar ${daySoftened(meeting)}.`,
  },
  announced: {
    who: 'Pwy sy’n cael eu holi',
    why: 'Pam',
    when: 'Pryd',
    how: 'Sut',
    days: (opens: string, closes: string) => `O ${daySoftened(opens)} i ${daySoftened(closes)}.`,
    from: (opens: string) => `O ${daySoftened(opens)}.`,
    preparing: 'Rydym yn paratoi hwn. Ni ellir ateb dim eto, a gall y cynllun newid o hyd.',
    opens: (day: string) => `Bwriedir agor ar ${daySoftened(day)}`,
  },
  filter: {
    label: 'Cyfyngu’r rhestr',
    topic: 'Pwnc',
    everyTopic: 'Pob pwnc',
    place: 'Lle',
    everywhere: 'Ym mhobman',
    stage: 'Pa mor bell y mae wedi cyrraedd',
    everyStage: 'Wedi’i gynllunio, ar agor, wedi cau ac wedi’i ateb',
    show: 'Dangos y rhain',
    found: (count: number) =>
      count === 0 ? 'Nid oes dim yn cyfateb. Dewiswch lai o bethau uchod.' : count === 1 ? 'Mae 1 yn cyfateb.' : `Mae ${count} yn cyfateb.`,
  },
  together: {
    title: 'Gofynnir ar y cyd â',
    runBy: (who: string) => `${who} sy’n ei gynnal.`,
    runByUs: 'Y swyddfa sy’n ei gynnal.',
  },
  stations: {
    title: 'Pa mor bell y mae hwn wedi cyrraedd',
    said: 'Dywedwyd',
    heard: 'Clywyd',
    decided: 'Penderfynwyd',
    doing: 'Gweithredu',
    told: 'Rhoddwyd gwybod',
    answers: (base: number) => atebion(base),
    actions: (done: number, all: number) => `${done} o ${all} wedi’u gwneud`,
    next: (day: string) => `nesaf erbyn ${dayInside(day)}`,
    whatWeDo: 'Beth rydym yn ei wneud oherwydd hyn',
    because: (finding: string, action: string) => `Dywedoch chi: ${finding} Rydym ni: ${action}`,
    done: (day: string) => `Gwnaed ar ${daySoftened(day)}.`,
    by: (day: string) => `Erbyn ${dayInside(day)}.`,
    late: (day: string, days: number) =>
      `Heb ei wneud eto: roedd i’w wneud erbyn ${dayInside(day)}, ${diwrnod(days)} yn ôl, ac mae’n ddrwg gennym.`,
    progress: (done: number, all: number) => `Beth sy’n dilyn o hyn: ${done} o ${all} o gamau wedi’u gwneud.`,
    report: 'Darllen yr adroddiad',
    again: {
      yes: 'Byddwn yn gofyn hyn eto.',
      changed: 'Byddwn yn gofyn am hyn eto, mewn ffordd wahanol.',
      no: 'Ni fyddwn yn gofyn hyn eto.',
    },
    followedBy: 'Caiff ei ddilyn gan',
  },
  reach: {
    title: 'Er mwyn i bawb allu cymryd rhan',
    barriers: {
      language: 'Iaith',
      dyslexia: 'Dyslecsia a darllen',
      culture: 'Diwylliant a ffydd',
      isolation: 'Unigedd a phellter',
      carers: 'Gofalu am eraill',
    },
    prepare: 'Os ydych yn siarad ar ran eraill',
    notice: 'Faint o rybudd a gewch',
    background: 'Beth a gewch i’w ddarllen',
    training: 'Pa hyfforddiant sydd ar gael',
  },
}
