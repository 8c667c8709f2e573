import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const DIST = fileURLToPath(new URL('..', import.meta.url))
const KEPT = /^\.migrated-/

/**
 * A migrated database as bytes: made once for each build, because all migrations take some seconds, and every test process needs it. Kept beside
 * what was built; where that cannot be written, each process makes its own.
 */
export async function keptImage(make: () => Promise<Uint8Array<SharedArrayBuffer>>): Promise<Uint8Array<SharedArrayBuffer>> {
  const name = nameOfImage()
  if (name === undefined) return make()
  try {
    return shared(readFileSync(join(DIST, name)))
  } catch {
    const image = await make()
    keep(name, image)
    return image
  }
}

/** Named after the build, which is noted when it is finished. */
function nameOfImage(): string | undefined {
  try {
    return `.migrated-${createHash('sha256')
      .update(readFileSync(join(DIST, '.built')))
      .digest('hex')
      .slice(0, 16)}`
  } catch {
    return undefined
  }
}

function keep(name: string, image: Uint8Array): void {
  const unfinished = `${name}.${process.pid}`
  try {
    for (const old of readdirSync(DIST)) if (KEPT.test(old) && !old.startsWith(name)) rmSync(join(DIST, old), { force: true })
    writeFileSync(join(DIST, unfinished), image)
    renameSync(join(DIST, unfinished), join(DIST, name))
  } catch {
    rmSync(join(DIST, unfinished), { force: true })
  }
}

function shared(bytes: Uint8Array): Uint8Array<SharedArrayBuffer> {
  const image = new Uint8Array(new SharedArrayBuffer(bytes.length))
  image.set(bytes)
  return image
}
