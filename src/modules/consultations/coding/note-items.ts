import type { DeskItem } from '#platform/module'
import type { ConsultationsDb } from '../tables.js'
import { openNotes } from './notes.js'
import { codingUrls } from './urls.js'

/** Notes on texts as things to do: for the colleague they were left for, else for everybody who codes. */
export async function noteItems(db: ConsultationsDb): Promise<readonly DeskItem[]> {
  const notes = await openNotes(db)
  return notes.map(({ id, exerciseId, exercise, question, forPerson }) => ({
    key: `consultations:note:${id}`,
    title: `Answer a colleague’s note on a text: ${exercise}`,
    href: codingUrls.notes(exerciseId, question),
    ...(forPerson === null ? { owners: [], permission: 'consultations:code' } : { owners: [forPerson] }),
    why: 'Somebody who codes would like to know what you think',
  }))
}
