import { spawn } from 'node:child_process'
import path from 'node:path'
import { root } from './node.mjs'

/**
 * Runs test files in so many groups, each in a process of its own, two at a time on the two cores that there are at the least. The only group
 * speaks at once, one of several when it is done, so that their lines do not mix; what failed is said last, where it is found. Returns whether
 * all went well.
 */
export async function runGroups(files, count, flags) {
  const run = (group) =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, [...flags, ...group.map((file) => path.join('dist', file))], {
        cwd: root,
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      const said = []
      child.stdout.on('data', (part) => (count === 1 ? process.stdout.write(part) : said.push(part)))
      child.on('close', (status) => resolve({ ok: status === 0, said }))
    })

  const waiting = Array.from({ length: count }, (_, group) => files.filter((_, at) => at % count === group))
  const failed = []
  const worker = async () => {
    for (let group = waiting.shift(); group; group = waiting.shift()) {
      const { ok, said } = await run(group)
      if (!ok) failed.push(said)
      else for (const part of said) process.stdout.write(part)
    }
  }
  await Promise.all([worker(), worker()])
  for (const said of failed) for (const part of said) process.stdout.write(part)
  return failed.length === 0
}
