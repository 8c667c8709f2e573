import type { QuestionType } from './question.js'

/** Each type of question as staff choose it: its name and an example. */
export const TYPE_WORDS: Readonly<Record<QuestionType, { readonly name: string; readonly example: string }>> = {
  single: { name: 'One choice from a list', example: 'Which of these matters most to you? Burglary, speeding, or anti-social behaviour' },
  multiple: { name: 'Several choices from a list', example: 'Which of these have you used? Tick all that apply' },
  ranking: { name: 'Top three in order', example: 'Which three of these should the police put first, second and third?' },
  'yes-no': { name: 'Yes or no', example: 'Have you met a police officer in your area this year?' },
  scale: { name: 'A scale', example: 'How safe do you feel, from 1 (not safe) to 5 (very safe)?' },
  scales: { name: 'Several things on one scale', example: 'How safe do you feel: at home, in your street, in the town centre?' },
  number: { name: 'A number', example: 'How many years have you lived here?' },
  money: { name: 'An amount of money', example: 'About how much did you lose?' },
  date: { name: 'A date', example: 'When did it happen?' },
  'short-text': { name: 'A few words', example: 'What is your street or village called?' },
  'long-text': { name: 'Free text', example: 'What would make you feel safer?' },
  place: { name: 'A place', example: 'Which district do you live in?' },
  postcode: { name: 'A postcode, of which only the area is kept', example: 'What is your postcode?' },
  consent: { name: 'A tick to agree', example: 'I agree that my words may be quoted without my name' },
  statement: { name: 'Text only, nothing to answer', example: 'The next questions are about speeding' },
}
