import type { FailureWords } from './failure.en.js'

/** What a page says when something could not be done, in Welsh. */
export const cy: FailureWords = {
  bad: { title: 'Ni allem ddarllen hynny', body: ['Ewch yn ôl, gwiriwch yr hyn a roesoch a rhowch gynnig arall arni.'] },
  signedOut: {
    title: 'Rydych wedi cael eich allgofnodi',
    body: ['Mae’r hyn a deipioch wedi’i gadw ar y dudalen hon.', 'Mewngofnodwch mewn tab newydd, dewch yn ôl yma, yna anfonwch ef eto.'],
  },
  forbidden: {
    title: 'Ni allwch wneud hyn',
    body: ['Nid yw eich cyfrif yn caniatáu hyn. Os oes ei angen arnoch i’ch gwaith, gofynnwch i weinyddwr y system.'],
  },
  notFound: {
    title: 'Heb ddod o hyd i’r dudalen',
    body: [
      'Os gwnaethoch deipio’r cyfeiriad, gwiriwch ei fod yn gywir.',
      'Os gwnaethoch ddilyn dolen, efallai fod y dudalen wedi symud neu wedi cau.',
    ],
  },
  conflict: {
    title: 'Mae hyn wedi newid',
    body: ['Ewch yn ôl, agorwch y dudalen eto a gwiriwch beth mae’n ei ddweud nawr. Ni chafodd dim ei drosysgrifo.'],
  },
  tooLarge: { title: 'Mae hynny’n rhy fawr', body: ['Ewch yn ôl ac anfonwch destun byrrach neu ffeil lai.'] },
  unavailable: {
    title: 'Mae’n ddrwg gennym, mae problem gyda’r gwasanaeth',
    body: [
      'Ni allwn gyrraedd ein cofnodion ar hyn o bryd. Rhowch gynnig arall arni ymhen munud.',
      'Os oeddech yn anfon rhywbeth, nid oes dim wedi’i golli: anfonwch ef eto o’r dudalen hon.',
    ],
  },
  bug: {
    title: 'Mae’n ddrwg gennym, mae problem gyda’r gwasanaeth',
    body: [
      'Aeth rhywbeth o’i le ar ein hochr ni. Rhowch gynnig arall arni nes ymlaen.',
      'Os bydd yn parhau, rhowch wybod i ni gan ddyfynnu’r cyfeirnod hwn.',
    ],
  },
  signIn: 'Mewngofnodi (yn agor mewn tab newydd)',
  nothingChosen: { title: 'Ni ddewiswyd dim', body: ['Ni newidiwyd dim. Agorwch y dudalen eto a dewiswch yno.'] },
  most: (bytes: number) =>
    bytes >= 1024 * 1024
      ? `Y mwyaf y gallwn ei gymryd yma yw ${Math.floor(bytes / 1024 / 1024)} MB.`
      : `Y mwyaf y gallwn ei gymryd yma yw ${Math.floor(bytes / 1024)} KB.`,
  again: 'Agor y dudalen eto',
  problem: 'Mae problem',
  chooseAgain: (filename: string) => `Dewiswch y ffeil “${filename}” eto`,
  filesNotKept: 'Dim ond yr hyn a deipioch sy’n cael ei gadw, byth ffeil.',
  sendAgain: 'Anfon eto',
  reference: 'Cyfeirnod:',
}
