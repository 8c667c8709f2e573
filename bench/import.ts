import { systemClock } from '#platform/clock'
import { inTransaction, migrate, openDatabase } from '#platform/db'
import type { House } from '#platform/module'
import { assemble } from '../src/app.js'
import { draftExercise } from '../src/modules/consultations/exercises/draft-exercise.js'
import { changeSheet, setInfluence } from '../src/modules/consultations/exercises/change-sheet.js'
import { publish } from '../src/modules/consultations/exercises/publish.js'
import { exerciseById } from '../src/modules/consultations/exercises/queries.js'
import { importRows } from '../src/modules/consultations/imports/jobs.js'
import { beginImport, keepImport } from '../src/modules/consultations/imports/keep-import.js'
import { importById } from '../src/modules/consultations/imports/queries.js'
import { readUpload } from '../src/modules/consultations/imports/read-upload.js'
import { guessTargets } from '../src/modules/consultations/imports/reading/guess.js'
import { frozenQuestionnaire } from '../src/modules/consultations/questionnaires/queries.js'
import { own } from '../src/modules/consultations/tables.js'
import { type Engine, makePlace } from './places.js'

const CONCERNS = ['Speeding', 'Burglary and theft', 'Anti-social behaviour', 'Violence', 'Drugs', 'Fraud'] as const
const USED = ['The website', 'The front desk', 'The telephone', 'A meeting', 'Social media'] as const
const WORDS = [
  'We would like to see an officer on foot in the evening, above all near the shops and the school,',
  'the bus stop by the park has had no light since the winter, and people avoid it after dark,',
  'the report line is hard to reach at weekends, and nobody called back although it was promised,',
  'young people have nowhere to go when the club is shut, so they stand about in the precinct,',
  'cars go far too quickly down the hill, and a crossing there was asked for years ago,',
] as const

const options = (texts: readonly string[]) => texts.map((text, n) => ({ code: `c${n}`, text }))
const scale = { from: 1, to: 5, low: 'not at all', high: 'very' }

/** Twelve questions as surveys ask them, three of them answered in words. */
const QUESTIONS = [
  { id: 'safe', type: 'scale', text: 'How safe do you feel by day?', scale },
  { id: 'night', type: 'scale', text: 'How safe do you feel after dark?', scale },
  { id: 'trust', type: 'scale', text: 'How far do you trust the police here?', scale },
  { id: 'first', type: 'single', text: 'What should come first?', options: options(CONCERNS) },
  { id: 'used', type: 'multiple', text: 'Which of these have you used?', options: options(USED) },
  { id: 'why', type: 'long-text', text: 'Why should it come first?' },
  { id: 'seen', type: 'yes-no', text: 'Have you seen an officer on foot this month?' },
  { id: 'where', type: 'short-text', text: 'Where?', showIf: { question: 'seen', anyOf: ['yes'] } },
  { id: 'pay', type: 'yes-no', text: 'Would you pay more?' },
  { id: 'much', type: 'number', text: 'How many times did you call us?' },
  { id: 'heard', type: 'single', text: 'How did you hear of this survey?', options: options(USED) },
  { id: 'more', type: 'long-text', text: 'Is there anything else?' },
]

function fileOf(rows: number): string {
  const heading = ['Response ID', 'Submitted', ...QUESTIONS.map(({ text }) => text)].join(',')
  const text = (n: number) => `"${WORDS[n % 5]} ${WORDS[(n * 7 + 3) % 5]} that is what number ${n} thinks."`
  const lines = Array.from({ length: rows }, (_, n) => {
    const used = `"${USED[n % 5]};${USED[(n + 2) % 5]}"`
    const five = (add: number) => String(((n + add) % 5) + 1)
    const said = [five(0), five(1), five(2), CONCERNS[n % 6], used, text(n)]
    const rest = [
      n % 3 ? 'Yes' : 'No',
      n % 3 ? 'Market street' : '',
      n % 2 ? 'Yes' : 'No',
      String(n % 7),
      USED[n % 5],
      n % 4 ? '' : text(n + 1),
    ]
    return [`R${n}`, `${1 + (n % 20)}/11/2026`, ...said, ...rest].join(',')
  })
  return [heading, ...lines].join('\r\n')
}

/** The import of so many rows into an empty office. */
export async function measureImport(engine: Engine, server: string | undefined, rows: number) {
  const place = await makePlace(engine, server)
  const database = await openDatabase({ url: place.env['DATABASE_URL'], dataDir: place.env['DATA_DIR'] })
  await migrate(database)
  const house = await assemble({ db: database.db, clock: systemClock, origin: 'http://localhost:3000', demo: false })
  const measured = await importInto(house, rows)
  await database.close()
  await place.remove()
  return measured
}

/** Imports so many rows of a survey with twelve questions: seconds from the press to the last row, and each transaction's milliseconds. */
async function importInto(house: House, rows: number) {
  const db = own(house.db)
  const exercise = await survey(house)
  const frozen = await frozenQuestionnaire(db, exercise)
  if (!frozen) throw new Error('The survey has no questions.')
  const read = await readUpload({ filename: 'bench.csv', bytes: Buffer.from(fileOf(rows)) })
  if ('problem' in read) throw new Error(read.problem)
  const { file, encoding, table } = read
  const matching = { targets: guessTargets(table.columns, frozen.questions, table.shape), channel: 'web' as const, day: '' }
  const at = house.clock.now()
  const made = { exerciseId: exercise, questionnaireId: frozen.id, file, encoding, table, matching, at, madeBy: null }
  const began = performance.now()
  const id = await inTransaction(db, (tx) => keepImport(tx, made, 'system'))
  const one = await importById(db, exercise, id)
  await inTransaction(db, (tx) => beginImport(tx, one, at, null, 'system'))
  await importRows.handle(house, { importId: id })
  const seconds = (performance.now() - began) / 1000
  const {
    added,
    transactions,
    slowest_ms: slowest,
  } = await db
    .selectFrom('consultations.import')
    .select(['added', 'transactions', 'slowest_ms'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  if (added !== rows) throw new Error(`${added} of ${rows} rows were added.`)
  return { rows, seconds, transactions, slowest }
}

async function survey(house: House): Promise<number> {
  const db = own(house.db)
  return inTransaction(db, async (tx) => {
    const id = await draftExercise(tx, { kind: 'survey', subject: 'general', title: 'A survey to import' }, 'system', house.clock)
    const opensOn = house.clock.today()
    const dates = { opensOn, closesOn: opensOn.add({ weeks: 12 }), replyBy: opensOn.add({ weeks: 16 }) }
    await changeSheet(tx, await exerciseById(tx, id), 'dates', { ...dates, sheet: { summary: 'What do you think?' } }, 'system')
    await setInfluence(tx, await exerciseById(tx, id), [{ can: true, what: 'What comes first', reason: '' }], 'system')
    await tx
      .updateTable('consultations.questionnaire')
      .set({ questions: JSON.stringify(QUESTIONS) })
      .where('exercise_id', '=', id)
      .execute()
    await publish(tx, await exerciseById(tx, id), 'system', house.clock)
    return id
  })
}
