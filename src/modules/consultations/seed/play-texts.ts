import { inTransaction } from '#platform/db'
import type { House } from '#platform/module'
import { campaignsOf } from '../campaigns/campaign.js'
import { codeGroup } from '../campaigns/code-group.js'
import { decideCampaign } from '../campaigns/decide.js'
import { alikeTexts, keepGroups } from '../campaigns/find.js'
import { leaveNote } from '../coding/notes.js'
import { readableTexts } from '../coding/texts.js'
import { pickThemes } from '../coding/themes-used.js'
import { chooseQuote, turnQuote, quotesOf } from '../quotes/quote.js'
import { suggestions } from '../quotes/redact.js'
import { drawSample, LEAST_TEXTS } from '../second-reading/draw.js'
import { nextFor, readingOf, readSecond, sampleTexts } from '../second-reading/reading.js'
import type { ConsultationsTables } from '../tables.js'
import { atHour, workday } from './days.js'
import { idOf } from './play-exercise.js'
import type { Plan } from './plan.js'
import type { Scene } from './scene.js'

/** Quotations that are shown with the results of an answered exercise. */
const QUOTES = 3

/** Puts the work on what people wrote on the timeline: campaigns, the second reading, a note, and quotations. */
export function playTexts(scene: Scene, plan: Plan): void {
  const { worked, quoted, outcome } = plan
  if (worked) {
    scene.timeline.large(atHour(worked.on, 16, 30), (house) => groupTexts(house, scene, plan, worked.question))
    scene.timeline.large(atHour(worked.on, 16, 45), (house) => readAgain(house, scene, plan, worked.question))
  }
  if (quoted && outcome)
    scene.timeline.large(atHour(workday(outcome.on.subtract({ days: 1 })), 15), (house) => quote(house, scene, plan, quoted))
}

async function groupTexts(house: House, scene: Scene, plan: Plan, question: string): Promise<void> {
  const db = house.db.withTables<ConsultationsTables>()
  const { policy, engagement } = scene.cast
  const [exerciseId, at] = [idOf(scene, plan), house.clock.now()]
  const groups = await alikeTexts(db, exerciseId, question)
  const picked = [...scene.themes].flatMap(([name, code]) => (/cost of living|paying more|money is spent/.test(name) ? [] : [code]))
  const [text] = await (await readableTexts(db, exerciseId, question)).orderBy('response.id', 'desc').limit(1).execute()
  await inTransaction(db, async (tx) => {
    await pickThemes(tx, exerciseId, picked, policy.by)
    await keepGroups(tx, { exerciseId, question, groups, at }, policy.by)
    if (text)
      await leaveNote(
        tx,
        {
          responseId: text.responseId,
          question,
          note: 'Is this about the team, or about answering calls?',
          personId: policy.id,
          forPerson: engagement.id || null,
          at,
        },
        policy.by,
      )
  })
  const [largest] = await campaignsOf(db, exerciseId, question)
  const theme = scene.themes.get('Officers seen locally')
  if (!largest || theme === undefined) return
  await inTransaction(db, async (tx) => {
    const verdict = {
      id: largest.id,
      version: largest.version,
      state: 'confirmed',
      name: 'Postcards of the residents’ association',
    } as const
    await decideCampaign(tx, { ...verdict, out: [], personId: policy.id, at }, policy.by)
    await codeGroup(tx, { id: largest.id, themes: [theme], replaces: false, personId: policy.id, at }, policy.by)
  })
}

/** A colleague reads a tenth of the texts, as far as they have been read the first time, and now and then sees one more theme or one less. */
async function readAgain(house: House, scene: Scene, plan: Plan, question: string): Promise<void> {
  const db = house.db.withTables<ConsultationsTables>()
  const { policy, engagement } = scene.cast
  const [exerciseId, at] = [idOf(scene, plan), house.clock.now()]
  const texts = await (await readableTexts(db, exerciseId, question)).orderBy('response.id').execute()
  if (texts.length < LEAST_TEXTS) return
  const ids = texts.map(({ responseId }) => responseId)
  await inTransaction(db, (tx) =>
    drawSample(tx, { exerciseId, question, ids, seed: 'westmarch', percent: 10, personId: policy.id, at }, policy.by),
  )
  const reading = await readingOf(db, exerciseId, question)
  for (let read = 0; reading && read < 12; read += 1) {
    const next = nextFor(await sampleTexts(db, reading.id, question), engagement.id)
    if (!next) return
    const first = await db.selectFrom('consultations.coding').select('theme').where('response_id', '=', next.responseId).execute()
    const themes = first.map(({ theme }) => theme)
    const found = read % 4 === 3 ? themes.slice(1) : themes
    await inTransaction(db, (tx) =>
      readSecond(
        tx,
        { readingId: reading.id, responseId: next.responseId, question, themes: found, personId: engagement.id, at },
        engagement.by,
      ),
    )
  }
}

async function quote(house: House, scene: Scene, plan: Plan, question: string): Promise<void> {
  const db = house.db.withTables<ConsultationsTables>()
  const { by, id: personId } = scene.cast.engagement
  const [exerciseId, at] = [idOf(scene, plan), house.clock.now()]
  const texts = await (await readableTexts(db, exerciseId, question)).orderBy('response.id').execute()
  const fit = texts.filter(({ text }) => text.length > 50 && text.length < 220 && suggestions(text).length === 0).slice(0, QUOTES)
  for (const { responseId, text } of fit)
    await inTransaction(db, (tx) => chooseQuote(tx, { exerciseId, question, responseId, words: text, personId, at }, by))
  for (const { id, version } of await quotesOf(db, exerciseId, 'draft'))
    await inTransaction(db, (tx) => turnQuote(tx, { id, version, state: 'shown', personId, at }, by))
}
