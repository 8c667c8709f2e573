import { open } from '#platform/files'
import type { House } from '#platform/module'
import { Conflict } from '#platform/web'
import { everyPlace } from '#modules/office'
import type { Exercise } from '../exercises/exercise.js'
import { exerciseById } from '../exercises/queries.js'
import { withAreas } from '../postcodes/areas.js'
import { placeChoices, type PlaceChoice } from '../questionnaires/places.js'
import { questionnaireById } from '../questionnaires/queries.js'
import type { Question } from '../questionnaires/question.js'
import { own } from '../tables.js'
import type { Import, Matching } from './import.js'
import type { Converting } from './reading/convert.js'
import { dayIn, noonOf } from './reading/days.js'
import { meaningsFrom } from './reading/meanings.js'
import { namedTwice } from './reading/names.js'
import { readTable } from './reading/read-file.js'
import type { Table } from './reading/shapes.js'
import { targetOf } from './reading/target.js'
import { inWords } from '../questionnaires/piping.js'

/** A file that was read again, with all that is needed to turn its rows into responses. */
export interface Prepared {
  readonly exercise: Exercise
  readonly table: Table
  readonly questions: readonly Question[]
  readonly places: readonly PlaceChoice[]
  readonly converting: (matching: Matching) => Converting
}

/** Reads the file of an import again. Throws `Conflict` when it is gone. */
export async function prepare(house: House, { exerciseId, fileId, questionnaireId, madeAt }: Import): Promise<Prepared> {
  const file = fileId === null ? undefined : await open(house.db, fileId)
  if (!file) throw new Conflict('The file of this import is no longer kept.')
  const pieces: Uint8Array[] = []
  for await (const piece of file.bytes) pieces.push(piece)
  const read = await readTable(Buffer.concat(pieces), file.type.includes('spreadsheetml') ? 'workbook' : 'text')
  if ('problem' in read) throw new Conflict(read.problem)
  const questions = inWords((await questionnaireById(own(house.db), questionnaireId))?.questions ?? [])
  const [exercise, places, allPlaces] = await Promise.all([
    exerciseById(own(house.db), exerciseId),
    placeChoices(house.db, questions, house.clock.today()),
    everyPlace(house.db),
  ])
  const { table } = read
  return {
    exercise,
    table,
    questions,
    places,
    converting: (matching) => {
      const day = dayIn(matching.day)
      const targets = table.columns.map((_, at) => targetOf(matching.targets[at] ?? '', questions))
      return {
        targets,
        twice: namedTwice(table.rows, targets),
        questions,
        exercise,
        places,
        meanings: meaningsFrom(matching.words ?? []),
        allPlaces,
        channel: matching.channel,
        at: day ? noonOf(day) : madeAt,
        today: house.clock.today(),
        width: table.columns.length,
        withAreas: (body) => withAreas(house.db, questions, body, places),
      }
    },
  }
}
