import type { Temporal } from '#platform/clock'
import { type Body, dayInWords } from '#platform/web'
import type { Answer, Answers } from '../../questionnaires/answer.js'
import { areaFieldOf, declaredFieldOf, fieldOf, itemFieldOf, positionFieldOf } from '../../questionnaires/fields/names.js'
import type { PlaceChoice } from '../../questionnaires/places.js'
import { declaredOf, type Question, topOf } from '../../questionnaires/question.js'
import { askedOn } from '../../questionnaires/days-asked.js'
import { readAnswer } from '../../questionnaires/read-answer.js'
import { CHANNEL_NAMES, type Channel, CHANNELS } from '../../responses/response.js'
import { STAFF_WORDS } from '../../words/index.js'
import { plain } from './alike.js'
import { type Choosing, codeIn, codesIn, notChosen, unknownIn } from './choices.js'
import { dayIn, dayReceivedIn, noonOf } from './days.js'
import { type Meanings, STAYS_OUT } from './meanings.js'
import { type Ahead, remarksOn } from './remarks.js'
import { linesInWords, type NamedTwice } from './names.js'
import type { Row } from './shapes.js'
import { holdsWords, type Target } from './target.js'

/** A row as it will be stored. */
export interface Converted {
  readonly answers: Answers
  readonly channel: Channel
  readonly at: Temporal.Instant
  readonly place: string | null
  /** The name of the row in the other program, where a column says it. */
  readonly row: string | undefined
  /** What whoever reads the results should know of it, in sentences without a stop. */
  readonly remarks: readonly string[]
}

/** What converting a row needs to know. */
export interface Converting extends Choosing, Ahead {
  readonly targets: readonly Target[]
  readonly places: readonly PlaceChoice[]
  readonly meanings: Meanings
  readonly allPlaces: readonly { readonly code: string; readonly name: string }[]
  /** What holds for rows without a channel or day of their own. */
  readonly channel: Channel
  readonly at: Temporal.Instant
  readonly today: Temporal.PlainDate
  readonly width: number
  /** The names that stand more than once in the file: only the first row of each can be taken. */
  readonly twice: NamedTwice
  /** Exchanges postcodes for the places they lie in. */
  readonly withAreas: (body: Body) => Promise<Body>
}

/** Turns a row into a response, or says everything for which it cannot be one. */
export async function convert(row: Row, how: Converting): Promise<Converted | { readonly problems: readonly string[] }> {
  const { cells } = row
  const beyond = cells.slice(how.width).some((cell) => cell.trim() !== '')
  if (beyond || cells.length < how.width) return { problems: [`The row has ${cells.length} cells, the headings have ${how.width}`] }
  const about = (what: string) => {
    const at = how.targets.findIndex((target) => target.as === 'about' && target.what === what)
    return at < 0 ? undefined : (cells[at] ?? '').trim()
  }
  if (/preview|spam|trial|^test/i.test(about('status') ?? '')) return { problems: ['It is marked as a trial or as spam'] }
  const problems: string[] = []
  const id = about('row')
  const lines = how.twice.get(id ?? '')
  if (lines && lines[0] !== row.n)
    problems.push(`“${short(id ?? '')}” stands more than once in this file (${linesInWords(lines)}): only the first of them can be taken`)
  const day = about('day') ? dayReceivedIn(about('day') ?? '') : null
  if (day === undefined) problems.push(`“${short(about('day') ?? '')}” is not a day like 27/3/2026`)
  if (day && how.today.until(day).days > 0) problems.push(`The day ${dayInWords(day)} is in the future`)
  const channel = about('channel') ? channelIn(about('channel') ?? '') : how.channel
  if (!channel) problems.push(`“${short(about('channel') ?? '')}” is not a way in which an answer comes in`)
  const named = about('place')
  const place = named ? how.allPlaces.find(({ code, name }) => plain(code) === plain(named) || plain(name) === plain(named)) : null
  if (place === undefined) problems.push(`“${short(named ?? '')}” is not a place that the office has`)

  const answers: Record<string, Answer> = {}
  const left: string[] = []
  const asked = new Map(how.targets.flatMap((target) => ('asked' in target ? [[target.asked.id, target.asked] as const] : [])))
  for (const question of askedOn([...asked.values()], how.today)) {
    const cannot = (error: string) => {
      if (mayStayOut(question)) left.push(`${question.text} ${error}: this answer stays out`)
      else problems.push(`${question.text} ${error}`)
    }
    const body = bodyOf(question, cells, how)
    if (typeof body === 'string') cannot(body)
    if (!body || typeof body === 'string') continue
    const whole = question.type === 'postcode' ? await how.withAreas(body) : body
    const { answer, error } = readAnswer({ ...question, required: false }, whole, how.places, STAFF_WORDS)
    if (error) cannot(error)
    else if (answer) answers[question.id] = answer
  }
  if (problems.length === 0 && Object.keys(answers).length === 0) problems.push('There is no answer in it')
  if (problems.length > 0 || !channel) return { problems }
  const at = day ? noonOf(day) : how.at
  const remarks = [...remarksOn({ answers, at }, how), ...left, ...[...asked.values()].flatMap((one) => stayingOut(one, cells, how))]
  return { answers, channel, at, place: place?.code ?? null, row: id === '' ? undefined : id, remarks }
}

/**
 * Whether what cannot be read here costs only this answer: nobody had to give it, and no officer can say what its words mean, as they can of a
 * choice.
 */
function mayStayOut({ type, required }: Question): boolean {
  return !required && (type === 'postcode' || type === 'date' || type === 'number' || type === 'money')
}

