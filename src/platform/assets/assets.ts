import fs from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The files a page may ask for, by the name they have before the build puts a hash into it. */
export type AssetName = 'regard.css' | 'staff.css' | 'regard.js' | 'staff.js' | 'favicon.svg'

/** The folder of built files that the web layer serves at `/assets/`; every name in it carries a hash, so each may be kept for a year. */
export const assetsFolder = fileURLToPath(new URL('../../../assets/', import.meta.url))

let manifest: Readonly<Record<string, string>> | undefined

/** The address of a built file: `assets('regard.css')` is `/assets/regard-4f1c2a9b.css`. Before the first build it is the name without a hash. */
export function assets(name: AssetName): string {
  manifest ??= read()
  return `/assets/${manifest[name] ?? name}`
}

function read(): Readonly<Record<string, string>> {
  const file = `${assetsFolder}manifest.json`
  return fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, string>) : {}
}
