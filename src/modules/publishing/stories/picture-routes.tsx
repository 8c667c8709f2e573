import { z } from 'zod'
import { may, type Person } from '#platform/access'
import type { Db } from '#platform/db'
import { formRoute, version } from '#platform/forms'
import type { House } from '#platform/module'
import {
  ALT_MISSING,
  Gallery,
  newPictureRoute,
  PICTURE_LABELS,
  PICTURE_WORDS,
  pictureAt,
  pictureFields,
  PictureQuestions,
  pictureRoute,
  pictureValues,
  saysWhatItShows,
  wordsFrom,
} from '#platform/pictures'
import { Conflict, doneAt, type Route } from '#platform/web'
import { writerOf } from '#modules/identity'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { keepStoryPicture, MOST_PICTURES, PICTURE, storyShows, takeOutStoryPicture } from './pictures.js'
import { someStory, storyAt } from './queries.js'
import type { StoryState } from './story.js'
import { lockStory } from './write.js'

/** A picture of a story in one of these states, to show the role matrix. */
const somePicture =
  (...states: readonly StoryState[]) =>
  async (db: Db): Promise<Record<string, string>> => {
    const row = await own(db)
      .selectFrom('publishing.story')
      .select(['id', 'pictures'])
      .where('state', 'in', states)
      .where((is) => is(is.fn<number>('jsonb_array_length', ['pictures']), '>', 0))
      .orderBy('id')
      .executeTakeFirst()
    const [picture] = row?.pictures ?? []
    return { id: String(row?.id ?? 0), file: String(picture?.file ?? 0), mark: picture?.mark ?? 'none' }
  }

const byOf = (person: Person | undefined) => ({ ...writerOf(person), mayIssue: may(person, 'publishing:issue') })

/** Staff put pictures into a story, and everybody sees each at its own address. */
export function storyPictureRoutes(house: House): readonly Route[] {
  const { db } = house
  return [
    newPictureRoute(house, '/staff/news/:id/pictures/new', {
      may: 'publishing:write',
      example: someStory('draft'),
      purpose: PICTURE,
      most: MOST_PICTURES,
      record: async ({ id }) => {
        const { title, pictures } = await storyAt(db, id)
        return { title, back: urls.staffStory(Number(id)), pictures: pictures.length }
      },
      save: async (tx, picture, { params, person }) => {
        const story = await lockStory(tx, (await storyAt(tx, params.id)).id)
        await keepStoryPicture(tx, story, picture, undefined, byOf(person))
        return doneAt(urls.staffStory(story.id), 'The picture is in')
      },
    }),

    formRoute(house, '/staff/news/:id/pictures/:file', {
      may: 'publishing:write',
      example: somePicture('draft', 'public'),
      title: 'Change what is said of a picture',
      back: ({ id }) => urls.staffStory(Number(id)),
      schema: z.object({ ...pictureFields, version: version() }).refine(saysWhatItShows, ALT_MISSING),
      labels: PICTURE_LABELS,
      words: PICTURE_WORDS,
      start: async ({ params }) => {
        const story = await storyAt(db, params.id)
        return { ...pictureValues(story.pictures, pictureAt(story.pictures, params.file)), version: String(story.version) }
      },
      fields: async (form, { params }) => {
        const { pictures } = await storyAt(db, params.id)
        const { caption: _none, ...picture } = pictureAt(pictures, params.file)
        return (
          <>
            <Gallery pictures={[{ ...picture, caption: '' }]} base={urls.pictures} />
            <PictureQuestions form={form} of={pictures.length} />
          </>
        )
      },
      save: async (tx, { version: seen, place, ...words }, { params, person }) => {
        const story = await lockStory(tx, (await storyAt(tx, params.id)).id)
        if (story.version !== seen) throw new Conflict('Somebody else changed this')
        const picture = { ...pictureAt(story.pictures, params.file), ...wordsFrom(words) }
        await keepStoryPicture(tx, story, picture, place, byOf(person))
        return urls.staffStory(story.id)
      },
    }),

    formRoute(house, '/staff/news/:id/pictures/:file/removal', {
      may: 'publishing:write',
      example: somePicture('draft', 'public'),
      title: 'Take this picture out?',
      back: ({ id }) => urls.staffStory(Number(id)),
      schema: z.object({}),
      fields: async (_form, { params }) => (
        <>
          <Gallery pictures={[pictureAt((await storyAt(db, params.id)).pictures, params.file)]} base={urls.pictures} />
          <p class="govuk-body">The file is deleted. Its address leads nowhere any more. Mails that went out cannot be called back.</p>
        </>
      ),
      button: 'Take it out',
      warning: true,
      save: async (tx, _data, { params, person }) => {
        const story = await lockStory(tx, (await storyAt(tx, params.id)).id)
        await takeOutStoryPicture(tx, story, pictureAt(story.pictures, params.file), byOf(person))
        return doneAt(urls.staffStory(story.id), 'The picture is out')
      },
    }),

    pictureRoute(house, { base: urls.pictures, purpose: PICTURE, example: somePicture('public'), shown: storyShows }),
  ]
}
