import { hash, verify } from '@node-rs/argon2'

const SHORTEST = 12
const LONGEST = 200

const GUESSED_FIRST = [
  'password',
  'westmarch',
  'qwerty',
  'letmein',
  'welcome',
  'commissioner',
  'abcdefgh',
  '12345678',
  '11111111',
  'iloveyou',
]

/** What is wrong with a new password, in words for the person; undefined when it will do. Three random words are better than symbols. */
export function passwordProblem(password: string, about: readonly string[] = []): string | undefined {
  if (password.length < SHORTEST) return `Enter a password of at least ${SHORTEST} characters: three random words make a good one`
  if (password.length > LONGEST) return `Enter a password of at most ${LONGEST} characters`
  const plain = password.toLowerCase()
  if (new Set(plain).size < 5) return 'Enter a password with more different characters in it'
  const known = [...GUESSED_FIRST, ...about.flatMap((words) => words.toLowerCase().split(/[^\p{L}\d]+/u)).filter((word) => word.length > 3)]
  const left = known.reduce((rest, word) => rest.replaceAll(word, ''), plain)
  return left.length < 8 ? 'Choose a password that is harder to guess: leave out names and the usual words' : undefined
}

/** Argon2id with the library's settings (19 MiB, 2 passes), which meet OWASP's minimum. */
export const hashPassword = (password: string): Promise<string> => hash(password)

let nobody: Promise<string> | undefined

/** Whether the password is right. Takes the same time when there is no such person or no password yet. */
export async function passwordIsRight(stored: string | null | undefined, typed: string): Promise<boolean> {
  nobody ??= hash('a password that nobody has')
  const right = await verify(stored ?? (await nobody), typed.slice(0, LONGEST + 1))
  return right && stored !== null && stored !== undefined
}
