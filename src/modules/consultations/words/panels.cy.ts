import type { Words } from './en.js'

/** What people read in Welsh about citizens’ panels. */
export const panels: Words['panels'] = {
  title: 'Paneli dinasyddion',
  link: 'Cael eich holi o bryd i’w gilydd: ymunwch â phanel dinasyddion',
  intro:
    'Pobl sydd wedi cytuno i gael eu holi o bryd i’w gilydd. Caiff unrhyw un ymuno â phanel sy’n derbyn aelodau, a gadael ar unrhyw adeg.',
  none: 'Nid oes panel ar hyn o bryd.',
  host: (host: string) => `Mae’n cyfarfod drwy ${host}.`,
  asked: 'Beth ofynnwyd iddo, a beth ddaeth ohono',
  topic: (asked: number, replied: number) => `Atebodd ${replied} o ${asked}.`,
  join: (panel: string) => `Ymuno: ${panel}`,
  joinButton: 'Ymuno',
  name: 'Eich enw',
  email: 'Eich cyfeiriad e-bost',
  about: 'Amdanoch chi',
  optional:
    'Cewch adael pob un o’r cwestiynau hyn heb eu hateb. Rydym yn eu defnyddio i weld a yw pawb yn cael eu clywed, ac weithiau i holi dim ond y bobl y mae rhywbeth yn effeithio arnynt.',
  district: 'Ym mha ardal rydych yn byw?',
  noDistrict: 'Mae’n well gennyf beidio â dweud',
  age: 'Faint yw eich oedran?',
  groups: 'Pa rai o’r rhain sy’n eich disgrifio?',
  ages: { 'under-25': 'O dan 25', '25-44': '25 i 44', '45-64': '45 i 64', '65-over': '65 neu drosodd' },
  describes: {
    disabled: 'Pobl anabl',
    ethnic: 'Pobl o leiafrifoedd ethnig',
    lgbt: 'Pobl lesbiaidd, hoyw, deurywiol a thraws',
    faith: 'Pobl o ffydd leiafrifol',
    carer: 'Gofalwyr a rhieni plant bach',
    rural: 'Pobl sy’n byw ymhell o dref',
    victim: 'Pobl a fu’n ddioddefwyr trosedd yn ystod y flwyddyn ddiwethaf',
  },
  agree: 'Rhaid i chi dicio hwn i ymuno.',
  consent: (panel: string) =>
    `Cewch fy ngwahodd i ateb fel aelod (${panel}), cadw’r hyn rwy’n ei ddweud amdanaf fy hun at y diben hwnnw, a rhoi gwybod i mi beth ddaeth o’r hyn a ofynnwyd i mi.`,
  limits: (most: number, weeks: number) =>
    `Nid ydym yn holi neb yn amlach na ${most} ${most === 2 ? 'waith' : 'gwaith'} mewn tri mis, na dwywaith o fewn ${weeks} wythnos.`,
  joined: 'Diolch am ymuno. Mae neges sy’n dweud sut i adael ar ei ffordd.',
  nameMissing: 'Rhowch eich enw',
  emailMissing: 'Rhowch eich cyfeiriad e-bost, fel enw@example.org',
  agreeMissing: 'Ticiwch y blwch i ymuno',
  leaveTitle: 'Gadael y panel',
  leaveText: (panel: string) =>
    `Ni fyddwch yn cael eich holi fel aelod mwyach (${panel}), a byddwn yn dileu’r hyn a ddywedoch amdanoch eich hun.`,
  leaveButton: 'Gadael',
  left: 'Rydych wedi gadael y panel. Diolch am eich help.',
  joinedSubject: (panel: string) => `Rydych wedi ymuno: ${panel}`,
  joinedText: (facts) =>
    [
      `Annwyl ${facts.name},`,
      `Rydych wedi ymuno: ${facts.panel}. Gwnaethoch gytuno i hyn: “${facts.consent}”`,
      `Os nad chi oedd yn gyfrifol am hyn, neu os nad ydych am ei gael mwyach, gallwch adael yma: ${facts.leave}`,
    ].join('\n\n'),
}
