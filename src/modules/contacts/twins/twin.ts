/** Why two contacts look like one, in words. */
export const TWIN_WHYS = {
  'same-name-and-phone': 'Same name and phone number',
  'same-name-and-place': 'Same name and place',
  'same-phone': 'Same phone number',
  'same-name-and-body': 'Same name and organisation',
  'like-address': 'Same name, and e-mail addresses that are nearly alike',
} as const
export type TwinWhy = keyof typeof TWIN_WHYS

/** Two contacts that may be one. */
export interface Twin {
  readonly id: number
  readonly one: number
  readonly other: number
  readonly why: TwinWhy
}
