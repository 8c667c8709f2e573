import { sql } from 'kysely'
import { type Clock, systemClock } from '#platform/clock'
import { inTransaction, migrate, openDatabase } from '#platform/db'
import { startJobs } from '#platform/jobs'
import { testHouse } from '#test/house'
import { beginImport, keepImport, takeBackImport } from '../../src/modules/consultations/imports/keep-import.js'
import { importById } from '../../src/modules/consultations/imports/queries.js'
import { readUpload } from '../../src/modules/consultations/imports/read-upload.js'
import { guessTargets } from '../../src/modules/consultations/imports/reading/guess.js'
import { frozenQuestionnaire } from '../../src/modules/consultations/questionnaires/queries.js'
import { own } from '../../src/modules/consultations/tables.js'
import { openCard } from './open-card.js'

// A process that `import-kill.test.ts` kills while it imports a file or takes it back. Each life says what it found before it goes on, and
// its clock stands ten minutes later than that of the life before, so that the leases of that one have run out; and it runs fast, because
// what was stopped is tried again only after a while.
const [life = '0', rows = '0', ends = ''] = process.argv.slice(2)
const SPEED = 10
const began = systemClock.now()
const clock: Clock = {
  now: () =>
    began.add({ minutes: 10 * Number(life), milliseconds: Math.round(SPEED * systemClock.now().since(began).total('milliseconds')) }),
  today: () => systemClock.today(),
}
const database = await openDatabase({ url: process.env['DATABASE_URL'], dataDir: process.env['DATA_DIR'] })
if (life === '0') await migrate(database)
// Not the whole product: what an import needs, so that each life begins quickly.
const house = testHouse(database.db, { clock })
const db = own(house.db)
const exercise = life === '0' ? (await openCard(house)).id : 1

/** Every tenth row cannot be taken: its number is none. */
const file = [
  'Response ID,safe,safer',
  ...Array.from({ length: Number(rows) }, (_, n) => `${n},${n % 10 === 9 ? 'nine' : (n % 5) + 1},Row ${n}`),
].join('\n')

async function begin(): Promise<void> {
  const frozen = await frozenQuestionnaire(db, exercise)
  const read = await readUpload({ filename: 'answers.csv', bytes: Buffer.from(file) })
  if ('problem' in read || !frozen) throw new Error('The file cannot be read.')
  const { table, encoding } = read
  const matching = { targets: guessTargets(table.columns, frozen.questions, table.shape), channel: 'web' as const, day: '' }
  const made = {
    exerciseId: exercise,
    questionnaireId: frozen.id,
    file: read.file,
    encoding,
    table,
    matching,
    at: clock.now(),
    madeBy: null,
  }
  const id = await inTransaction(db, (tx) => keepImport(tx, made, 'system'))
  const one = await importById(db, exercise, id)
  await inTransaction(db, (tx) => beginImport(tx, one, clock.now(), null, 'system'))
}

/** The latest import as it counts itself, and as the database has it. */
async function found() {
  const { rows: counts } = await sql<{ id: number; state: string; done: number; added: number; refused: number } & Kept>`
    select import.id, import.state, import.done, import.added, import.refused,
      (select count(*)::int from consultations.response r where r.batch_id = import.batch_id and submission like 'import-%') as "responses",
      (select count(distinct answers -> 'safer' ->> 'text')::int from consultations.response r
        where r.batch_id = import.batch_id and state = 'counted') as "different",
      (select count(*)::int from consultations.response where answers <> '{}') as "remembered",
      (select count(*)::int from consultations.import_refusal l where l.import_id = import.id) as "listed"
    from consultations.import order by id desc limit 1`.execute(db)
  return counts[0]
}
type Kept = { responses: number; different: number; remembered: number; listed: number }

const goOn = async (): Promise<void> => {
  const { id, state } = (await found()) ?? { id: 0, state: 'taken-back' }
  if (state === 'taken-back') await begin()
  if (state !== 'done') return
  const one = await importById(db, exercise, id)
  await inTransaction(db, (tx) => takeBackImport(tx, one, 'system'))
}
const until = async (state: string): Promise<void> => {
  while ((await found())?.state !== state) await new Promise((resolve) => setTimeout(resolve, 20))
}

const before = await found()
process.send?.({ found: before ?? null })
if (ends === '' || before?.state !== 'done') await goOn()
const jobs = startJobs(house)
process.send?.({ going: true })
if (ends === '') {
  for (let now = await found(), was = `${now?.state} ${now?.done} ${now?.responses}`; ; now = await found()) {
    if (`${now?.state} ${now?.done} ${now?.responses}` !== was) process.send?.({ moved: true })
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
if (ends !== '') {
  if ((await found())?.state === 'taking-back') await until('taken-back').then(goOn)
  await until('done')
  process.send?.({ whole: await found() })
  await goOn()
  await until('taken-back')
  process.send?.({ gone: await found() })
  await jobs.stop()
  await database.close()
  process.disconnect?.()
}
