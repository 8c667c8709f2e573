import type { Words } from './en.js'
import { answering } from './answering.cy.js'
import { bodies } from './bodies.cy.js'
import { exercise } from './exercise.cy.js'
import { invitation } from './invitation.cy.js'
import { methodology } from './methodology.cy.js'
import { modes } from './modes.cy.js'
import { panels } from './panels.cy.js'
import { paper } from './paper.cy.js'
import { planning } from './planning.cy.js'
import { report } from './report.cy.js'
import { responding } from './responding.cy.js'
import { results } from './results.cy.js'
import { saving } from './saving.cy.js'
import { telling } from './telling.cy.js'
import { thread } from './thread.cy.js'

/** Every sentence that a resident reads in consultations, in Welsh. */
export const cy: Words = {
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
