import { sql } from 'kysely'
import { record } from '#platform/audit'
import { type Db, json, type Tx } from '#platform/db'
import { forgetPicture, type Picture, withoutPicture, withPicture } from '#platform/pictures'
import { bump, Conflict } from '#platform/web'
import type { Writer } from '#modules/identity'
import { own } from '../tables.js'
import { TOPIC } from './publish.js'
import { type Story, STORY } from './story.js'
import { moveStory } from './write.js'

/** What the files of pictures in stories are kept for. */
export const PICTURE = 'publishing:picture'

/** The most pictures that one story has. */
export const MOST_PICTURES = 12

/** Whether its pictures can be changed: while it is a draft by its writers, once it is public by those who may correct it. */
export const picturesOpen = ({ state }: Pick<Story, 'state'>, mayIssue: boolean): boolean =>
  state === 'draft' || (state === 'public' && mayIssue)

type By = Writer & { readonly mayIssue: boolean }

/** Puts a picture on a story, or changes what is said of one. Throws `Conflict` where its pictures are fixed. */
export async function keepStoryPicture(tx: Tx, story: Story, picture: Picture, place: number | undefined, by: By): Promise<void> {
  const added = story.pictures.every(({ file }) => file !== picture.file)
  if (added && story.pictures.length >= MOST_PICTURES)
    throw new Conflict(`There are ${MOST_PICTURES} pictures already. Take one out first.`)
  await setPictures(tx, story, withPicture(story.pictures, picture, place), by)
  const did = added ? 'publishing:add-picture' : 'publishing:change-picture'
  await record(tx, { by: by.actor, did, kind: STORY, id: story.id, detail: { file: picture.file } })
}

/** Takes a picture out of a story and forgets it. Throws `Conflict` where its pictures are fixed. */
export async function takeOutStoryPicture(tx: Tx, story: Story, picture: Picture, by: By): Promise<void> {
  await setPictures(tx, story, withoutPicture(story.pictures, picture), by)
  await record(tx, { by: by.actor, did: 'publishing:take-out-picture', kind: STORY, id: story.id, detail: { file: picture.file } })
  await forgetPicture(tx, picture, by.actor)
}

async function setPictures(tx: Tx, story: Story, pictures: readonly Picture[], by: By): Promise<void> {
  if (!picturesOpen(story, by.mayIssue))
    throw new Conflict('Its pictures are fixed. Take it back to a draft, or ask somebody who may correct it once it is public.')
  // Whoever adds a picture has written in it: somebody else approves it.
  const writers = story.state === 'draft' ? { writers: [...new Set([...story.writers, by.id])] } : {}
  await moveStory(tx, story, ['draft', 'public'], { pictures: json(pictures), ...writers })
  await bump(tx, TOPIC)
}

/** Whether a story that is not withdrawn shows this file. */
export async function storyShows(db: Db, file: number): Promise<boolean> {
  const found = await own(db)
    .selectFrom('publishing.story')
    .select('id')
    .where(sql<boolean>`pictures @> ${json([{ file }])}`)
    .where('state', '!=', 'withdrawn')
    .executeTakeFirst()
  return found !== undefined
}
