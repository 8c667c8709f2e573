// Makes the pictures in docs/images from a fresh demo: node tools/screenshots.mjs. Needs Chromium; CHROMIUM says where.
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { onRightNode, root } from './node.mjs'

await onRightNode(fileURLToPath(import.meta.url), [])
const { build } = await import('./build.mjs')
if (!build()) process.exit(1)

const compiled = (file) => import(pathToFileURL(path.join(root, 'dist/e2e', file)).href)
const { demo, endDemo } = await compiled('served.js')
const { takeScreenshots } = await compiled('screenshots.js')
try {
  console.log(`${await takeScreenshots(await demo())} pictures in docs/images`)
} finally {
  await endDemo()
}
