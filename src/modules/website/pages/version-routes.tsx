import { z } from 'zod'
import { formRoute, version } from '#platform/forms'
import { govukButton } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import { DataTable, DateText, doneAt, momentInWords, page, Pager, Reading, type Route, route } from '#platform/web'
import { WrittenPage } from '#platform/written'
import { namesOf, writerOf } from '#modules/identity'
import { urls } from '../urls.js'
import { type DiffLine, difference } from './difference.js'
import { saveVersion } from './keep.js'
import { AUDIENCES, type PageVersion } from './page.js'
import { pageAt, PAGES_A_LIST, somePage, versionAt, versionsOf } from './queries.js'

/** Every version of a page that was saved: who saved it, what changed, and taking one back. */
export function versionRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  return [
    route('/staff/website/pages/:id/versions', {
      may: 'website:see',
      example: somePage(),
      get: async ({ params, query }) => {
        const one = await pageAt(db, params.id)
        const before = /^\d{1,9}$/.test(query['before'] ?? '') ? Number(query['before']) : undefined
        const found = await versionsOf(db, one.id, before)
        const rows = found.slice(0, PAGES_A_LIST)
        const names = await namesOf(
          db,
          rows.map(({ by }) => `person:${by}`),
        )
        return page({
          title: `Versions of “${one.title}”`,
          back: urls.staffPage(one.id),
          body: (
            <>
              <h1 class="govuk-heading-l">Versions of “{one.title}”</h1>
              <DataTable
                caption="Every version that was saved, newest first"
                columns={[{ text: 'Version' }, { text: 'Saved' }, { text: 'By' }, { text: 'Title' }, { text: 'What it is' }]}
                rows={rows.map(({ number, at, by, title, restoredFrom }) => [
                  <a class="govuk-link" href={urls.version(one.id, number)}>
                    Version {number}
                  </a>,
                  <DateText date={at} />,
                  names.get(`person:${by}`) ?? 'Somebody',
                  title,
                  [
                    number === one.publicVersion && one.state === 'public' ? 'What the public reads' : '',
                    restoredFrom === null ? '' : `Version ${restoredFrom} again`,
                  ]
                    .filter(Boolean)
                    .join('; '),
                ])}
              />
              <Pager older={found.length > PAGES_A_LIST ? `${urls.versions(one.id)}?before=${rows.at(-1)?.number ?? 0}` : undefined} />
            </>
          ),
        })
      },
    }),

    route('/staff/website/pages/:id/versions/:number', {
      may: 'website:see',
      example: somePage(),
      get: async ({ params, query, person }) => {
        const one = await pageAt(db, params.id)
        const shown = await versionAt(db, one.id, params.number)
        const asked = query['with'] ?? ''
        const with_ = /^\d{1,9}$/.test(asked) ? Number(asked) : shown.number - 1
        const other = with_ >= 1 && with_ !== shown.number ? await versionAt(db, one.id, with_) : undefined
        const name = (await namesOf(db, [`person:${shown.by}`])).get(`person:${shown.by}`) ?? 'Somebody'
        return page({
          title: `Version ${shown.number} of “${one.title}”`,
          back: urls.versions(one.id),
          body: (
            <Reading>
              <h1 class="govuk-heading-l">
                Version {shown.number} of “{one.title}”
              </h1>
              <p class="govuk-body">
                Saved on {momentInWords(shown.at)} by {name}.
              </p>
              {other ? <Compared older={other} newer={shown} /> : <p class="govuk-body">It is the first version.</p>}
              {shown.number !== one.version && (
                <p class="govuk-body">
                  <a class="govuk-link" href={`${urls.version(one.id, one.version)}?with=${shown.number}`}>
                    Compare it with version {one.version}, which was saved last
                  </a>
                </p>
              )}
              {shown.number !== one.version &&
                person?.permissions.has('website:write') === true &&
                govukButton({
                  text: 'Take this version back',
                  href: urls.restoration(one.id, shown.number),
                  classes: 'govuk-button--secondary',
                })}
            </Reading>
          ),
        })
      },
    }),

    formRoute(house, '/staff/website/pages/:id/versions/:number/restoration', {
      may: 'website:write',
      example: somePage(),
      title: async ({ params }) => `Take back version ${(await versionAt(db, (await pageAt(db, params.id)).id, params.number)).number}?`,
      back: ({ id }) => urls.versions(Number(id)),
      schema: z.object({ version: version() }),
      start: async ({ params }) => ({ version: String((await pageAt(db, params.id)).version) }),
      fields: async (_form, { params }) => {
        const { title, summary, body } = await versionAt(db, (await pageAt(db, params.id)).id, params.number)
        return (
          <>
            <p class="govuk-body">
              Its words are saved as the newest version. Nothing that was saved since is lost, and the public reads it once it is published.
            </p>
            <h2 class="govuk-heading-m">{title}</h2>
            <p class="govuk-body-l">{summary}</p>
            <WrittenPage text={body} />
          </>
        )
      },
      button: 'Take it back',
      save: async (tx, { version: seen }, { params, person }) => {
        const one = await pageAt(tx, params.id)
        const { number, ...words } = await versionAt(tx, one.id, params.number)
        await saveVersion(tx, one, words, seen, writerOf(person), clock.now(), number)
        return doneAt(urls.staffPage(one.id), `The words of version ${number} are saved as version ${seen + 1}`)
      },
    }),
  ]
}

