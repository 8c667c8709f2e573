import { daySoftened, type Translated } from '#platform/web'
import type { privacy as english } from './privacy.en.js'

/** The privacy notice in Welsh (UK GDPR articles 13 and 14; Data Protection Act 2018 section 164A on complaints). */
export const privacy: Translated<typeof english> = {
  title: 'Hysbysiad preifatrwydd',
  who: (office: string) =>
    `${office} sy’n penderfynu sut a pham y caiff eich data personol ei ddefnyddio ar y wefan hon: yng ngeiriau’r gyfraith, dyma’r rheolydd.`,
  officer: (name: string) => `I gysylltu ynghylch unrhyw beth ar y dudalen hon (${name}):`,
  uses: 'Beth rydym yn ei ddefnyddio, a pham',
  usesHead: { why: 'Pam', what: 'Beth', basis: 'Sail gyfreithlon', kept: 'Am ba hyd', shared: 'Pwy arall sy’n ei weld' },
  nobodyElse: 'Neb y tu allan i’r swyddfa',
  noUses: 'Nid oes unrhyw ran o’r wefan hon yn defnyddio data personol eto.',
  holds: 'Beth y gallwn ei gadw amdanoch',
  apart:
    'Os gadewch fanylion cyswllt gydag ateb, rydym yn eu cadw ar wahân i’r hyn a ddywedoch. Caiff atebion eu cyhoeddi fel rhifau yn unig, ac fel geiriau na ellir adnabod neb drwyddynt.',
  never:
    'Nid ydym byth yn gwerthu manylion cyswllt nac yn eu rhoi i neb at ddibenion marchnata. Nid ydym yn gadael i gyfrifiadur benderfynu dim amdanoch ar ei ben ei hun.',
  cookies:
    'Dim ond lle mae’n rhaid y mae’r wefan hon yn gosod cwci: i’ch cadw wedi mewngofnodi, i gadw eich lle wrth i chi ateb arolwg (am ddiwrnod), er mwyn i’r un atebion a anfonir ddwywaith gyfrif unwaith ac i’r dudalen â’ch cod allu dweud y byddwn yn ysgrifennu atoch (am awr), ac i ddweud wrth ein staff fod rhywbeth wedi’i gadw (am funud). Nid yw’n olrhain neb: caiff pa mor aml y dangosir ei thudalennau ei gyfrif yn symiau, heb ddim am bwy bynnag sy’n edrych arnynt.',
  retention: 'Am ba hyd rydym yn cadw cofnodion',
  retentionHead: { what: 'Cofnodion', kept: 'Cedwir', from: 'Yn cyfrif o', why: 'Pam' },
  unknownLength: 'Cyhyd ag y bo ei angen',
  rights: 'Eich hawliau',
  rightsIntro: 'Gallwch ofyn i ni ar unrhyw adeg, am ddim:',
  rightsList: [
    'ddweud wrthych beth rydym yn ei gadw amdanoch a rhoi copi i chi',
    'gywiro’r hyn sy’n anghywir neu’n anghyflawn',
    'ei ddileu, lle nad oes dyletswydd arnom i’w gadw',
    'roi’r gorau i’w ddefnyddio neu gyfyngu ar hynny, neu wrthwynebu ein bod yn ei ddefnyddio',
    'ei roi i chi ar ffurf y gallwch fynd â hi i rywle arall, lle rydym yn ei ddefnyddio am eich bod wedi cytuno',
  ],
  withdraw:
    'Lle rydym yn defnyddio eich data am eich bod wedi cytuno, gallwch newid eich meddwl ar unrhyw adeg. Mae dolen ar gyfer hynny ym mhob neges e-bost a anfonwn.',
  answerTime: 'Byddwn yn ateb o fewn mis. Os nad yw hynny’n bosibl, byddwn yn dweud wrthych pam.',
  complain: 'Os ydych yn anhapus â’r ffordd rydym yn defnyddio eich data',
  complainHow: 'Cwynwch wrthym ni yn gyntaf, mewn unrhyw ffordd: drwy e-bost, drwy lythyr neu dros y ffôn. Nid oes angen ffurflen arnoch.',
  acknowledge:
    'Byddwn yn cydnabod eich cwyn o fewn 30 diwrnod, yn ymchwilio iddi heb oedi diangen, ac yn rhoi gwybod i chi beth yw’r canlyniad.',
  ico: 'Gallwch hefyd gwyno i’r Comisiynydd Gwybodaeth: ico.org.uk, ffôn 0303 123 1113.',
  updated: (day: string) => `Newidiwyd yr hysbysiad hwn ddiwethaf ar ${daySoftened(day)}.`,
}
