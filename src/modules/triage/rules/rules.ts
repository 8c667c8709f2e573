import type { Rule } from './concern.js'
import { crimeRules } from './crime-rules.js'
import { personRules } from './person-rules.js'

/** Every rule. A rule that changes is closed with `until`, and its successor begins that day, so that it stays known which one looked at a text. */
export const RULES: readonly Rule[] = [...personRules, ...crimeRules]
