import type { RecordingKind } from '../recordings/recording.js'

/** What was said at the scrutiny meeting in Carrowdale of the demo, as the file of its captions. */
export const CAPTIONS = `WEBVTT

00:00:12.000 --> 00:00:20.000
<v The Commissioner>Good evening, and welcome to Carrowdale. There are forty-six of us in the hall.

00:00:21.000 --> 00:00:33.000
<v The Commissioner>Tonight the Chief Constable answers to me in front of you, and then to you.

00:04:02.000 --> 00:04:15.000
<v The Chief Constable>Of the calls to 101 in the last quarter, seventy-one in a hundred were answered within two minutes.

00:04:16.000 --> 00:04:24.000
<v The Commissioner>That is not good enough. What changes, and when?

00:24:05.000 --> 00:24:20.000
<v The Chief Constable>Eight more people answer calls from spring on, and callers are told how long they will wait.

00:31:40.000 --> 00:31:52.000
<v The Chief Constable>We had thirty-eight thefts of machinery from farms two years ago, and twenty-nine last year.

00:31:53.000 --> 00:32:04.000
<v The Commissioner>Farm watch radios are paid for until next summer. I want to see figures before I pay again.

00:52:00.000 --> 00:52:14.000
<v The Commissioner>I wrote to the council about the lights in Canal Street. They are mended.

01:10:30.000 --> 01:10:42.000
<v The Chief Constable>I do not have the number of officers that were moved. I promise it by the end of next month.

01:28:09.000 --> 01:28:21.000
<v The Commissioner>Thank you for coming. What was asked, and what comes of it, stands on our website.
`

/** A recording of the demo; without a day on which it went out it is not published. */
export interface SeedRecording {
  readonly meeting: number
  readonly kind?: RecordingKind
  readonly title: string
  readonly link: string
  readonly captioned: boolean
  readonly live?: number
  readonly later?: number
  /** Days after the meeting on which it was published. */
  readonly out?: number
  readonly captions: string
  readonly ratings: readonly number[]
}

/** The recordings of the past meetings: by the place of the meeting, what they are and how often they were watched. */
export const RECORDINGS: readonly SeedRecording[] = [
  {
    meeting: 0,
    title: 'The whole meeting in Carrowdale',
    link: 'https://video.westmarch.example/watch/carrowdale',
    captioned: true,
    live: 118,
    later: 640,
    out: 4,
    captions: CAPTIONS,
    ratings: [5, 4, 4, 5, 3, 4, 2, 5, 4, 4, 5],
  },
  {
    meeting: 1,
    title: 'The whole meeting in Helmsbrook',
    link: 'https://video.westmarch.example/watch/helmsbrook',
    captioned: false,
    live: 93,
    later: 211,
    out: 2,
    captions: '',
    ratings: [4, 3, 5, 4, 4, 2],
  },
  {
    meeting: 1,
    kind: 'video',
    title: 'Three answers in three minutes',
    link: 'https://video.westmarch.example/watch/three-answers',
    captioned: false,
    captions: '',
    ratings: [],
  },
]
