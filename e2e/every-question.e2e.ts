import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Built, planned } from './planned.js'
import { codeOn, onAPhone, type Visitor } from './visitor.js'

const MUST = ['People must answer it']
const EVERY_TYPE: readonly Built[] = [
  { type: 'Text only, nothing to answer', fields: { Heading: 'About fraud', 'What it says': 'The next questions are about money.' } },
  {
    type: 'A tick to agree',
    fields: { Question: 'May we count your answers?', 'Words beside the tick': 'I agree that you count my answers' },
    ticks: MUST,
  },
  {
    type: 'Several choices from a list',
    fields: {
      Question: 'What have you met?',
      Choices: 'Calls\nMessages\nVisits',
      'A choice that stands alone (optional)': 'None of these',
    },
    ticks: MUST,
  },
  { type: 'Top three in order', fields: { Question: 'What should come first?', Choices: 'Advice\nVisits\nCourts\nBanks' }, ticks: MUST },
  {
    type: 'A scale',
    fields: {
      Question: 'How safe do you feel at the bank?',
      'Lowest point': '1',
      'What the lowest point means': 'not safe',
      'Highest point': '5',
      'What the highest point means': 'very safe',
    },
    ticks: [...MUST, 'Don’t know'],
  },
  {
    type: 'Several things on one scale',
    fields: {
      Question: 'How safe do you feel?',
      'Things to rate': 'At home\nOn the internet',
      'Lowest point': '1',
      'What the lowest point means': 'not safe',
      'Highest point': '5',
      'What the highest point means': 'very safe',
    },
    ticks: MUST,
  },
  {
    type: 'A number',
    fields: { Question: 'How many times were you called?', 'Least (optional)': '0', 'Most (optional)': '99', 'Unit (optional)': 'times' },
    ticks: MUST,
  },
  {
    type: 'An amount of money',
    fields: { Question: 'How much did you lose?', 'Most, in pounds (optional)': '1000' },
    ticks: [...MUST, 'Prefer not to say'],
  },
  { type: 'A date', fields: { Question: 'When did it happen?' }, ticks: [...MUST, 'The day cannot lie in the future'] },
  { type: 'A few words', fields: { Question: 'What is your village called?', 'Most characters (optional)': '20' }, ticks: MUST },
  { type: 'A place', fields: { Question: 'Which district do you live in?' }, ticks: ['District', ...MUST] },
  { type: 'A postcode, of which only the area is kept', fields: { Question: 'What is your postcode?' }, ticks: ['District', ...MUST] },
]

/** Sends the page as it is, reads what is wrong, and follows the first link of the summary to its field. */
async function isTold(resident: Visitor, mistake: string): Promise<void> {
  await resident.enters('Continue')
  await resident.sees('There is a problem')
  await resident.enters(mistake)
  const id = new URL(resident.page.url()).hash.slice(1)
  assert.ok(await resident.page.locator(`#${escaped(id)}`).isVisible(), `“${mistake}” leads to no field`)
}

const escaped = (id: string): string => id.replace(/[^\w-]/g, (sign) => `\\${sign}`)

