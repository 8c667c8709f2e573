import type { Exercise } from '../exercises/exercise.js'
import type { Words } from '../words/index.js'

/** Who can answer an exercise, and what the office then knows of them (catalogue CON-05, DPA-07). */
export const MODES = ['open', 'invited', 'identified', 'staff'] as const
export type Mode = (typeof MODES)[number]

/** Who can answer this exercise; anybody, unless the planning sheet says otherwise. */
export function modeOf(exercise: Pick<Exercise, 'sheet'>): Mode {
  return exercise.sheet.mode ?? 'open'
}

/** Who alone can answer, in a few words for lists; undefined where anybody can. `force` are the exercises that ask staff of the force. */
export function onlyFor(exercise: Pick<Exercise, 'id' | 'sheet'>, force: ReadonlySet<number>, words: Words): string | undefined {
  const mode = modeOf(exercise)
  if (mode !== 'open') return words.modes.only[mode]
  return force.has(exercise.id) ? words.modes.onlyForce : undefined
}

/** The choices as the planning sheet puts them. */
export const MODE_CHOICES: readonly { readonly value: Mode; readonly text: string; readonly hint: string }[] = [
  { value: 'open', text: 'Anybody', hint: 'On this website, without giving a name' },
  {
    value: 'invited',
    text: 'Only people we invite, without their names',
    hint: 'Each gets a link that works once. We see how many have answered, and nothing leads from a person to their answers',
  },
  {
    value: 'identified',
    text: 'Only a panel or named bodies, with their names',
    hint: 'We know who gave which answers, and they are told so before they begin',
  },
  { value: 'staff', text: 'Nobody on the website: staff write the answers down', hint: 'At a stall, on the telephone, in an interview' },
]
