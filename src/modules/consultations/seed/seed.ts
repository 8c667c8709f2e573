import { type Clock, fixedClock, LONDON } from '#platform/clock'
import { inTransaction } from '#platform/db'
import type { House } from '#platform/module'
import type { ConsultationsTables } from '../tables.js'
import { castFrom } from './cast.js'
import { fillCodebook } from './codebook.js'
import { playAnswers } from './play-answers.js'
import { playBox } from './play-box.js'
import { playComparisons } from './play-comparisons.js'
import { playChannels } from './play-channels.js'
import { playDisclosures } from './play-disclosures.js'
import { playExercise } from './play-exercise.js'
import { playFile } from './play-file.js'
import { playInvited } from './play-invited.js'
import { playBodies } from './play-bodies.js'
import { playPanel } from './play-panel.js'
import { playPlanning } from './play-planning.js'
import { playImport } from './play-import.js'
import { playOutcome } from './play-outcome.js'
import { enterWishesSoFar, playWishes } from './play-wishes.js'
import { playUnfinished } from './play-unfinished.js'
import { playTexts } from './play-texts.js'
import type { Scene } from './scene.js'
import { importPostcodes } from './postcodes.js'
import { theStory } from './story/index.js'
import { timelineOf } from './timeline.js'

/** How much of the demo to make. */
export interface Amount {
  /** The part of all people who answer: 1 for the demo, less for a quick test. */
  readonly share?: number
}

/** Fills the demo with two years of consultations, by the verbs that staff and residents use. Does nothing where there are some already. */
export async function seedConsultations(house: House, say: (step: string) => void, { share = 1 }: Amount = {}): Promise<void> {
  const db = house.db.withTables<ConsultationsTables>()
  const some = await db.selectFrom('consultations.exercise').select('id').limit(1).executeTakeFirst()
  if (some) return
  const real: Clock = house.clock
  const today = real.today()
  const begins = today.subtract({ months: 25 }).toZonedDateTime({ timeZone: LONDON, plainTime: '09:00' }).toInstant()
  const timeline = timelineOf(house, fixedClock(begins), real)
  const scene: Scene = {
    timeline,
    today,
    now: real.now(),
    share,
    cast: await castFrom(house.db),
    themes: await inTransaction(house.db, (tx) => fillCodebook(tx, begins)),
    begun: new Map(),
    published: new Map(),
    wishes: new Map(),
    residents: 0,
  }
  await importPostcodes(house, scene)
  const story = theStory(today)
  say(`${story.length} consultations in every state, and a codebook of ${scene.themes.size} themes`)
  for (const plan of story) {
    playExercise(scene, plan)
    playAnswers(scene, plan)
    playWishes(scene, plan)
    if (plan.standing) {
      playChannels(scene, plan)
      playImport(scene, plan)
    }
    playBox(scene, plan)
    playFile(scene, plan)
    playTexts(scene, plan)
    playOutcome(scene, plan)
  }
  playPlanning(scene, story)
  playComparisons(scene, story)
  playInvited(scene, story)
  playPanel(scene, story)
  playBodies(scene, story)
  playUnfinished(scene, story)
  say('Two years of answers on paper, by telephone, by post and on the website, read and answered')
  await timeline.play()
  for (const plan of story) await enterWishesSoFar(house, scene, plan)
  await playDisclosures(house, scene)
}
