import { stringify } from 'csv-stringify/sync'
import { inTransaction } from '#platform/db'
import { newPace } from '#platform/jobs'
import type { House } from '#platform/module'
import { codeText } from '../coding/code-texts.js'
import { readableTexts } from '../coding/texts.js'
import { beginImport, keepImport } from '../imports/keep-import.js'
import { prepare } from '../imports/prepare.js'
import { importById } from '../imports/queries.js'
import { readUpload } from '../imports/read-upload.js'
import { guessTargets } from '../imports/reading/guess.js'
import { takeSomeRows } from '../imports/take-rows.js'
import { own } from '../tables.js'
import { answersAsRows } from './answers-as-rows.js'
import { someDistrict } from './answering.js'
import { atHour, workday } from './days.js'
import { idOf } from './play-exercise.js'
import type { AnswersFile, Plan } from './plan.js'
import { randomFrom } from './random.js'
import type { Scene } from './scene.js'

/** Texts that are read and coded between two looks at the clock. */
const TOGETHER = 12

/** Answers that somebody else typed into a file are imported; a few rows are refused, some remarked on; then most of what people wrote is read. */
export function playFile(scene: Scene, plan: Plan): void {
  const { file } = plan
  if (!file) return
  // What a careful reader finds in the texts, by their words.
  const themes = new Map<string, readonly string[]>()
  scene.timeline.large(atHour(file.on, 9, 40), (house) => bringIn(house, scene, plan, file, themes))
  const readOn = workday(file.on.add({ days: 5 }))
  scene.timeline.large(atHour(readOn, 16, 30), (house) => readMost(house, scene, plan, file.coded, themes))
}

async function bringIn(house: House, scene: Scene, plan: Plan, file: AnswersFile, themes: Map<string, readonly string[]>): Promise<void> {
  const published = scene.published.get(plan.key)
  if (!published || !plan.answer || !plan.opensOn || !plan.closesOn) return
  const { by, id } = scene.cast.office
  const { questions, id: questionnaireId } = published.questionnaire
  const random = randomFrom(`${plan.key} file`)
  const given = Array.from({ length: Math.round(file.rows * scene.share) }, () => plan.answer?.(random, someDistrict(random)))
  const people = given.flatMap((one) => one ?? [])
  for (const { answers, themes: found } of people)
    for (const [question, names] of Object.entries(found)) {
      const answer = answers[question]
      if (answer && 'text' in answer) themes.set(answer.text, names)
    }
  const rows = await answersAsRows(house, questions, people, { opensOn: plan.opensOn, closesOn: plan.closesOn }, random)
  const read = await readUpload({ filename: file.filename, bytes: Buffer.from(stringify([...rows])) })
  if ('problem' in read) throw new Error(read.problem)
  const db = own(house.db)
  const [exerciseId, at] = [idOf(scene, plan), house.clock.now()]
  const targets = guessTargets(read.table.columns, questions, read.table.shape)
  const matching = { targets, channel: 'paper' as const, day: '' }
  const made = { ...read, exerciseId, questionnaireId, at, madeBy: id > 0 ? id : null, matching }
  const one = await importById(db, exerciseId, await inTransaction(db, (tx) => keepImport(tx, made, by)))
  const prepared = await prepare(house, one)
  await inTransaction(db, (tx) => beginImport(tx, one, at, one.madeBy, by))
  const pace = newPace()
  while (await takeSomeRows(house, one.id, prepared, pace));
}

async function readMost(
  house: House,
  scene: Scene,
  plan: Plan,
  part: number,
  themes: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  const db = own(house.db)
  const { by, id: personId } = scene.cast.policy
  const at = house.clock.now()
  const questions = scene.published.get(plan.key)?.questionnaire.questions.filter(({ type }) => type === 'long-text') ?? []
  for (const { id: question } of questions) {
    const texts = await (
      await readableTexts(db, idOf(scene, plan), question)
    )
      .where('response.batch_id', 'is not', null)
      .orderBy('response.id')
      .execute()
    const known = texts.filter(({ text }) => themes.has(text))
    const wanted = known.slice(0, Math.round(known.length * part))
    for (let from = 0; from < wanted.length; from += TOGETHER)
      await inTransaction(db, async (tx) => {
        for (const { responseId, text } of wanted.slice(from, from + TOGETHER)) {
          const found = (themes.get(text) ?? []).flatMap((name) => scene.themes.get(name) ?? [])
          await codeText(tx, { responseId, question, themes: found, at, personId }, by)
        }
      })
  }
}
