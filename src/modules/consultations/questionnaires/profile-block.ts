import { optionsFrom } from './option-codes.js'
import type { Question } from './question.js'

// The groups follow the harmonised standards of the Government Statistical Service, in their shortest form: small groups would have to be hidden anyway.

/** The ready block of questions about the person (catalogue CON-24). All are optional and can be declined; they test who was heard, and nothing else. */
export const PROFILE_QUESTIONS: readonly Question[] = [
  one('age', 'How old are you?', ['Under 16', '16 to 24', '25 to 34', '35 to 44', '45 to 54', '55 to 64', '65 to 74', '75 or over']),
  one('gender', 'What is your gender?', ['Female', 'Male', 'I use another word']),
  one(
    'disability',
    'Does a physical or mental health condition reduce what you can do day to day?',
    ['Yes, a lot', 'Yes, a little', 'No'],
    'Count conditions that have lasted, or are expected to last, 12 months or more.',
  ),
  one('ethnic-group', 'What is your ethnic group?', [
    'Asian or Asian British',
    'Black, Black British, Caribbean or African',
    'Mixed or multiple ethnic groups',
    'White',
    'Another ethnic group',
  ]),
  one('religion', 'What is your religion or belief?', [
    'No religion',
    'Buddhist',
    'Christian',
    'Hindu',
    'Jewish',
    'Muslim',
    'Sikh',
    'Another religion or belief',
  ]),
  one('pregnancy', 'Are you pregnant, or have you had a baby in the last 12 months?', ['Yes', 'No']),
  one('partnership', 'What is your marital or partnership status?', [
    'Single',
    'Married',
    'In a civil partnership',
    'Living with a partner',
    'Separated or divorced',
    'Widowed or a surviving civil partner',
  ]),
  one('orientation', 'Which of these best describes your sexual orientation?', [
    'Straight or heterosexual',
    'Gay or lesbian',
    'Bisexual',
    'I use another word',
  ]),
  one('gender-reassignment', 'Is your gender the same as the sex registered when you were born?', ['Yes', 'No']),
  { ...about('place', 'Which district do you live in?'), type: 'place', level: 'district' },
  {
    ...about('interest', 'What connects you with this area?'),
    type: 'multiple',
    options: [
      ...optionsFrom([
        'I live here',
        'I work here',
        'I study here',
        'I visit',
        'I run a business here',
        'I volunteer here',
        'I answer for a community group',
      ]),
      { code: 'none', text: 'None of these', exclusive: true },
    ],
  },
]

function about(id: string, text: string, hint?: string): Omit<Question, 'type'> {
  return { id, text, required: false, preferNot: true, profile: true, ...(hint && { hint }) }
}

function one(id: string, text: string, labels: readonly string[], hint?: string): Question {
  return { ...about(id, text, hint), type: 'single', options: optionsFrom(labels) }
}
