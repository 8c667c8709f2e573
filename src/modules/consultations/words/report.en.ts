/** What stands in the report of an exercise, on paper, in Word and on slides. */
export const report = {
  title: 'Report',
  draft: 'Draft: not published',
  draftText: 'This is a draft for the office. Figures and words may still change, and nothing in it has been published.',
  print: 'Print',
  findings: 'In short',
  asked: 'What we asked',
  askedIntro: (count: number) => `${count} ${count === 1 ? 'question' : 'questions'}, in this order:`,
  canInfluence: 'What people could influence',
  cannotInfluence: 'What they could not, and why',
  how: 'How people could take part',
  who: 'Who answered',
  whoText: (base: number) => `${number(base)} ${base === 1 ? 'answer' : 'answers'} counted.`,
  said: 'What they said',
  decided: 'What we decided',
  notDecided: 'Not written yet.',
  decidedOn: (day: string) => `Decided on ${day}.`,
  next: 'What happens next',
  method: 'How we counted',
  number: 'Number',
  question: 'Question',
  picture: (title: string, said: string) => `Bar chart. ${title}: ${said}. The same figures stand in the table below it.`,
  onSlide: (title: string, said: string) => `Bar chart. ${title}: ${said}. The same figures stand in the notes of this slide.`,
  more: (count: number) => `and ${count} more, in the notes`,
  page: (office: string) => `${office}, page `,
  pageOf: ' of ',
  docx: 'Report (Word)',
  pptx: 'Slides (PowerPoint)',
  toPrint: 'Report to print',
  methodLink: 'How we asked, and how we counted',
}

function number(value: number): string {
  return value.toLocaleString('en-GB')
}
