/** What can keep people from taking part, each with what to think of (catalogue ACC-08). */
export const BARRIERS = {
  language: { name: 'Language', hint: 'For example: an interpreter at the forum, the questions in Polish and Urdu' },
  dyslexia: { name: 'Dyslexia and reading', hint: 'For example: short sentences, a recording, help to fill it in' },
  culture: { name: 'Culture and faith', hint: 'For example: no meeting on a holy day, women speak to women' },
  isolation: { name: 'Isolation and distance', hint: 'For example: a telephone hour, a van in the villages, free post' },
  carers: { name: 'Caring for others', hint: 'For example: at several times of the day, somebody to sit in, or from home' },
} as const
export type Barrier = keyof typeof BARRIERS
export const BARRIER_KEYS = Object.keys(BARRIERS) as readonly Barrier[]

/** The characteristics that section 149 of the Equality Act 2010 names for the whole duty, and the one that counts for its first part. */
export const CHARACTERISTICS = {
  age: 'Age',
  disability: 'Disability',
  'gender-reassignment': 'Gender reassignment',
  pregnancy: 'Pregnancy and maternity',
  race: 'Race',
  religion: 'Religion or belief',
  sex: 'Sex',
  orientation: 'Sexual orientation',
  marriage: 'Marriage and civil partnership (against discrimination only)',
} as const
export type Characteristic = keyof typeof CHARACTERISTICS
export const CHARACTERISTIC_KEYS = Object.keys(CHARACTERISTICS) as readonly Characteristic[]

/** What is done so that everybody can take part, and can prepare for it. */
export interface Reach {
  /** What is done about each barrier; one left out has not been thought about. */
  readonly adjustments: Readonly<Partial<Record<Barrier, string>>>
  /** The characteristics against which it was checked, and what was found (catalogue ACC-05). */
  readonly characteristics: readonly Characteristic[]
  readonly found: string
  /** Notice, background and training for those who speak for others (catalogue CON-35). */
  readonly notice: string
  readonly background: string
  readonly training: string
}

/** Nothing written yet. */
export const NO_REACH: Reach = { adjustments: {}, characteristics: [], found: '', notice: '', background: '', training: '' }
