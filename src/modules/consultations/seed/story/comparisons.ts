/** How many in a hundred residents of Westmarch are of each age and sex. Invented; the rest of each are the last group. */
export const SHARES: Readonly<Record<'age' | 'gender', Readonly<Record<string, number>>>> = {
  age: {
    'under-16': 17.8,
    '16-to-24': 9.6,
    '25-to-34': 12.1,
    '35-to-44': 12.4,
    '45-to-54': 13.5,
    '55-to-64': 13.2,
    '65-to-74': 11.6,
    '75-or-over': 0,
  },
  gender: { female: 50.9, 'i-use-another-word': 0.5, male: 0 },
}

const SOURCE = 'Totals that the office sent us by e-mail. Invented for the demonstration'

/** What two neighbouring offices, also invented, found with the same question. */
export const NEIGHBOURS = {
  key: 'towns',
  figures: [
    { question: 'evening', area: 'Eastmarch', source: SOURCE, base: 402, counts: { '1': 71, '2': 96, '3': 121, '4': 83, '5': 31 } },
    { question: 'evening', area: 'Northmere', source: SOURCE, base: 227, counts: { '1': 28, '2': 44, '3': 66, '4': 61, '5': 28 } },
  ],
} as const
