import { daySoftened } from '#platform/web'
import type { Words } from './en.js'
import { atebion, cwestiynau } from './counts.cy.js'

/** What stands in Welsh in the report of an exercise, on paper, in Word and on slides. */
export const report: Words['report'] = {
  title: 'Adroddiad',
  draft: 'Drafft: heb ei gyhoeddi',
  draftText: 'Drafft i’r swyddfa yw hwn. Gall ffigurau a geiriau newid o hyd, ac nid oes dim ynddo wedi’i gyhoeddi.',
  print: 'Argraffu',
  findings: 'Yn gryno',
  asked: 'Beth ofynnwyd gennym',
  askedIntro: (count: number) => `${cwestiynau(count)}, yn y drefn hon:`,
  canInfluence: 'Yr hyn y gallai pobl ddylanwadu arno',
  cannotInfluence: 'Yr hyn na allent, a pham',
  how: 'Sut y gallai pobl gymryd rhan',
  who: 'Pwy atebodd',
  whoText: (base: number) => `Cyfrifwyd ${atebion(base)}.`,
  said: 'Beth ddywedon nhw',
  decided: 'Beth benderfynwyd gennym',
  notDecided: 'Heb ei ysgrifennu eto.',
  decidedOn: (day: string) => `Penderfynwyd ar ${daySoftened(day)}.`,
  next: 'Beth sy’n digwydd nesaf',
  method: 'Sut y gwnaethom gyfrif',
  number: 'Nifer',
  question: 'Cwestiwn',
  picture: (title: string, said: string) => `Siart bar. ${title}: ${said}. Mae’r un ffigurau yn y tabl oddi tano.`,
  onSlide: (title: string, said: string) => `Siart bar. ${title}: ${said}. Mae’r un ffigurau yn nodiadau’r sleid hon.`,
  more: (count: number) => `a ${count} arall, yn y nodiadau`,
  page: (office: string) => `${office}, tudalen `,
  pageOf: ' o ',
  docx: 'Adroddiad (Word)',
  pptx: 'Sleidiau (PowerPoint)',
  toPrint: 'Adroddiad i’w argraffu',
  methodLink: 'Sut y gwnaethom ofyn, a sut y gwnaethom gyfrif',
}
