import { DECLARED, type Option } from './question.js'

const LONGEST = 40

/** The code of a new choice, made once from its first label; it stays when the label is re-worded, because results are joined by it. */
export function codeFor(label: string, taken: readonly string[]): string {
  const used = new Set<string>([...taken, ...DECLARED])
  const plain = label.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll(/['’]/g, '').toLowerCase()
  const stem =
    plain
      .replaceAll(/[^a-z0-9]+/g, '-')
      .slice(0, LONGEST - 4)
      .replaceAll(/^-+|-+$/g, '') || 'choice'
  for (let count = 1; ; count += 1) {
    const code = count === 1 ? stem : `${stem}-${count}`
    if (!used.has(code)) return code
  }
}

/** Choices from their labels, in order. `taken` are codes that may not be used again. */
export function optionsFrom(labels: readonly string[], taken: readonly string[] = []): Option[] {
  const made: Option[] = []
  for (const text of labels) made.push({ code: codeFor(text, [...taken, ...made.map(({ code }) => code)]), text })
  return made
}

/** The lines of a text box, without the empty ones. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
