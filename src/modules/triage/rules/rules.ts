import { adultRules } from './adult-rules.js'
import { broadRules } from './broad-rules.js'
import { childRules } from './child-rules.js'
import type { Rule } from './concern.js'
import { crimeRules } from './crime-rules.js'
import { crimeSceneRules } from './crime-scene-rules.js'
import { homeRules } from './home-rules.js'
import { namedRules } from './named-rules.js'
import { neglectRules } from './neglect-rules.js'
import { otherTongues } from './other-tongues.js'
import { selfHarmRules } from './self-harm-rules.js'
import { threatRules } from './threat-rules.js'

/** Every rule. A rule that changes is closed with `until`, and its successor begins that day, so that it stays known which one looked at a text. */
export const RULES: readonly Rule[] = [
  ...selfHarmRules,
  ...threatRules,
  ...childRules,
  ...neglectRules,
  ...homeRules,
  ...adultRules,
  ...namedRules,
  ...crimeRules,
  ...crimeSceneRules,
  ...otherTongues,
  ...broadRules,
]