function Compared({ older, newer }: { older: PageVersion; newer: PageVersion }): Html {
  const changed = (['title', 'summary', 'audience', 'welshTitle', 'welshSummary'] as const).filter((field) => older[field] !== newer[field])
  const said = (one: PageVersion, field: (typeof changed)[number]) => (field === 'audience' ? AUDIENCES[one.audience].name : one[field])
  const words = { title: 'Title', summary: 'Summary', audience: 'For whom', welshTitle: 'Title in Welsh', welshSummary: 'Summary in Welsh' }
  return (
    <>
      <h2 class="govuk-heading-m">What differs from version {older.number}</h2>
      {changed.length > 0 && (
        <DataTable
          caption="Title, summary and readers"
          hideCaption
          columns={[{ text: 'What' }, { text: `Version ${older.number}` }, { text: `Version ${newer.number}` }]}
          rows={changed.map((field) => [words[field], said(older, field), said(newer, field)])}
        />
      )}
      {JSON.stringify(older.pictures) !== JSON.stringify(newer.pictures) && <Pictures older={older} newer={newer} />}
      {older.welshBody !== newer.welshBody && (
        <>
          <h3 class="govuk-heading-s">The Welsh</h3>
          <Lines lines={difference(older.welshBody, newer.welshBody)} label="The Welsh text, line by line" />
        </>
      )}
      {older.body === newer.body ? <p class="govuk-body">The text is the same.</p> : <Lines lines={difference(older.body, newer.body)} />}
    </>
  )
}

/** Which pictures each version had, and what was said of them. */
function Pictures({ older, newer }: { older: PageVersion; newer: PageVersion }): Html {
  const said = ({ pictures }: PageVersion, at: number) => {
    const picture = pictures[at]
    if (!picture) return 'None'
    const { alt, caption, welshAlt = '', welshCaption = '' } = picture
    const welsh = [welshAlt, welshCaption].filter(Boolean).join('. ')
    return `${[alt || 'It only decorates', caption].filter(Boolean).join('. Caption: ')}${welsh && `. In Welsh: ${welsh}`}`
  }
  return (
    <DataTable
      caption="Pictures"
      captionSize="s"
      columns={[{ text: 'Which' }, { text: `Version ${older.number}` }, { text: `Version ${newer.number}` }]}
      rows={Array.from({ length: Math.max(older.pictures.length, newer.pictures.length) }, (_none, at) => [
        `Picture ${at + 1}`,
        said(older, at),
        said(newer, at),
      ])}
    />
  )
}

function Lines({ lines, label = 'The text, line by line' }: { lines: readonly DiffLine[]; label?: string }): Html {
  return (
    <ol class="website-lines" aria-label={label}>
      {lines.map(({ kind, text }) =>
        kind === 'same' ? (
          <li class="website-lines__line">{text || '\u00a0'}</li>
        ) : kind === 'added' ? (
          <li class="website-lines__line website-lines__line--added">
            <span class="website-lines__word">Added</span> <ins>{text || '(empty line)'}</ins>
          </li>
        ) : (
          <li class="website-lines__line website-lines__line--removed">
            <span class="website-lines__word">Removed</span> <del>{text || '(empty line)'}</del>
          </li>
        ),
      )}
    </ol>
  )
}