test('ACC-06 ACC-07 a resident answers every type of question on a phone, by keyboard and without JavaScript, after each mistake that can be made', async (t) => {
  const { title } = await planned(t, { title: 'Fraud and scams', questions: EVERY_TYPE })
  const resident = await onAPhone(t, { javaScript: false })
  const { page } = resident
  await resident.goes('/consultations')
  await resident.enters(title)
  await resident.enters('Answer now')
  await resident.enters('Start now')

  await resident.sees('About fraud')
  await resident.enters('Continue')

  await isTold(resident, 'Tick the box if you agree. You can only go on if you do')
  await resident.takes('I agree that you count my answers')
  await resident.enters('Continue')

  await isTold(resident, 'Select at least one answer')
  await resident.takes('Calls')
  await resident.takes('None of these')
  await isTold(resident, 'Either select what applies, or “None of these” alone')
  await resident.takes('Visits')
  await resident.takes('None of these')
  await resident.enters('Continue')

  await isTold(resident, 'Choose at least your first choice')
  const chooses = async (which: string, letter: string): Promise<void> => {
    await resident.tabsTo(which)
    await resident.does(`choosing ${letter}`, () => page.keyboard.type(letter))
  }
  await chooses('First choice', 'V')
  await chooses('Second choice', 'V')
  await isTold(resident, 'Choose each answer once only')
  await chooses('Second choice', 'B')
  await resident.enters('Continue')

  await isTold(resident, 'Select a number')
  await resident.takes('1 – not safe')
  await resident.presses('ArrowDown', 2)
  await resident.enters('Continue')

  await isTold(resident, 'Select one answer for each')
  await page.keyboard.press('Space')
  await resident.presses('ArrowUp')
  await resident.takes('1 – not safe')
  await resident.enters('Continue')

  await isTold(resident, 'Enter a number')
  await resident.types('How many times were you called?', 'often')
  await isTold(resident, 'Enter a number in figures, like 250')
  await retypes(resident, '12')
  await resident.enters('Continue')

  await isTold(resident, 'Enter an amount of money')
  await resident.does('typing too much', () => page.keyboard.type('1,000.01'))
  await isTold(resident, 'Enter an amount of at most £1,000')
  await retypes(resident, '£12.5')
  await resident.enters('Continue')

  await isTold(resident, 'Enter a date')
  await resident.does('typing the day', () => page.keyboard.type('31'))
  await isTold(resident, 'The date must include a month and a year')
  await resident.types('Month', '2')
  await resident.types('Year', '2026')
  await isTold(resident, 'Enter a real date, like 27 3 2026')
  await retypes(resident, '28')
  await resident.enters('Continue')

  await isTold(resident, 'Enter your answer')
  await resident.does('typing a long name', () => page.keyboard.type('Llanfairpwllgwyngyllgogery'))
  await isTold(resident, 'Shorten your answer to 20 characters or fewer: it is 6 characters too long')
  await retypes(resident, 'Aldbeck')
  await resident.enters('Continue')

  await isTold(resident, 'Select a place')
  await page.keyboard.press('Space')
  await resident.presses('ArrowDown')
  await resident.enters('Continue')

  await isTold(resident, 'Enter your postcode, or choose a place instead')
  await resident.does('typing an unknown postcode', () => page.keyboard.type('ZZ99 9ZZ'))
  await isTold(resident, 'We do not know this postcode. Check it, or choose a place from the list')
  await resident.types('What is your postcode?', 'WM1 4AB')
  await resident.enters('Continue')

  await resident.sees('Check your answers')
  for (const answer of ['Agreed: I agree that you count my answers', '3', '12 times', '£12.50', 'Saturday 28 February 2026', 'Aldbeck'])
    await resident.reads(answer)
  const said = await page.locator('main').innerText()
  assert.match(said, /Calls\s+Visits/)
  assert.match(said, /1\. Visits\s+2\. Banks/)
  assert.match(said, /At home: 5 – very safe\s+On the internet: 1 – not safe/)
  assert.doesNotMatch(said, /WM1|About fraud/, 'a postcode is not kept, and a statement has no answer')
  await resident.takes('Tell me once what you decided')
  await resident.enters('Send your answers')
  await resident.sees('There is a problem')
  await resident.enters('Enter your e-mail address, or untick what we may write to you about')
  await resident.does('typing the address', () => page.keyboard.type('kim@home.example'))
  await resident.reflects()
  await resident.enters('Send your answers')
  await resident.sees('We have your answers')
  await resident.reads('We will write to you once, when we have decided.')
  await codeOn(resident)
})

/** Types over what is in the field that has the focus. */
async function retypes({ page, does }: Visitor, text: string): Promise<void> {
  await page.keyboard.press('Control+A')
  await does(`typing “${text}” over it`, () => page.keyboard.type(text))
}
