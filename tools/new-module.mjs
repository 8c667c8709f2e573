// Makes a module in our style: node tools/new-module.mjs NAME. Its files come from tools/new-module, where $name stands for its name,
// $Title for its name on screen; then it is entered into src/modules/index.ts and uses.ts.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { onRightNode, root } from './node.mjs'

await onRightNode(fileURLToPath(import.meta.url), process.argv.slice(2))

const models = path.join(root, 'tools/new-module')
const modules = path.join(root, 'src/modules')
// A schema of this name is PostgreSQL's, the platform's, or says nothing about the office.
const TAKEN = [...fs.readdirSync(path.join(root, 'src/platform')), 'platform', 'public', 'index', 'uses']
// PostgreSQL or the language keeps these words for itself.
const RESERVED = `all analyse analyze and any array as asc asymmetric both case cast check collate column constraint create default deferrable desc distinct
  do else end except false fetch for foreign from grant group having in initially intersect into lateral leading limit localtime not null offset on only or
  order placing primary references returning select session some symmetric table then to trailing true union unique user using variadic when where window with
  await break catch class const continue debugger delete enum eval export extends finally function if implements import instanceof interface let new package
  private protected return static super switch this throw try typeof var void while yield arguments`
const VAGUE = ['common', 'helpers', 'manager', 'service', 'utils']

function refuse(sentence) {
  console.error(sentence)
  process.exit(2)
}

const [name, ...more] = process.argv.slice(2)
if (!name || more.length > 0) refuse('Say what the module is called: bin/new-module NAME')
if (!/^[a-z]{2,30}$/.test(name))
  refuse(`"${name}" cannot be a module's name: use one word of small letters, in the office's own language, such as "grants".`)
if (TAKEN.includes(name) || RESERVED.split(/\s+/).includes(name))
  refuse(`"${name}" is a name that something else has already: choose another.`)
if (VAGUE.includes(name)) refuse(`"${name}" says nothing about what the office does: choose the office's own word.`)
if (fs.existsSync(path.join(modules, name))) refuse(`There is a module "${name}" already.`)

const title = name[0].toUpperCase() + name.slice(1)
const filled = (text) => text.replaceAll('$name', name).replaceAll('$Title', title)

const files = fs.readdirSync(models, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.model'))
for (const file of files.toSorted()) {
  const target = path.join(modules, name, file.replace(/\.model$/, ''))
  fs.mkdirSync(path.dirname(target), { recursive: true })
  fs.writeFileSync(target, filled(fs.readFileSync(path.join(models, file), 'utf8')), { flag: 'wx' })
  console.log(path.relative(root, target))
}

/** Changes one of our files; a pattern that is not there any more is a mistake in this tool. */
function enter(file, ...changes) {
  const place = path.join(modules, file)
  let text = fs.readFileSync(place, 'utf8')
  for (const [pattern, replacement] of changes) {
    if (!pattern.test(text))
      throw new Error(`src/modules/${file} no longer has the place where a module is entered: enter ${name} by hand.`)
    text = text.replace(pattern, replacement)
  }
  fs.writeFileSync(place, text)
  console.log(`src/modules/${file}`)
}

const line = `import { ${name} } from './${name}/module.js'\n`
enter(
  'index.ts',
  [/^(?:import \{ \w+ \} from '\.\/[\w-]+\/module\.js'\n)+/m, (all) => [...all.split(/(?<=\n)/), line].toSorted().join('')],
  [/(readonly Module\[\] = \[[^\]]*?)(,?\s*identity\b)/, `$1, ${name}$2`],
)
enter('uses.ts', [/^ {2}administration: /m, `  ${name}: BOTTOM,\n  administration: `])

// How a line is broken depends on how long the name is.
const formatter = path.join(root, 'node_modules/oxfmt/bin/oxfmt')
if (fs.existsSync(formatter)) {
  const written = ['index.ts', 'uses.ts', name].map((file) => path.join('src/modules', file))
  spawnSync(process.execPath, [formatter, ...written], { cwd: root, stdio: 'inherit' })
}

console.log(`
Next:
  src/modules/${name}/README.md   say in ten lines what it is for
  src/modules/uses.ts             which modules it may use
  docs/words.md                   its words
  node tools/generate-roles.mjs   after \`npm run build\`: who may do what
  npm test ${name}`)
