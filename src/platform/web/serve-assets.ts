import fs from 'node:fs'
import path from 'node:path'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { assetsFolder } from '#platform/assets'
import { themeAddress, themeCss } from './shell/index.js'

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

const A_YEAR = 'public, max-age=31536000, immutable'

type Kept = { readonly type: string; readonly plain: Buffer; readonly br?: Buffer | undefined; readonly gzip?: Buffer | undefined }

/** Every built file, held in memory: there are few, and a name that is not among them cannot reach the disk. */
function builtFiles(folder: string): ReadonlyMap<string, Kept> {
  const files = new Map<string, Kept>()
  if (!fs.existsSync(folder)) return files
  const read = (name: string): Buffer | undefined =>
    fs.existsSync(path.join(folder, name)) ? fs.readFileSync(path.join(folder, name)) : undefined
  for (const name of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const type = TYPES[path.extname(name)]
    const plain = type && read(name)
    if (plain) files.set(name.replaceAll('\\', '/'), { type, plain, br: read(`${name}.br`), gzip: read(`${name}.gz`) })
  }
  return files
}

function sendKept(reply: FastifyReply, file: Kept, accepted: string): FastifyReply {
  reply.header('cache-control', A_YEAR).header('vary', 'accept-encoding').type(file.type)
  if (file.br && /\bbr\b/.test(accepted)) return reply.header('content-encoding', 'br').send(file.br)
  if (file.gzip && /\bgzip\b/.test(accepted)) return reply.header('content-encoding', 'gzip').send(file.gzip)
  return reply.send(file.plain)
}

/** Serves the stylesheets, scripts and pictures of every page, and the office's colour. Their names carry a hash, so browsers keep them for a year. */
export function serveAssets(app: FastifyInstance, colour: () => Promise<string> | string, folder: string = assetsFolder): void {
  const files = builtFiles(folder)
  app.get<{ Params: { '*': string } }>('/assets/*', async (request, reply) => {
    const name = request.params['*']
    if (/^theme-[0-9a-f]+\.css$/.test(name)) {
      const now = await colour()
      // A kept page may still ask for the colour of yesterday: it gets today's, but must not keep it under the old name.
      const current = themeAddress(now) === `/assets/${name}`
      return reply
        .header('cache-control', current ? A_YEAR : 'no-cache')
        .type('text/css; charset=utf-8')
        .send(themeCss(now))
    }
    const file = files.get(name)
    if (!file) return reply.code(404).header('cache-control', 'no-store').type('text/plain; charset=utf-8').send('There is no such file.')
    return sendKept(reply, file, request.headers['accept-encoding'] ?? '')
  })
}
