import type { Temporal } from '#platform/clock'
import { Conflict } from '#platform/web'
import type { ConsultationsTx } from '../tables.js'
import { entriesFor } from '../translations/dictionary.js'
import { type Text, textsOfQuestions, untranslated } from '../translations/texts.js'
import { brokenLinks } from './links.js'
import type { Questionnaire } from './questionnaire.js'

/** Freezes a version so that people can answer it: from now on it never changes. Called by the verb that publishes, which writes the audit entry. */
export async function freeze(tx: ConsultationsTx, questionnaire: Questionnaire, at: Temporal.Instant): Promise<void> {
  const { bilingual, welsh } = await tx
    .selectFrom('consultations.exercise')
    .select(['bilingual', 'welsh'])
    .where('id', '=', questionnaire.exerciseId)
    .executeTakeFirstOrThrow()
  const texts = textsOfQuestions(questionnaire.questions)
  const wrong =
    questionnaire.questions.length === 0
      ? ['There are no questions yet.']
      : [...brokenLinks(questionnaire.questions), ...lacking(bilingual ? untranslated(texts, welsh) : [])]
  if (wrong.length > 0) throw new Conflict(wrong.join(' '))
  const frozen = await tx
    .updateTable('consultations.questionnaire')
    .set({
      frozen_at: at,
      welsh: JSON.stringify(
        bilingual
          ? entriesFor(
              welsh,
              texts.map(({ english }) => english),
            )
          : {},
      ),
    })
    .where('id', '=', questionnaire.id)
    .where('version', '=', questionnaire.version)
    .where('frozen_at', 'is', null)
    .executeTakeFirst()
  if (frozen.numUpdatedRows === 0n) throw new Conflict('Somebody else changed or published these questions a moment ago.')
}

const lacking = (texts: readonly Text[]): readonly string[] =>
  texts.length === 0
    ? []
    : [`${texts.length === 1 ? '1 text of the questions has' : `${texts.length} texts of the questions have`} no Welsh yet.`]
