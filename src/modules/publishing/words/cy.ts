import { daySoftened } from '#platform/web'
import type { Words } from './index.js'
import { campaignsCy } from './campaigns.cy.js'
import { formatsCy } from './formats.cy.js'
import { publicationsCy } from './publications.cy.js'

/** Every sentence about news that a resident reads, in Welsh. */
export const cy: Words = {
  title: 'Newyddion',
  intro: 'Yr hyn y mae’r swyddfa’n ei wneud, a’r hyn a ddaw o’r hyn y mae pobl yn ei ddweud.',
  none: 'Nid oes newyddion eto.',
  blog: 'Blog',
  news: 'Newyddion',
  all: 'Popeth',
  show: 'Dangos',
  published: (day: string) => `Cyhoeddwyd ar ${daySoftened(day)}`,
  corrected: (day: string) => `Cywirwyd ar ${daySoftened(day)}:`,
  withdrawnTitle: 'Tynnwyd hwn yn ôl',
  withdrawn: (day: string) => `Tynnodd y swyddfa hwn yn ôl ar ${daySoftened(day)}:`,
  feeds: 'Dilyn y newyddion mewn darllenydd ffrydiau',
  signUp: 'Cael newyddion drwy e-bost',
  heading: 'Newyddion',
  campaigns: campaignsCy,
  publications: publicationsCy,
  formats: formatsCy,
}
