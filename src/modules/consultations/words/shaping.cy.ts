import { daySoftened } from '#platform/web'
import type { Words } from './en.js'
import { diwrnod } from './counts.cy.js'

/** What somebody reads in Welsh who is asked to look at a draft by a link. */
export const shaping: Words['planning']['shaping'] = {
  subject: 'A wnewch chi edrych ar ddrafft i ni?',
  mail: ({ name, title, asked, link, days }) =>
    [
      `Annwyl ${name},`,
      `rydym yn paratoi “${title}” a hoffem glywed gennych cyn i ni ofyn i drigolion.`,
      ...(asked === '' ? [] : [asked]),
      `Dilynwch y ddolen hon i ddarllen y drafft ac i anfon eich awgrymiadau atom. Mae’n gweithio am ${diwrnod(days)}, ac ar gyfer hyn yn unig:`,
      link,
      'Byddwn yn ateb pob awgrym. Gallwch ddarllen ein hatebion drwy’r un ddolen.',
    ].join('\n\n'),
  title: 'Helpu i lunio hyn',
  intro: (name: string, day: string) =>
    `${name}, drafft yw hwn nad yw trigolion yn ei weld eto. Dywedwch wrthym beth fyddech yn ei newid. Gallwch ddod yn ôl drwy’r un ddolen tan ${daySoftened(day)}.`,
  asked: 'Beth rydym yn ei ofyn gennych',
  plan: 'Y cynllun',
  points: 'Yr hyn y gall pobl ddylanwadu arno, a’r hyn na allant',
  can: 'Gall pobl ddylanwadu ar',
  cannot: 'Ni all pobl ddylanwadu ar',
  questions: 'Y cwestiynau',
  yours: 'Eich awgrymiadau',
  notAnswered: 'Heb ei ateb eto.',
  takenUp: (why: string) => `Gwnaethom dderbyn hyn: ${why}`,
  notTakenUp: (why: string) => `Ni wnaethom dderbyn hyn: ${why}`,
  label: 'Beth rydych yn ei awgrymu?',
  hint: 'Un peth ar y tro, os gwelwch yn dda: yna gallwn ateb pob un.',
  send: 'Anfon eich awgrym',
  missing: 'Ysgrifennwch beth rydych yn ei awgrymu',
  tooLong: 'Byrhewch hwn i 2,000 o nodau neu lai',
  published: 'Mae trigolion yn cael eu holi nawr, felly ni ellir awgrymu dim mwy. Mae ein hatebion yn aros yma.',
  decision: 'Y penderfyniad',
}