/** The words of a row that an officer kept out of an answer, each with the question. */
function stayingOut(asked: Question, cells: readonly string[], { targets, places, meanings }: Converting): string[] {
  if (meanings.none) return []
  const words = targets.flatMap((target, at) =>
    holdsWords(target) && target.asked.id === asked.id ? unknownIn(asked, cells[at] ?? '', places) : [],
  )
  const out = new Set(words.filter((word) => meanings.of(asked.id, word) === STAYS_OUT))
  return [...out].map((word) => `“${short(word)}” stays out of “${asked.text}”`)
}

/** What a resident's own form would have sent for these cells; a sentence when a cell means nothing; undefined when all are empty. */
function bodyOf(asked: Question, cells: readonly string[], how: Converting): Body | string | undefined {
  const { targets, places } = how
  const parts = targets.flatMap((target, at) =>
    target.as === 'part' && target.asked.id === asked.id ? [{ code: target.code, cell: cells[at] ?? '' }] : [],
  )
  const whole = targets.findIndex((target) => target.as === 'answer' && target.asked.id === asked.id)
  const cell = whole < 0 ? '' : (cells[whole] ?? '').trim()
  const unknown = (text: string) => `“${short(text)}” is not one of its choices`
  const unknownOf = () => {
    const words = unknownIn(asked, cell, places).filter((word) => how.meanings.of(asked.id, word) === undefined)
    return (words.length > 0 ? words : [cell]).map(unknown).join(', ')
  }
  if (asked.type === 'scales') {
    const points = parts.filter((part) => part.cell.trim() !== '').map((part) => ({ ...part, point: codeIn(asked, part.cell, how) }))
    const wrong = points.filter(({ point }) => point === undefined).map((part) => part.cell)
    if (wrong.length > 0) return [...new Set(wrong)].map(unknown).join(', ')
    const given = points.filter(({ point }) => point !== STAYS_OUT)
    return given.length === 0 ? undefined : Object.fromEntries(given.map(({ code, point }) => [itemFieldOf(asked, code), point]))
  }
  if (asked.type === 'ranking' && cell === '') return orderIn(asked, parts)
  const ticked = parts.filter((part) => !notChosen(part.cell)).map(({ code }) => code)
  if (cell === '') return ticked.length === 0 ? undefined : { [fieldOf(asked)]: ticked }
  switch (asked.type) {
    case 'single':
    case 'yes-no':
    case 'scale':
    case 'place': {
      const code = codeIn(asked, cell, how)
      if (code === undefined) return unknown(cell)
      return code === STAYS_OUT ? undefined : { [fieldOf(asked)]: code }
    }
    case 'consent': {
      const code = notChosen(cell) ? STAYS_OUT : codeIn(asked, cell, how)
      if (code === undefined) return unknown(cell)
      return code === STAYS_OUT ? undefined : { [fieldOf(asked)]: 'yes' }
    }
    case 'multiple':
    case 'ranking': {
      const codes = codesIn(asked, cell, how)
      if (!codes) return unknownOf()
      const chosen = codes.filter((code) => code !== STAYS_OUT)
      if (chosen.length + ticked.length === 0) return undefined
      if (asked.type === 'multiple') return { [fieldOf(asked)]: [...ticked, ...chosen] }
      const declared = declaredOf(asked).find((code) => chosen[0] === code && chosen.length === 1)
      if (declared) return { [declaredFieldOf(asked)]: declared }
      return Object.fromEntries(chosen.map((code, at) => [positionFieldOf(asked, at + 1), code]))
    }
    case 'postcode': {
      const code = codeIn(asked, cell, how)
      return code ? { [areaFieldOf(asked)]: code } : { [fieldOf(asked)]: cell }
    }
    case 'date': {
      const day = dayIn(cell)
      if (!day) return `“${short(cell)}” is not a day like 27/3/2026`
      const name = fieldOf(asked)
      return { [`${name}-day`]: String(day.day), [`${name}-month`]: String(day.month), [`${name}-year`]: String(day.year) }
    }
    case 'number':
    case 'money':
    case 'short-text':
    case 'long-text':
      return { [fieldOf(asked)]: codeIn(asked, cell, how) ?? cell }
    case 'statement':
      return undefined
  }
}

/** What is put in order, from a column for each choice that holds its place: 1 is the first. Places beyond those that are asked for stay out. */
function orderIn(asked: Question, parts: readonly { readonly code: string; readonly cell: string }[]): Body | string | undefined {
  const given = parts.filter(({ cell }) => !notChosen(cell)).map((part) => ({ ...part, place: Number(part.cell.trim()) }))
  const wrong = given.find(({ place }) => !Number.isInteger(place) || place < 1)
  if (wrong) return `“${short(wrong.cell)}” is not a place in an order, such as 1`
  const twice = given.find(({ place }, at) => given.findIndex((other) => other.place === place) < at)
  if (twice) return `has two choices in place ${twice.place}`
  const first = given.filter(({ place }) => place <= topOf(asked)).toSorted((a, b) => a.place - b.place)
  return first.length === 0 ? undefined : Object.fromEntries(first.map(({ code }, at) => [positionFieldOf(asked, at + 1), code]))
}

function channelIn(cell: string): Channel | undefined {
  const text = plain(cell)
  const other: Readonly<Record<string, Channel>> = {
    online: 'web',
    internet: 'web',
    post: 'letter',
    postal: 'letter',
    phone: 'phone',
    call: 'phone',
    paper: 'paper',
    mail: 'email',
    email: 'email',
  }
  return CHANNELS.find((one) => one === text || plain(CHANNEL_NAMES[one]) === text) ?? other[text]
}

/** Enough of a cell to find it again. */
const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text)
