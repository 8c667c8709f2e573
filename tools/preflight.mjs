// Runs one command: node tools/preflight.mjs COMMAND [ARGUMENT...]. Finds the right Node, builds what is missing or stale,
// then calls main(arguments) of dist/src/commands/COMMAND.js, whose number becomes the exit code.
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { onRightNode, root } from './node.mjs'

const [command, ...args] = process.argv.slice(2)
await onRightNode(fileURLToPath(import.meta.url), process.argv.slice(2))

const commands = fs.existsSync(path.join(root, 'src/commands'))
  ? fs.readdirSync(path.join(root, 'src/commands')).flatMap((name) => /^([a-z-]+)\.tsx?$/.exec(name)?.[1] ?? [])
  : []
if (!commands.includes(command)) {
  console.error(`${command ? `There is no command "${command}".` : 'Which command?'} There are: ${commands.join(', ')}.`)
  process.exit(2)
}

const { build } = await import('./build.mjs')
// Whatever the build has to say goes to standard error: standard output belongs to the command.
if (!build((line) => console.error(line))) process.exit(1)

process.setSourceMapsEnabled(true)
// Somebody who reads only the first lines (`| head`) is no fault of the command.
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1))
const { main } = await import(pathToFileURL(path.join(root, 'dist/src/commands', `${command}.js`)).href)
process.exitCode = await main(args)
