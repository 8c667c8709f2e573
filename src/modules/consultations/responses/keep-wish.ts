import { PUBLIC } from '#platform/access'
import { LONDON, type Temporal } from '#platform/clock'
import type { Language } from '#platform/web'
import { keepContact } from '#modules/contacts'
import type { Exercise } from '../exercises/exercise.js'
import { EXERCISE } from '../exercises/exercise.js'
import type { ConsultationsTx } from '../tables.js'
import { wordsIn } from '../words/index.js'
import type { Wanted } from './contact-fields.js'
import { RESPONSE } from './response.js'

/** Which edition of the words people agree to; changed whenever they are. */
const WORDING = '2026-11'

/**
 * Keeps an address that somebody left while answering: which exercise they want to hear about, never which answers are theirs. `evidence` says
 * where a signed line that asks for the newsletter lies.
 */
export async function keepWish(
  tx: ConsultationsTx,
  exercise: Exercise,
  wanted: Wanted,
  how: { channel: 'web' | 'paper' | 'phone'; language: Language; at: Temporal.Instant; evidence?: string | undefined },
): Promise<void> {
  const words = wordsIn(how.language).responding
  // The day and not the moment: the moment would lead from the address to the answers that came with it.
  const day = how.at.toZonedDateTimeISO(LONDON).startOfDay().toInstant()
  const agrees = [
    ...(wanted.tell ? [{ purpose: 'outcome' as const, wording: words.tell, wordingVersion: WORDING }] : []),
    ...(wanted.future ? [{ purpose: 'future' as const, wording: words.future, wordingVersion: WORDING }] : []),
    ...(wanted.newsletter
      ? [{ purpose: 'newsletter' as const, wording: words.newsletter, wordingVersion: WORDING, evidence: how.evidence }]
      : []),
  ]
  await keepContact(
    tx,
    {
      name: wanted.name,
      email: wanted.email,
      source: { form: 'Answering a consultation', cameWith: RESPONSE },
      basis: 'Consent (UK GDPR article 6(1)(a))',
      how: how.channel,
      language: how.language,
      agrees,
      ...(wanted.tell ? { wish: { aboutKind: EXERCISE, aboutId: String(exercise.id) } } : {}),
    },
    PUBLIC,
    day,
  )
}
