import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import { asAdded, type Theme, themes as everyTheme } from '#modules/thread'
import { EXERCISE } from '../exercises/exercise.js'
import type { ConsultationsDb, ConsultationsTx } from '../tables.js'

/** The themes that an exercise has picked from the codebook; empty when it has picked none and so offers all. */
export async function themesPicked(db: ConsultationsDb, exerciseId: number): Promise<readonly string[]> {
  const rows = await db.selectFrom('consultations.theme_used').select('theme').where('exercise_id', '=', exerciseId).execute()
  return rows.map(({ theme }) => theme)
}

/**
 * The themes offered while an exercise is coded, in the order in which they joined the codebook: their keys stay the same.
 * `also` are themes that a text has already, which stay to be seen even when they were retired or are not picked any more.
 */
export async function themesOffered(db: ConsultationsDb, exerciseId: number, also: readonly string[] = []): Promise<readonly Theme[]> {
  const [all, picked] = [await everyTheme(db, { retired: true }), new Set(await themesPicked(db, exerciseId))]
  const offered = asAdded(all).filter(({ code, state }) => state === 'active' && (picked.size === 0 || picked.has(code)))
  const missing = asAdded(all).filter((theme) => also.includes(theme.code) && !offered.includes(theme))
  return [...offered, ...missing]
}

/** Picks the themes that an exercise offers; none at all means the whole codebook. */
export async function pickThemes(tx: ConsultationsTx, exerciseId: number, themes: readonly string[], by: Actor): Promise<void> {
  await tx.deleteFrom('consultations.theme_used').where('exercise_id', '=', exerciseId).execute()
  if (themes.length > 0)
    await tx
      .insertInto('consultations.theme_used')
      .values(themes.map((theme) => ({ exercise_id: exerciseId, theme })))
      .execute()
  await record(tx, { by, did: 'consultations:pick-themes', kind: EXERCISE, id: exerciseId, detail: { themes: [...themes] } })
}

/** A theme that was made while coding joins the ones that are offered, where the exercise has picked some. */
export async function offerToo(tx: ConsultationsTx, exerciseId: number, theme: string): Promise<void> {
  if ((await themesPicked(tx, exerciseId)).length === 0) return
  await tx
    .insertInto('consultations.theme_used')
    .values({ exercise_id: exerciseId, theme })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
