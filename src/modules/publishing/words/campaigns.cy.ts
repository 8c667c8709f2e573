import { daySoftened } from '#platform/web'
import type { Words } from './index.js'

/** Every sentence about campaigns that a resident reads, in Welsh. */
export const campaignsCy: Words['campaigns'] = {
  title: 'Ymgyrchoedd',
  intro: 'Yr hyn y mae’r swyddfa wedi mynd ati i’w wneud gydag eraill, a’r hyn sy’n perthyn iddo.',
  none: 'Nid oes ymgyrch eto.',
  days: (begins: string, ends: string | null) => (ends === null ? `Ers ${daySoftened(begins)}` : `${begins} hyd ${daySoftened(ends)}`),
  outBefore: (day: string) => `Ar gael ers ${daySoftened(day)}, cyn i hyn ddechrau`,
  objective: 'Mae’n gwasanaethu hyn yn y Cynllun Heddlu a Throseddu:',
  withdrawnTitle: 'Tynnwyd yr ymgyrch hon yn ôl',
}
