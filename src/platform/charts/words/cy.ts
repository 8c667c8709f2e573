import type { Words } from './en.js'

const UNITS: Readonly<Record<string, string>> = { '%': 'Canran', people: 'Pobl', answers: 'Atebion', responses: 'Ymatebion' }

/** "1 diwrnod gwaith", "2 ddiwrnod gwaith", "3 diwrnod gwaith". */
const workingDays = (days: number): string => `${days} ${days === 2 ? 'ddiwrnod' : 'diwrnod'} gwaith`

/** What the pictures say by themselves, in Welsh. */
export const cy: Words = {
  hidden: 'wedi’i guddio, rhy fach i’w ddangos',
  hiddenInTable: 'Wedi’i guddio',
  base: (base: string) => `Sail: ${base}`,
  asTable: 'Dangos y ffigurau hyn ar ffurf tabl',
  value: (unit: string) => UNITS[unit] ?? unit.charAt(0).toUpperCase() + unit.slice(1),
  answer: 'Ateb',
  note: 'Nodyn',
  reached: 'Wedi’i gyrraedd',
  waiting: 'Ddim eto',
  late: 'Yn hwyr',
  promised: (date: string) => `addawyd erbyn ${date}`,
  whatHappened: 'Beth sydd wedi digwydd hyd yma',
  shortWeekdays: ['Llun', 'Maw', 'Mer', 'Iau', 'Gwe', 'Sad', 'Sul'],
  kinds: {
    received: 'derbyniwyd',
    counted: 'cyfrifwyd',
    weekend: 'penwythnos',
    holiday: 'gŵyl',
    paused: 'wedi’i oedi',
    today: 'heddiw',
    due: 'dyddiad cau',
  },
  day: (number: number) => `Diwrnod ${number}`,
  counted: (days: number) => `${workingDays(days)} wedi’u cyfrif`,
  weekendDays: (days: number) => `${days} ${days === 2 ? 'ddiwrnod' : 'diwrnod'} penwythnos heb eu cyfrif`,
  holidays: (names: string) => `gwyliau heb eu cyfrif: ${names}`,
  pausedDays: (days: number) => `wedi’i oedi am ${days} ${days === 2 ? 'ddiwrnod' : 'diwrnod'}`,
  todayIs: (date: string) => `Heddiw yw ${date}.`,
  dueOn: (date: string) => `Dyddiad cau: ${date}.`,
  from: (first: string, last: string, parts: string) => `${first} i ${last}: ${parts}.`,
}
