import type { Translated } from '#platform/web'
import { answering } from './answering.en.js'
import { bodies } from './bodies.en.js'
import { exercise } from './exercise.en.js'
import { methodology } from './methodology.en.js'
import { invitation } from './invitation.en.js'
import { modes } from './modes.en.js'
import { paper } from './paper.en.js'
import { panels } from './panels.en.js'
import { planning } from './planning.en.js'
import { report } from './report.en.js'
import { responding } from './responding.en.js'
import { results } from './results.en.js'
import { saving } from './saving.en.js'
import { telling } from './telling.en.js'
import { thread } from './thread.en.js'

/** Every sentence that a resident reads in consultations, in English. A second language is another file of the same shape. */
export const en = {
  answering,
  bodies,
  exercise,
  invitation,
  methodology,
  modes,
  panels,
  paper,
  planning,
  report,
  responding,
  results,
  saving,
  telling,
  thread,
}

/** The sentences of consultations in one language. */
export type Words = Translated<typeof en>
