import type { Temporal } from '#platform/clock'
import type { Exercise } from '../exercises/exercise.js'
import type { ConsultationsDb } from '../tables.js'
export async function outcomeOf(_db: ConsultationsDb, _exercise: Exercise): Promise<{ decided: { when: Temporal.PlainDate; summary: string; href: string; answers: { item: string; answer: string }[] }; doing?: { summary: string } } | undefined> { return undefined }
