import { inTransaction } from '#platform/db'
import { beginImport, keepImport } from '../imports/keep-import.js'
import { prepare } from '../imports/prepare.js'
import { importById } from '../imports/queries.js'
import { readUpload } from '../imports/read-upload.js'
import { guessTargets } from '../imports/reading/guess.js'
import { takeSomeRows } from '../imports/take-rows.js'
import { own } from '../tables.js'
import { atHour, workday } from './days.js'
import { idOf } from './play-exercise.js'
import type { Plan } from './plan.js'
import type { Scene } from './scene.js'

/** What a parish council collected in a spreadsheet of its own. */
const ROWS = [
  'Reference;Date;Way;Which district do you live in?;How safe do you feel in your community?;What would make you feel safer?',
  'BM-01;DAY;Paper;Helmsbrook;3;Speed checks before school starts',
  'BM-02;DAY;Paper;Helmsbrook;2 - hardly;Somebody who answers when we report the scooters',
  'BM-03;DAY;Phone;Helmsbrook;4;Nothing, I am content',
  'BM-04;DAY;Paper;Helmsbrook;very;Lights on the path to the station',
  'BM-05;DAY;Paper;Helmsbrook;5;',
  'BM-06;DAY;Paper;Elsewhere;3;A crossing by the shop',
]

/** A spreadsheet from a parish council that was imported, with two rows that could not be taken; and one that waits for its columns. */
export function playImport(scene: Scene, plan: Plan): void {
  const { cast, today } = scene
  const day = workday(today.subtract({ days: 9 }))
  const { by, id } = cast.office
  scene.timeline.large(atHour(workday(today.subtract({ days: 8 })), 11), async (house) => {
    const published = scene.published.get(plan.key)
    if (!published) return
    const db = own(house.db)
    const exerciseId = idOf(scene, plan)
    const { questions, id: questionnaireId } = published.questionnaire
    const at = house.clock.now()
    const bring = async (filename: string, rows: readonly string[]) => {
      const bytes = Buffer.from(rows.join('\r\n').replaceAll('DAY', day.toString()))
      const read = await readUpload({ filename, bytes })
      if ('problem' in read) throw new Error(read.problem)
      const targets = guessTargets(read.table.columns, questions, read.table.shape)
      const made = {
        ...read,
        exerciseId,
        questionnaireId,
        at,
        madeBy: id > 0 ? id : null,
        matching: { targets, channel: 'paper' as const, day: '' },
      }
      return inTransaction(db, (tx) => keepImport(tx, made, by))
    }
    const one = await importById(db, exerciseId, await bring('Brook Magna parish council.csv', ROWS))
    const prepared = await prepare(house, one)
    await inTransaction(db, (tx) => beginImport(tx, one, at, one.madeBy, by))
    while (await takeSomeRows(house, one.id, prepared));
    await bring('Saltmarsh residents.csv', ['Number;Date;Safety;Comment', 'S-1;DAY;4;The harbour wall is dark', 'S-2;DAY;3;More visits'])
  })
}
