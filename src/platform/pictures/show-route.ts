import type { Db } from '#platform/db'
import { open } from '#platform/files'
import type { Example } from '#platform/module'
import { download, NotFound, type Route, route } from '#platform/web'
import { markOf } from './picture.js'

/** Shows the pictures of a module's records to everybody who was given their address: the number alone opens nothing. */
export function pictureRoute(
  { db }: { readonly db: Db },
  of: {
    /** The address below which they stand, such as `/news/pictures`. */
    readonly base: string
    /** What their files are kept for. */
    readonly purpose: string
    readonly example: Example
    /** Whether a record that is not withdrawn shows this file. */
    readonly shown: (db: Db, file: number) => Promise<boolean>
  },
): Route {
  return route(`${of.base}/:file/:mark`, {
    may: 'everyone',
    example: of.example,
    get: async ({ params }) => {
      const { file = '', mark = '' } = params as Readonly<Partial<Record<string, string>>>
      const kept = /^\d{1,9}$/.test(file) ? await open(db, Number(file)) : undefined
      if (kept?.purpose !== of.purpose || markOf(kept.sha256) !== mark || !(await of.shown(db, kept.id)))
        throw new NotFound(`picture ${file}`)
      return download(kept.type, kept.name, kept.bytes, { inline: true, lasts: true })
    },
  })
}
