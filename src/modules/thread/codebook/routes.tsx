import { actorOf } from '#platform/access'
import { formRoute } from '#platform/forms'
import { govukButton } from '#platform/govuk'
import type { House } from '#platform/module'
import { Conflict, DataTable, page, type Route, route, Tag } from '#platform/web'
import { newThemeUrl, themesUrl, themeUrl } from '../urls.js'
import { en } from '../words/en.js'
import { addTheme, changeTheme } from './keep-themes.js'
import { endThemeRoutes } from './end-theme-routes.js'
import { codeFrom, inOrder, type Theme } from './theme.js'
import { ThemeInWords } from './theme-in-words.js'
import { changedTheme, LABELS, newTheme, possibleParents, ThemeFields } from './theme-fields.js'
import { someTheme, themes, theTheme } from './themes.js'
import { Wordings } from './wordings-view.js'
import { wordingsOf } from './wordings.js'

const words = en.codebook
const may = 'thread:keep-codebook'

/** Staff keep the codebook. */
export function codebookRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  return [
    route(themesUrl(), { may, get: async ({ query }) => page(listPage(await themes(db, { retired: query['retired'] === 'yes' }))) }),
    formRoute(house, newThemeUrl(), {
      may,
      title: words.add,
      back: themesUrl(),
      schema: newTheme,
      fields: async (form) => <ThemeFields form={form} all={await themes(db)} />,
      check: async (text) => {
        const all = await themes(db, { retired: true })
        const problems: Record<string, string> = {}
        if (all.some((theme) => theme.name.toLowerCase() === text.name.toLowerCase() || theme.code === codeFrom(text.name)))
          problems['name'] = words.problems.taken
        if (text.parent !== null && !all.some((theme) => theme.code === text.parent)) problems['parent'] = words.problems.parent
        return problems
      },
      save: async (tx, text, { person }) => {
        const added = await addTheme(tx, text, clock.now(), actorOf(person))
        if ('taken' in added) throw new Conflict(words.problems.taken)
        return themesUrl()
      },
    }),
    formRoute(house, '/staff/thread/themes/:code', {
      may,
      example: someTheme,
      title: async ({ params }) => words.change((await theTheme(db, params.code)).name),
      back: themesUrl(),
      schema: changedTheme,
      labels: LABELS,
      start: async ({ params }) => {
        const { name, definition, include, exclude, example, parent, version } = await theTheme(db, params.code)
        return { name, definition, include, exclude, example, parent: parent ?? '', version: String(version) }
      },
      fields: async (form, { params: { code } }) => (
        <>
          <p class="govuk-hint">{words.code(code)}</p>
          <Wordings all={await wordingsOf(db, code)} />
          <ThemeFields form={form} all={await themes(db)} self={code} />
          <p class="govuk-body">
            <a class="govuk-link" href={`${themeUrl(code)}/end`}>
              {words.endLink}
            </a>
          </p>
        </>
      ),
      check: async (text, { params }) => {
        const allowed = possibleParents(await themes(db, { retired: true }), params.code)
        const problems: Record<string, string> = {}
        if (text.parent !== null && !allowed.some((theme) => theme.code === text.parent)) problems['parent'] = words.problems.parent
        return problems
      },
      save: async (tx, { version, ...text }, { params, person }) => {
        const saved = await changeTheme(tx, { code: params.code, version }, text, clock.now(), actorOf(person))
        if ('newer' in saved) throw new Conflict(words.conflict.title)
        return themesUrl()
      },
    }),
    ...endThemeRoutes(house),
  ]
}

function listPage(all: readonly Theme[]) {
  return {
    title: words.title,
    body: (
      <>
        <h1 class="govuk-heading-l">{words.title}</h1>
        <p class="govuk-body">{words.intro}</p>
        {govukButton({ text: words.add, href: newThemeUrl() })}
        <DataTable
          caption={words.title}
          hideCaption
          columns={[{ text: words.columns.name }, { text: words.columns.definition }, { text: words.columns.state }]}
          rows={inOrder(all).map(({ theme, depth }) => [
            <>
              {'– '.repeat(depth)}
              <a class="govuk-link" href={themeUrl(theme.code)}>
                {theme.name}
              </a>
            </>,
            <ThemeInWords theme={theme} />,
            <Tag word={theme.state === 'active' ? words.active : words.retired} tone={theme.state === 'active' ? 'good' : 'closed'} />,
          ])}
          empty={words.empty}
        />
        <p class="govuk-body">
          <a class="govuk-link" href={`${themesUrl()}?retired=yes`}>
            {words.showRetired}
          </a>
        </p>
      </>
    ),
  }
}
