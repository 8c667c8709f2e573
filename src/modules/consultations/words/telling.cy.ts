import type { Words } from './en.js'

/** The mail in Welsh that tells somebody what was decided. */
export const telling: Words['telling'] = {
  subject: (title: string) => `Beth benderfynwyd gennym: ${title}`,
  neutralSubject: 'Yr ateb y gofynnoch amdano',
  text: (facts): string =>
    [
      facts.name === '' ? 'Helo,' : `Annwyl ${facts.name},`,
      facts.title === undefined
        ? 'Gofynnoch i ni ddweud wrthych beth benderfynwyd gennym. Rydym nawr wedi penderfynu, a gallwch ei ddarllen yma:'
        : `Gofynnoch i ni ddweud wrthych beth benderfynwyd gennym am “${facts.title}”. Rydym nawr wedi penderfynu. Gallwch ddarllen yma beth ddywedodd pobl, beth benderfynwyd gennym a pham:`,
      facts.link,
      `Os gwnaethoch gadw eich cod, gallwch hefyd weld beth ddaeth o’ch atebion chi: ${facts.receipts}`,
      'Gwnaethoch ofyn am yr un neges hon, felly ni fyddwn yn ysgrifennu atoch am hyn eto.',
      facts.office,
      `I weld neu newid yr hyn y cawn ysgrifennu atoch amdano: ${facts.leave}`,
    ].join('\n\n'),
}
