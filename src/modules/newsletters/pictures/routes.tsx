import { z } from 'zod'
import type { Db } from '#platform/db'
import { formRoute, version } from '#platform/forms'
import type { House } from '#platform/module'
import {
  ALT_MISSING,
  Gallery,
  newPictureRoute,
  PICTURE_LABELS,
  PICTURE_WORDS,
  pictureFields,
  PictureQuestions,
  pictureRoute,
  pictureValues,
  type Picture,
  saysWhatItShows,
  wordsFrom,
} from '#platform/pictures'
import { Conflict, doneAt, NotFound, type Route } from '#platform/web'
import { writerOf } from '#modules/identity'
import type { Block } from '../editions/edition.js'
import { blockAt } from '../editions/queries.js'
import { openPart } from '../editions/write.js'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { PICTURE, setPicture, shows } from './picture.js'
import { PICTURES_AT } from './pictures-at.js'

const { what, alt, caption } = pictureFields
const schema = z.object({ what, alt, caption, version: version() }).refine(saysWhatItShows, ALT_MISSING)

/** A part that has a picture, or has none, of a draft where there is one, to show the role matrix. */
const somePart = (has: boolean) => async (db: Db) => {
  const row = await own(db)
    .selectFrom('newsletters.block as b')
    .innerJoin('newsletters.edition as e', 'e.id', 'b.edition')
    .select(['b.id', 'b.edition'])
    .where('b.picture', has ? 'is not' : 'is', null)
    .orderBy((is) => is('e.state', '=', 'draft'), 'desc')
    .orderBy('b.id')
    .executeTakeFirst()
  return { edition: String(row?.edition ?? 0), id: String(row?.id ?? 0) }
}

const somePicture = async (db: Db) => {
  const row = await own(db)
    .selectFrom('newsletters.block')
    .select('picture')
    .where('picture', 'is not', null)
    .orderBy('id')
    .executeTakeFirst()
  return { file: String(row?.picture?.file ?? 0), mark: row?.picture?.mark ?? 'none' }
}

/** Staff put a picture into a part of an edition, and everybody sees it at its own address. */
export function pictureRoutes(house: House): readonly Route[] {
  const { db } = house
  const withPicture = async (handle: Db, edition: string, id: string): Promise<Block & { readonly picture: Picture }> => {
    const block = await blockAt(handle, edition, id)
    if (block.picture === null) throw new NotFound(`picture of part ${id}`)
    return { ...block, picture: block.picture }
  }
  const changing = {
    may: 'newsletters:write',
    example: somePart(true),
    back: ({ edition }: { edition: string }) => urls.edition(Number(edition)),
  } as const

  return [
    newPictureRoute(house, '/staff/newsletters/editions/:edition/blocks/:id/picture/new', {
      may: 'newsletters:write',
      example: somePart(false),
      purpose: PICTURE,
      // A mail is in one language.
      welsh: false,
      most: 1,
      record: async ({ edition, id }) => {
        const { heading, picture } = await blockAt(db, edition, id)
        return { title: heading || 'A part without a heading', back: urls.edition(Number(edition)), pictures: picture === null ? 0 : 1 }
      },
      save: async (tx, picture, { params, person }) => {
        const by = writerOf(person)
        const block = await openPart(tx, await blockAt(tx, params.edition, params.id), by)
        if (block.picture !== null) throw new Conflict('Somebody else has put a picture in meanwhile')
        await setPicture(tx, block, picture, by)
        return doneAt(urls.edition(block.edition), 'The picture is in')
      },
    }),

    formRoute(house, '/staff/newsletters/editions/:edition/blocks/:id/picture', {
      ...changing,
      title: 'Change what is said of a picture',
      schema,
      labels: PICTURE_LABELS,
      words: PICTURE_WORDS,
      start: async ({ params }) => {
        const block = await withPicture(db, params.edition, params.id)
        return { ...pictureValues([block.picture], block.picture), version: String(block.version) }
      },
      fields: async (form, { params }) => {
        const { picture } = await withPicture(db, params.edition, params.id)
        return (
          <>
            <Gallery pictures={[{ ...picture, caption: '' }]} base={PICTURES_AT} />
            <PictureQuestions form={form} welsh={false} />
            <p class="govuk-body">
              <a class="govuk-link" href={urls.pictureRemoval(Number(params.edition), Number(params.id))}>
                Take the picture out
              </a>
            </p>
          </>
        )
      },
      save: async (tx, { version: seen, ...words }, { params, person }) => {
        const by = writerOf(person)
        const block = await openPart(tx, await withPicture(tx, params.edition, params.id), by)
        if (block.version !== seen || block.picture === null) throw new Conflict('Somebody else changed this')
        await setPicture(tx, block, { ...block.picture, ...wordsFrom(words) }, by)
        return doneAt(urls.edition(block.edition), 'Saved')
      },
    }),

    formRoute(house, '/staff/newsletters/editions/:edition/blocks/:id/picture/removal', {
      ...changing,
      title: 'Take this picture out?',
      schema: z.object({}),
      fields: async (_form, { params }) => (
        <Gallery pictures={[(await withPicture(db, params.edition, params.id)).picture]} base={PICTURES_AT} />
      ),
      button: 'Take it out',
      warning: true,
      save: async (tx, _data, { params, person }) => {
        const by = writerOf(person)
        const block = await openPart(tx, await withPicture(tx, params.edition, params.id), by)
        await setPicture(tx, block, null, by)
        return doneAt(urls.edition(block.edition), 'The picture is out')
      },
    }),

    pictureRoute(house, { base: PICTURES_AT, purpose: PICTURE, example: somePicture, shown: shows }),
  ]
}
