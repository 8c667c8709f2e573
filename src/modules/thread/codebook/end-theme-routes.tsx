import { z } from 'zod'
import { actorOf } from '#platform/access'
import { formRoute, ListField, optional, RadioField } from '#platform/forms'
import type { House } from '#platform/module'
import { Conflict, type Route } from '#platform/web'
import { themesUrl, themeUrl } from '../urls.js'
import { en } from '../words/en.js'
import { retireTheme, reviveTheme } from './keep-themes.js'
import { mergeThemes } from './merge-themes.js'
import { someTheme, themes, theTheme } from './themes.js'

const words = en.codebook

/** Where staff retire a theme, merge it into another, or take a retired one back into use. */
export function endThemeRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  return [
    formRoute(house, '/staff/thread/themes/:code/end', {
      may: 'thread:keep-codebook',
      example: someTheme,
      title: async ({ params }) => words.end((await theTheme(db, params.code)).name),
      back: ({ code }) => themeUrl(code),
      schema: z.object({ how: z.enum(['retire', 'merge', 'revive'], { error: words.problems.how }), into: optional(60) }),
      fields: async (form, { params: { code } }) => {
        const theme = await theTheme(db, code)
        if (theme.state === 'retired')
          return <RadioField form={form} name="how" label={words.endHow} choices={[{ value: 'revive', text: words.revive }]} />
        const others = (await themes(db)).filter((other) => other.code !== code)
        return (
          <>
            <RadioField
              form={form}
              name="how"
              label={words.endHow}
              choices={[
                { value: 'retire', text: words.retire, hint: words.retireHint },
                { value: 'merge', text: words.merge, hint: words.mergeHint },
              ]}
            />
            <ListField
              form={form}
              name="into"
              label={words.mergeInto}
              choices={others.map((other) => ({ value: other.code, text: other.name }))}
              none={words.mergeChoose}
            />
          </>
        )
      },
      check: async ({ how, into }, { params }) => {
        const problems: Record<string, string> = {}
        const known = (await themes(db)).some((other) => other.code === into && other.code !== params.code)
        if (how === 'merge' && !known) problems['into'] = words.problems.choose
        return problems
      },
      save: async (tx, { how, into }, { params: { code }, person }) => {
        const [at, by] = [clock.now(), actorOf(person)]
        if (how === 'retire') await retireTheme(tx, code, at, by)
        else if (how === 'revive') await reviveTheme(tx, code, at, by)
        else {
          const merged = await mergeThemes(tx, code, into, at, by)
          if ('problem' in merged) throw new Conflict(merged.problem)
        }
        return themesUrl()
      },
    }),
  ]
}
