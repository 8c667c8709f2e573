// Builds dist/assets from src/assets: stylesheets, scripts and pictures, each with a hash in its name, and a manifest that says which is which.
// Does nothing when nothing changed. Every file that compresses well also gets a .br and a .gz beside it.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import zlib from 'node:zlib'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const source = path.join(root, 'src/assets')
const finished = path.join(root, 'dist/assets')
// Built beside the finished folder and moved there at the end, so that a build that fails leaves the last good one.
const target = `${finished}.next`
const folderOf = (name) => path.dirname(fileURLToPath(import.meta.resolve(`${name}/package.json`)))
const govuk = folderOf('govuk-frontend')
const moj = folderOf('@ministryofjustice/frontend')
const webauthn = path.dirname(fileURLToPath(import.meta.resolve('@simplewebauthn/browser')))

const hash = (content) => createHash('sha256').update(content).digest('hex').slice(0, 12)
const read = (...parts) => fs.readFileSync(path.join(...parts), 'utf8')

/** Changes when anything does that the result is made from. */
function stampOfSources() {
  const files = fs.readdirSync(source, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
  const paths = files.map((file) => path.join(file.parentPath, file.name)).sort()
  const inputs = [
    fileURLToPath(import.meta.url),
    ...paths,
    ...[govuk, moj, path.dirname(webauthn), path.join(root, 'node_modules/sass')].map((folder) => path.join(folder, 'package.json')),
  ]
  return hash(inputs.map((file) => `${path.relative(root, file)}\n${fs.readFileSync(file, 'utf8')}`).join('\0'))
}

const stamp = stampOfSources()
const stampFile = path.join(finished, 'stamp')
if (fs.existsSync(stampFile) && read(stampFile) === stamp) process.exit(0)

fs.rmSync(target, { recursive: true, force: true })
fs.mkdirSync(target, { recursive: true })
const manifest = {}

function keep(name, content) {
  const { name: stem, ext } = path.parse(name)
  const hashed = `${stem}-${hash(content)}${ext}`
  manifest[name] = hashed
  write(hashed, content)
  return hashed
}

function write(name, content) {
  const file = path.join(target, name)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, content)
  fs.writeFileSync(`${file}.br`, zlib.brotliCompressSync(content, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 9 } }))
  fs.writeFileSync(`${file}.gz`, zlib.gzipSync(content))
}

/** A script asks for its neighbours by the names they have after hashing; they must be kept before it. */
function keepScript(name, text) {
  const content = text
    .replace(/\n?\/\/# sourceMappingURL=.*\s*$/, '\n')
    .replace(/(from |import |import\()'\.\/([\w-]+\.js)'/g, (_, verb, neighbour) => {
      if (!manifest[neighbour]) throw new Error(`${name} imports ${neighbour}, which is not built before it`)
      return `${verb}'./${manifest[neighbour]}'`
    })
  keep(name, content)
}

keepScript('govuk-frontend.js', read(govuk, 'dist/govuk/govuk-frontend.min.js'))
keepScript('moj-frontend.js', read(moj, 'moj/moj-frontend.min.js'))
keepScript('webauthn.js', read(webauthn, '../dist/bundle/index.umd.min.js'))
for (const name of ['coding.js', 'copying.js', 'keying.js', 'passkeys.js', 'printing.js', 'regard.js', 'staff.js'])
  keepScript(name, read(source, 'scripts', name))
for (const name of fs.readdirSync(path.join(source, 'images'))) keep(name, read(source, 'images', name))

const { compile } = await import('sass')
// The Ministry's stylesheets use what GOV.UK Frontend is retiring; that is for them to change, and every other warning is ours.
const logger = { warn: (message, { stack }) => void (stack?.includes('@ministryofjustice') || console.warn(`${message}\n${stack ?? ''}`)) }
// The package's version stands in the address of its pictures, in place of a hash.
const pictures = `moj-${JSON.parse(read(moj, 'package.json')).version}`
for (const name of ['regard', 'staff']) {
  const { css } = compile(path.join(source, 'styles', `${name}.scss`), { style: 'compressed', loadPaths: [root], logger })
  keep(`${name}.css`, css.replaceAll('/assets/moj/', `/assets/${pictures}/`))
}
for (const name of new Set(read(target, manifest['staff.css']).match(/icon-[\w-]+\.svg/g)))
  write(`${pictures}/${name}`, read(moj, 'moj/assets/images', name))

fs.writeFileSync(path.join(target, 'manifest.json'), JSON.stringify(manifest, null, 2))
fs.writeFileSync(path.join(target, 'stamp'), stamp)
fs.rmSync(finished, { recursive: true, force: true })
fs.renameSync(target, finished)
console.log(`assets built: ${Object.keys(manifest).length} files`)
