import { LEAST_TOGETHER, WAIT_FOR } from '../waiting/batch.js'
import type { Words } from './en.js'

/** What a resident reads in Welsh about who can answer, and what the office then knows. */
export const modes: Words['modes'] = {
  title: 'Pwy gaiff ateb, a beth rydym yn ei wybod amdanynt',
  meaning: {
    open: 'Caiff unrhyw un ateb. Nid ydym yn gofyn am enw, ac nid ydym yn gwybod pwy ydych chi.',
    invited:
      'Dim ond pobl rydym wedi’u gwahodd gaiff ateb, unwaith yr un. Gwelwn fod gwahoddiad wedi’i ddefnyddio, er mwyn i ni beidio â’ch atgoffa. Ni allwn weld pa atebion a ddaeth gydag ef.',
    identified:
      'Dim ond aelodau o banel a’r cyrff rydym yn eu henwi gaiff ateb. Gwyddom pwy roddodd pa atebion. Ni chaiff enwau pobl eu cyhoeddi; gall enwau cyrff gael eu cyhoeddi.',
    staff:
      'Mae ein staff yn gofyn y cwestiynau hyn wyneb yn wyneb neu dros y ffôn, ac yn ysgrifennu’r atebion. Ni ellir eu hateb ar y wefan hon.',
  },
  titleOver: 'Pwy gâi ateb, a beth rydym yn ei wybod amdanynt',
  meaningOver: {
    open: 'Câi unrhyw un ateb. Ni ofynasom am enw, ac nid ydym yn gwybod pwy atebodd.',
    invited:
      'Dim ond pobl roeddem wedi’u gwahodd gâi ateb, unwaith yr un. Gwelsom fod gwahoddiad wedi’i ddefnyddio, er mwyn i ni beidio â’u hatgoffa. Ni allwn weld pa atebion a ddaeth gydag ef.',
    identified:
      'Dim ond aelodau o banel a’r cyrff a enwyd gennym gâi ateb. Gwyddom pwy roddodd pa atebion. Ni chaiff enwau pobl eu cyhoeddi; gall enwau cyrff gael eu cyhoeddi.',
    staff: 'Gofynnodd ein staff y cwestiynau hyn wyneb yn wyneb neu dros y ffôn, ac ysgrifennu’r atebion.',
  },
  limitsTitle: 'Yr hyn nad yw hyn yn ei guddio',
  limits: [
    `Mae defnyddio gwahoddiad yn ei ddileu, ac ar yr un pryd mae eich atebion yn ymuno ag eraill sy’n aros. O ${WAIT_FOR} ateb ymlaen, caiff ${LEAST_TOGETHER} ar y tro eu cofnodi mewn trefn ar hap, gyda diwrnod y grŵp a dim amser. Mae’r gweddill yn dilyn pan fydd yn cau.`,
    'Gallai rhywun a chanddo ddau gopi cyflawn o’n cronfa ddata, fel copïau wrth gefn dwy noson, weld pa wahoddiadau a ddefnyddiwyd rhyngddynt a pha atebion oedd yn newydd. Mae hynny’n cyfyngu eich atebion i’r grŵp hwnnw o atebion, ac mewn wythnos dawel gall y grŵp fod yn fach. Os mai dim ond ychydig o bobl sy’n ateb i gyd, mae eich rhai chi ymhlith yr ychydig hynny.',
    'Gallai rhywun a all gopïo disg ein cyfrifiadur, neu log y gronfa ddata ei hun, tra bo eich atebion yn aros, gyfyngu arnynt ymhellach.',
    'Nid oes dim yn eich amddiffyn rhag eich geiriau eich hun: gadewch allan unrhyw beth y gallech chi yn unig fod wedi’i ysgrifennu. Os ysgrifennwch fod rhywun mewn perygl, bydd person penodol yn darllen hynny ar unwaith, ac nid yw’r atebion hynny’n aros.',
  ],
  only: {
    invited: 'Drwy wahoddiad',
    identified: 'I aelodau panel a chyrff rydym yn eu henwi',
    staff: 'Ein staff sy’n gofyn y cwestiynau hyn',
  },
  onlyForce: 'I staff yr heddlu',
  byInvitationTitle: 'Drwy wahoddiad y mae hwn',
  byInvitation: 'Os ydym wedi eich gwahodd, agorwch y ddolen yn eich gwahoddiad. Eich dolen chi yn unig yw hi, ac mae’n gweithio unwaith.',
  lost: 'Wedi colli’r gwahoddiad? Gofynnwch i ni ei anfon eto. Mae ein rhif ffôn a’n cyfeiriad ar waelod y dudalen hon.',
  staffOnlyTitle: 'Ni ellir ateb hwn ar y wefan hon',
  goneTitle: 'Nid yw’r gwahoddiad hwn yn agor dim',
  gone: 'Efallai ei fod wedi’i ddefnyddio eisoes, neu fod gwahoddiad diweddarach wedi cymryd ei le, neu fod hwn wedi cau. Os ydych wedi ateb, mae eich atebion gennym: nid oes dim mwy i’w wneud.',
  invitedAnonymous: 'Rydych wedi cael eich gwahodd. Nid oes dim rydym yn ei gadw yn dangos pa atebion yw eich rhai chi.',
  invitedAs: (who: string) => `Rydych yn ateb ar ran ${who}. Byddwn yn gwybod mai eich atebion chi yw’r rhain.`,
  receivedLater: 'Mae eich atebion nawr yn aros gydag eraill, fel na all neb wahaniaethu rhyngddynt yn ôl pryd y daethant.',
  lookUpAnywhere: 'Chwilio am god',
  channel: 'drwy wahoddiad (diwrnod grŵp cyfan o atebion yw’r diwrnod)',
  waiting: 'Mae eich atebion yn aros gydag eraill cyn cael eu cyfrif.',
}
