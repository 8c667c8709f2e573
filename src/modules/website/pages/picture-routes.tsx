import { z } from 'zod'
import type { Db } from '#platform/db'
import { formRoute, RadioField, version } from '#platform/forms'
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
import { doneAt, type Route } from '#platform/web'
import { writerOf } from '#modules/identity'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { erasePicture, holdPage, keepPagePicture, MOST_PICTURES, pageShows, PICTURE, takeOffPicture } from './pictures.js'
import { pageAt, somePage } from './queries.js'

/** A picture of the version that was saved last of a page that is not withdrawn, to show the role matrix. */
async function somePicture(db: Db): Promise<Record<string, string>> {
  const row = await own(db)
    .selectFrom('website.page as p')
    .innerJoin('website.page_version as v', (join) => join.onRef('v.page', '=', 'p.id').onRef('v.number', '=', 'p.version'))
    .select(['p.id', 'v.pictures'])
    .where('p.state', '!=', 'withdrawn')
    .where((is) => is(is.fn<number>('jsonb_array_length', ['v.pictures']), '>', 0))
    .orderBy('p.id')
    .executeTakeFirst()
  const [picture] = row?.pictures ?? []
  return { id: String(row?.id ?? 0), file: String(picture?.file ?? 0), mark: picture?.mark ?? 'none' }
}

/** Staff put pictures onto a page of the website, and everybody sees each at its own address. */
export function pagePictureRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  const saved = (isPublic: boolean, otherwise: string) => (isPublic ? 'Saved. The public sees it once it is published' : otherwise)
  return [
    newPictureRoute(house, '/staff/website/pages/:id/pictures/new', {
      may: 'website:write',
      example: somePage('draft'),
      purpose: PICTURE,
      most: MOST_PICTURES,
      record: async ({ id }) => {
        const { title, pictures } = await pageAt(db, id)
        return { title, back: urls.staffPage(Number(id)), pictures: pictures.length }
      },
      save: async (tx, picture, { params, person }) => {
        await holdPage(tx, (await pageAt(tx, params.id)).id)
        const one = await pageAt(tx, params.id)
        await keepPagePicture(tx, one, picture, undefined, one.version, writerOf(person), clock.now())
        return doneAt(urls.staffPage(one.id), saved(one.state === 'public', 'The picture is in'))
      },
    }),

    formRoute(house, '/staff/website/pages/:id/pictures/:file', {
      may: 'website:write',
      example: somePicture,
      title: 'Change what is said of a picture',
      back: ({ id }) => urls.staffPage(Number(id)),
      schema: z.object({ ...pictureFields, version: version() }).refine(saysWhatItShows, ALT_MISSING),
      labels: PICTURE_LABELS,
      words: PICTURE_WORDS,
      start: async ({ params }) => {
        const one = await pageAt(db, params.id)
        return { ...pictureValues(one.pictures, pictureAt(one.pictures, params.file)), version: String(one.version) }
      },
      fields: async (form, { params }) => {
        const { pictures } = await pageAt(db, params.id)
        return (
          <>
            <Gallery pictures={[{ ...pictureAt(pictures, params.file), caption: '' }]} base={urls.pictures} />
            <PictureQuestions form={form} of={pictures.length} />
          </>
        )
      },
      save: async (tx, { version: seen, place, ...words }, { params, person }) => {
        const one = await pageAt(tx, params.id)
        const picture = { ...pictureAt(one.pictures, params.file), ...wordsFrom(words) }
        await keepPagePicture(tx, one, picture, place, seen, writerOf(person), clock.now())
        return doneAt(urls.staffPage(one.id), saved(one.state === 'public', 'Saved'))
      },
    }),

    formRoute(house, '/staff/website/pages/:id/pictures/:file/removal', {
      may: 'website:write',
      example: somePicture,
      title: 'Take this picture off the page?',
      back: ({ id }) => urls.staffPage(Number(id)),
      schema: z.object({ where: z.enum(['next', 'everywhere'], 'Choose where it is taken out') }),
      fields: async (form, { params }) => (
        <>
          <Gallery pictures={[pictureAt((await pageAt(db, params.id)).pictures, params.file)]} base={urls.pictures} />
          <RadioField
            form={form}
            name="where"
            label="Where is it taken out?"
            choices={[
              {
                value: 'next',
                text: 'From the next version on',
                hint: 'Earlier versions keep it. The public sees the change once it is published',
              },
              {
                value: 'everywhere',
                text: 'Everywhere and at once, and the file is deleted',
                hint: 'As when somebody in it does not agree any more: out of what the public reads and out of every earlier version',
              },
            ]}
          />
        </>
      ),
      button: 'Take it out',
      warning: true,
      save: async (tx, { where }, { params, person }) => {
        await holdPage(tx, (await pageAt(tx, params.id)).id)
        const one = await pageAt(tx, params.id)
        const picture = pictureAt(one.pictures, params.file)
        if (where === 'everywhere') await erasePicture(tx, one, picture, writerOf(person))
        else await takeOffPicture(tx, one, picture, writerOf(person), clock.now())
        return doneAt(urls.staffPage(one.id), 'The picture is out')
      },
    }),

    pictureRoute(house, { base: urls.pictures, purpose: PICTURE, example: somePicture, shown: pageShows }),
  ]
}
