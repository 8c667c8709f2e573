import { campaignsEn } from './campaigns.en.js'
import { formatsEn } from './formats.en.js'
import { publicationsEn } from './publications.en.js'

/** Every sentence about news that a resident reads, in English. */
export const en = {
  title: 'News',
  intro: 'What the office does, and what comes of what people say.',
  none: 'There is no news yet.',
  blog: 'Blog',
  news: 'News',
  all: 'All',
  show: 'Show',
  published: (day: string) => `Published on ${day}`,
  corrected: (day: string) => `Corrected on ${day}:`,
  withdrawnTitle: 'This was withdrawn',
  withdrawn: (day: string) => `The office withdrew this on ${day}:`,
  feeds: 'Follow the news in a feed reader',
  signUp: 'Get news by e-mail',
  heading: 'News',
  campaigns: campaignsEn,
  publications: publicationsEn,
  formats: formatsEn,
} as const
