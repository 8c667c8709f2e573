import { lengthInWords } from '../retention/retention.js'
import { accessibility } from './accessibility.en.js'
import { privacy } from './privacy.en.js'

/** Every sentence about the office that a resident reads, in English. A second language is another set of files of the same shape. */
export const en = {
  principles: {
    title: 'How we involve people',
    intro: (office: string) =>
      `${office} keeps these promises whenever it asks people what they think. Each exercise is checked against them.`,
  },
  glossary: {
    title: 'Words we use',
    intro: 'We try to write in everyday words. Where we cannot, this is what we mean.',
    none: 'There is nothing here yet.',
    explained: 'What these words mean',
  },
  beingSetUp: 'This office is being set up. Please come back soon.',
  months: (months: number | null) => lengthInWords(months),
  countedFrom: (kept: string, from: string) => `${kept}, counted from ${from}`,
  phone: 'Phone',
  email: 'E-mail',
  /** Before the address of the news, at the foot of mails. */
  news: 'News and blog',
  accessibility,
  privacy,
} as const
