/** A piece of what was said. */
export interface Cue {
  /** When it begins, in whole seconds from the beginning. */
  readonly at: number
  readonly said: string
}

/** A piece that could not be read: its line in the file, and why. */
export interface Unread {
  readonly line: number
  readonly why: string
}

/** The most pieces of one transcript: a meeting of ten hours. */
export const MOST_CUES = 20_000
const LONGEST = 2000

const TIME = /^(?:(\d{1,2}):)?(\d{1,2}):(\d{2})[.,]\d{1,3}\s*-->\s*(?:(\d{1,2}):)?(\d{1,2}):(\d{2})[.,]\d{1,3}/
const seconds = (hours = '0', minutes = '0', rest = '0') => Number(hours) * 3600 + Number(minutes) * 60 + Number(rest)

/**
 * Reads captions as WebVTT or SubRip (SRT) files hold them: what cannot be read is listed with its line and the reason, the rest is kept.
 * Names of speakers stay, how the words are to look does not.
 */
export function readTranscript(text: string): { readonly cues: readonly Cue[]; readonly unread: readonly Unread[] } {
  const cues: Cue[] = []
  const unread: Unread[] = []
  let line = 1
  for (const block of text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').split('\n\n')) {
    const lines = block.split('\n')
    const first = lines.findIndex((one) => one.trim() !== '')
    if (first >= 0) read(lines.slice(first), line + first)
    line += lines.length + 1
  }
  return { cues: cues.toSorted((a, b) => a.at - b.at), unread }

  function read(lines: readonly string[], at: number): void {
    if (/^\uFEFF?(WEBVTT|NOTE|STYLE|REGION)\b/.test(lines[0] ?? '')) return
    const where = lines.findIndex((one) => one.includes('-->'))
    const time = TIME.exec(lines[where]?.trim() ?? '')
    if (where < 0 || where > 1 || !time) {
      unread.push({ line: at, why: 'It has no time like 00:01:02.000 --> 00:01:05.000' })
      return
    }
    const [from, to] = [seconds(time[1], time[2], time[3]), seconds(time[4], time[5], time[6])]
    if (to < from) {
      unread.push({ line: at + where, why: 'It ends before it begins' })
      return
    }
    const said = lines
      .slice(where + 1)
      .map(spoken)
      .filter((one) => one !== '')
      .join(' ')
    if (said === '') unread.push({ line: at + where, why: 'It has no words' })
    else if (said.length > LONGEST) unread.push({ line: at + where, why: `It is longer than ${LONGEST} characters` })
    else if (cues.length >= MOST_CUES) unread.push({ line: at + where, why: `It is more than ${MOST_CUES.toLocaleString('en-GB')} pieces` })
    else cues.push({ at: from, said })
  }
}

/** The words of a line, with who speaks in front. */
const spoken = (line: string): string =>
  line
    .replaceAll(/<v(?:\.[^ >]*)?\s+([^>]*)>/g, '$1: ')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&')
    .trim()
