import { z } from 'zod'
import { may } from '#platform/access'
import { formRoute, version } from '#platform/forms'
import { govukButton } from '#platform/govuk'
import { type House, linkTroubleOf } from '#platform/module'
import { blankForm, DataTable, DateText, doneAt, type Form, LinkList, page, Pager, type Route, route, Tag } from '#platform/web'
import { HeldNotice } from '#modules/elections'
import { namesOf, writerOf } from '#modules/identity'
import { placeByCode } from '#modules/office'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { filesOf } from './files.js'
import { heldOn } from './launches.js'
import { PUBLICATION, type PublicationState, standingOf, STATES, TONES } from './publication.js'
import { PublicationPage } from './publication-page.js'
import { correctionsOf, PAGE, publicationAt, somePublication, staffPublications, versionsOf } from './queries.js'
import { commentProblems, publicationFields, SHEET_DAYS, SHEET_LABELS, sheetFields, sheetFrom, sheetValues } from './sheet-form.js'
import { beginPublication, changePublication, nextVersion } from './write.js'

const LIMIT = 1024 * 1024

/** Staff write formal documents and their next versions. */
export function publicationRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  const words = wordsIn('en').publications
  const fields = (form: Form) => publicationFields(form, house)
  return [
    route(urls.manage, {
      may: 'publishing:see',
      get: async ({ query, person }) => {
        const state = Object.keys(STATES).find((one) => one === query['state']) as PublicationState | undefined
        const before = /^\d{1,9}$/.test(query['before'] ?? '') ? Number(query['before']) : undefined
        const found = await staffPublications(db, { state, before })
        const rows = found.slice(0, PAGE)
        const today = clock.today()
        return page({
          title: 'Publications',
          body: (
            <>
              <h1 class="govuk-heading-l">Publications</h1>
              {may(person, 'publishing:write') && govukButton({ text: 'Add a publication', href: urls.newPublication })}
              <LinkList
                links={[
                  { text: 'What residents see', href: urls.publications },
                  ...(state ? [{ text: 'All of them', href: urls.manage }] : []),
                  ...(Object.keys(STATES) as PublicationState[])
                    .filter((one) => one !== state)
                    .map((one) => ({ text: `Only: ${STATES[one].word.toLowerCase()}`, href: `${urls.manage}?state=${one}` })),
                ]}
              />
              <DataTable
                caption={state ? `${STATES[state].word}, newest first` : 'Newest first'}
                captionSize="m"
                columns={[{ text: 'Title' }, { text: 'State' }, { text: 'What' }, { text: 'Version', numeric: true }, { text: 'Date' }]}
                rows={rows.map((one) => {
                  const standing = standingOf(one, today)
                  return [
                    <a class="govuk-link" href={urls.managePublication(one.id)}>
                      {one.title}
                    </a>,
                    one.state === 'public' ? (
                      <Tag word={words.standings[standing]} tone={TONES[standing]} />
                    ) : (
                      <Tag {...STATES[one.state]} />
                    ),
                    words.kinds[one.kind],
                    one.number,
                    <DateText date={one.dated} />,
                  ]
                })}
                empty="None yet."
              />
              <Pager
                older={found.length > PAGE ? `${urls.manage}?${state ? `state=${state}&` : ''}before=${rows.at(-1)?.id ?? 0}` : undefined}
              />
            </>
          ),
        })
      },
    }),

    formRoute(house, urls.newPublication, {
      may: 'publishing:write',
      title: 'Add a publication',
      back: urls.manage,
      days: SHEET_DAYS,
      limit: LIMIT,
      schema: z.object(sheetFields),
      start: async ({ person }) => {
        const today = clock.today()
        return {
          language: 'en',
          stage: 'final',
          owner: String(person?.id ?? ''),
          'dated-day': String(today.day),
          'dated-month': String(today.month),
          'dated-year': String(today.year),
        }
      },
      fields,
      button: 'Save the draft',
      check: async (data) => commentProblems(data),
      save: async (tx, data, { person }) => {
        const id = await beginPublication(tx, sheetFrom(data), writerOf(person), clock.now())
        return doneAt(urls.managePublication(id), 'The draft is saved')
      },
    }),

    route('/staff/publications/:id', {
      may: 'publishing:see',
      example: somePublication('public'),
      get: async ({ params, person }) => {
        const one = await publicationAt(db, params.id)
        const [files, corrections, versions] = await Promise.all([
          filesOf(db, one.id),
          correctionsOf(db, one.id),
          versionsOf(db, one.document),
        ])
        const period = await heldOn(db, one, clock.today())
        const people = [...one.writers, one.approvedBy, one.owner, ...corrections.map(({ by }) => by)]
        return page({
          title: one.title,
          back: urls.manage,
          body: (
            <PublicationPage
              one={one}
              files={files}
              corrections={corrections}
              versions={versions}
              today={clock.today()}
              place={one.place === null ? 'The whole area' : ((await placeByCode(db, one.place))?.name ?? one.place)}
              names={await namesOf(
                db,
                people.flatMap((id) => (id === null ? [] : [`person:${id}`])),
              )}
              origin={house.origin}
              held={<HeldNotice period={period} record={{ kind: PUBLICATION, id: one.id }} person={person} />}
              heldUntil={period?.to}
              trouble={await linkTroubleOf(house, PUBLICATION, one.id)}
              me={person?.id ?? 0}
              mayWrite={may(person, 'publishing:write')}
              mayIssue={may(person, 'publishing:issue')}
            />
          ),
        })
      },
    }),

    formRoute(house, '/staff/publications/:id/details', {
      may: 'publishing:write',
      example: somePublication('draft'),
      title: async ({ params }) => `Change “${(await publicationAt(db, params.id)).title}”`,
      back: ({ id }) => urls.managePublication(Number(id)),
      days: SHEET_DAYS,
      limit: LIMIT,
      schema: z.object({ ...sheetFields, version: version() }),
      labels: SHEET_LABELS,
      start: async ({ params }) => sheetValues(await publicationAt(db, params.id)),
      fields,
      check: async (data) => commentProblems(data),
      save: async (tx, { version: seen, ...data }, { params, person }) => {
        const one = await publicationAt(tx, params.id)
        await changePublication(tx, one, sheetFrom(data), seen, writerOf(person))
        return urls.managePublication(one.id)
      },
    }),

    formRoute(house, '/staff/publications/:id/next-version', {
      may: 'publishing:write',
      example: somePublication('public'),
      title: async ({ params }) => `Write the next version of “${(await publicationAt(db, params.id)).title}”?`,
      back: ({ id }) => urls.managePublication(Number(id)),
      schema: z.object({}),
      start: async ({ params }) => {
        await publicationAt(db, params.id)
        return blankForm().values as Record<string, string>
      },
      fields: () => (
        <p class="govuk-body">
          A draft is made with the words of this version; its files are added anew. Once the new version is public, this one stays at its
          address and says that there is a newer one.
        </p>
      ),
      button: 'Write the next version',
      save: async (tx, _data, { params, person }) => {
        const id = await nextVersion(tx, await publicationAt(tx, params.id), writerOf(person), clock.now(), clock.today())
        return doneAt(urls.publicationDetails(id), 'The draft of the next version is made')
      },
    }),
  ]
}
