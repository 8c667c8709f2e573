/** Every sentence about campaigns that a resident reads, in English. */
export const campaignsEn = {
  title: 'Campaigns',
  intro: 'What the office has set out to do together with others, and what belongs to it.',
  none: 'There is no campaign yet.',
  days: (begins: string, ends: string | null) => (ends === null ? `Since ${begins}` : `${begins} to ${ends}`),
  outBefore: (day: string) => `Out since ${day}, before this began`,
  objective: 'It serves this in the Police and Crime Plan:',
  withdrawnTitle: 'This campaign was withdrawn',
} as const
