import { daySoftened } from '#platform/web'
import type { Frequency } from '../subscriptions/choices.js'
import type { Words } from './index.js'

const often: Readonly<Record<Frequency, string>> = {
  'at-once': 'cyn gynted ag y caiff ei gyhoeddi',
  daily: 'unwaith y dydd',
  weekly: 'unwaith yr wythnos',
  monthly: 'unwaith y mis',
}

/** Every sentence about newsletters and alerts that a resident reads, in Welsh. */
export const cy: Words = {
  subscribe: {
    title: 'Cael newyddion drwy e-bost',
    intro: 'Dewiswch yr hyn rydych am glywed amdano. Gallwch newid eich dewisiadau neu adael unrhyw bryd.',
    email: 'Eich cyfeiriad e-bost',
    emailWrong: 'Rhowch gyfeiriad e-bost, fel enw@enghraifft.cymru',
    newsletters: 'Cylchlythyrau',
    archive: 'Darllen rhifynnau cynharach',
    frequency: 'Pa mor aml rydych am glywed beth sy’n newydd ar y wefan hon?',
    frequencyHint: (what: readonly string[]) => `Hynny yw: ${what.join(', ')}`,
    often: {
      'at-once': 'Cyn gynted ag y caiff ei gyhoeddi',
      daily: 'Unwaith y dydd',
      weekly: 'Unwaith yr wythnos',
      monthly: 'Unwaith y mis',
    },
    never: 'Dim o gwbl',
    topics: 'Am beth rydych am glywed?',
    places: 'Pa rannau o’r ardal?',
    all: 'Gadewch bob un yn wag i glywed am bopeth',
    nothing: 'Dewiswch gylchlythyr, neu pa mor aml rydych am glywed beth sy’n newydd',
    topicsWithout: 'Dewiswch pa mor aml rydych am glywed am yr hyn a diciasoch, neu dad-diciwch ef',
    button: 'Parhau',
    keep: 'Dim ond ar gyfer hyn y defnyddiwn eich cyfeiriad. ',
    counted:
      'Rydym yn cyfrif pa mor aml y caiff dolen mewn cylchlythyr ei dilyn, gan yr holl ddarllenwyr gyda’i gilydd. Nid ydym byth yn gwybod gan bwy, nac a ydych yn agor neges. ',
    privacy: 'Sut rydym yn gofalu am eich gwybodaeth',
    flood: 'Mae llawer o bobl wedi cofrestru o’ch rhwydwaith yn yr awr ddiwethaf. Rhowch gynnig arall arni ymhen awr.',
  },
  check: {
    title: 'Edrychwch ar eich e-bost',
    text: 'Rydym wedi anfon neges atoch gyda dolen. Agorwch hi i ddweud mai chi oedd yno. Mae’r ddolen yn gweithio am 7 diwrnod.',
    nothingYet: 'Ni chewch ddim gennym cyn i chi wneud hynny.',
    missing: 'Dim neges ar ôl ychydig funudau? Edrychwch yn eich ffolder sothach, neu cofrestrwch eto.',
    again: 'Cofrestru eto',
  },
  confirmMail: {
    subject: 'Ydych chi am gael newyddion gennym?',
    text: ({ office, what, link }) =>
      `Gofynnodd rhywun, chi gobeithio, i ${office} anfon hyn i’ch cyfeiriad:\n\n${what.map((one) => `- ${one}`).join('\n')}\n\nOs mai chi oedd yno, agorwch y dudalen hon a chadarnhewch:\n${link}\n\nMae’r ddolen yn gweithio am 7 diwrnod. Os nad chi oedd yno, peidiwch â gwneud dim: ni chewch ragor gennym am hyn.\n`,
  },
  welcomeMail: {
    subject: 'Rydych wedi cofrestru',
    line: (name: string, often: string) => `Y cylchlythyr ${name}. Pa mor aml: ${often.charAt(0).toLowerCase()}${often.slice(1)}`,
    text: ({ what, link }) =>
      `Rydych wedi cadarnhau eich bod am glywed gennym. Dyma’r hyn a gewch bellach:\n\n${what.map((one) => `- ${one}`).join('\n')}\n\nAr y dudalen hon gallwch ei newid, dewis pa mor aml, neu adael:\n${link}\n\nMae dolen iddi ar waelod pob neges, felly nid oes angen cadw hon.\n`,
  },
  confirm: {
    title: 'Cadarnhau’r hyn rydych am ei gael',
    text: (email: string) => `Byddwn yn anfon hyn at ${email}:`,
    button: 'Ie, anfonwch ef ataf',
    doneTitle: 'Rydych wedi cofrestru',
    done: 'Gallwch newid eich dewisiadau neu adael drwy’r ddolen ar waelod pob neges.',
    goneTitle: 'Nid yw’r ddolen hon yn gweithio mwyach',
    gone: 'Mae dolenni’n gweithio am 7 diwrnod ac unwaith. Os ydych wedi cadarnhau eisoes, mae popeth yn iawn; fel arall cofrestrwch eto ar y dudalen “Cael newyddion drwy e-bost”.',
  },
  choices: {
    title: 'Yr hyn a gewch gennym',
    intro: (email: string) => `Dyma’r dewisiadau ar gyfer ${email}.`,
    save: 'Cadw fy newisiadau',
    saved: 'Mae eich dewisiadau wedi’u cadw.',
    frequencyMissing: 'Dewiswch pa mor aml rydych am glywed beth sy’n newydd, neu “Dim o gwbl”',
    leaveTitle: 'Gadael',
    leaveNews: 'Gadael pob cylchlythyr a hysbysiad',
    leaveNewsHint: 'Byddwch yn dal i glywed beth ddaeth o’r hyn y gwnaethoch gymryd rhan ynddo, os gofynnoch am hynny.',
    leaveEverything: 'Rhoi’r gorau i bopeth',
    leaveEverythingHint: 'Ni chewch ddim gennym mwyach ond atebion i’ch llythyrau a’ch negeseuon eich hun.',
    leftNews: 'Ni chewch gylchlythyr na hysbysiad eto. Byddwn yn dal i ateb os ysgrifennwch atom.',
    leftEverything: 'Ni fyddwch yn clywed dim gennym eto. Byddwn yn dal i ateb os ysgrifennwch atom.',
    everything: 'Popeth y cawn ysgrifennu atoch amdano',
    link: 'Dewis cylchlythyrau, pynciau a pha mor aml',
    goneTitle: 'Nid yw’r ddolen hon yn gweithio mwyach',
    gone: 'Nid oes gennym gyfeiriad ar gyfer y ddolen hon mwyach, felly ni chewch ddim gennym.',
  },
  leave: {
    title: (name: string) => `Gadael ${name}?`,
    text: (name: string) => `Rydych yn cael ${name} drwy e-bost.`,
    leftTitle: (name: string) => `Nid ydych yn cael ${name}`,
    still: 'Rydych yn dal i gael newyddion eraill gennym.',
    nothingElse: 'Nid ydych yn cael unrhyw gylchlythyr arall na rhybuddion gennym.',
    alerts: 'newyddion am y wefan hon',
    button: 'Gadael',
    left: (name: string) => `Ni chewch ${name} eto. Byddwn yn dal i ateb os ysgrifennwch atom.`,
    other: 'Newid beth arall a gewch gennym',
    oneClick: 'Ni chewch y cylchlythyr hwn eto.',
  },
  wording: {
    newsletter: 'Anfonwch ataf y cylchlythyrau a diciais',
    alerts: (frequency: Frequency) => `Rhowch wybod i mi ${often[frequency]} beth sy’n newydd ar y wefan`,
    newsletterLine: (name: string) => `Y cylchlythyr ${name}`,
    alertsLine: (frequency: Frequency, about: readonly string[]) =>
      `Beth sy’n newydd ar ein gwefan${about.length > 0 ? ` am ${about.join(', ')}` : ''}, ${often[frequency]}`,
  },
  alertMail: {
    subject: (count: number) => (count === 1 ? 'Rhywbeth newydd gennym' : `${count} o bethau newydd gennym`),
    intro: (frequency: Frequency) => `Gofynnoch am glywed ${often[frequency]} beth sy’n newydd ar ein gwefan.`,
    footer: (choices: string) => `Newid yr hyn a gewch, neu adael: ${choices}`,
  },
  public: {
    title: 'Cylchlythyrau',
    intro: 'Yr hyn a anfonwn drwy e-bost, i’w ddarllen yma hefyd.',
    none: 'Nid oes cylchlythyr eto.',
    noEdition: 'Nid oes rhifyn wedi mynd allan eto.',
    often: 'Pa mor aml',
    cadence: {
      week: 'Bob wythnos',
      weeks: (n: number) => `Bob ${n} wythnos`,
      month: 'Bob mis',
      months: (n: number) => `Bob ${n} mis`,
    },
    inMonths: (names: string) => `Ym misoedd ${names}`,
    months: ['Ionawr', 'Chwefror', 'Mawrth', 'Ebrill', 'Mai', 'Mehefin', 'Gorffennaf', 'Awst', 'Medi', 'Hydref', 'Tachwedd', 'Rhagfyr'],
    and: ' a ',
    editions: 'Rhifynnau',
    sentOn: (day: string) => `Anfonwyd ar ${daySoftened(day)}`,
    feeds: 'Ei ddilyn mewn darllenydd ffrydiau',
    ended: 'Mae’r cylchlythyr hwn wedi dod i ben. Mae’r hyn a aeth allan yn aros yma.',
    signUp: 'Ei gael drwy e-bost',
  },
}
