import { numberIn } from '#platform/web'

const two = (count: number, plain: string, softened: string): string => `${numberIn(count)} ${count === 2 ? softened : plain}`

/** "1 diwrnod", "2 ddiwrnod", "9 diwrnod". */
export const diwrnod = (count: number): string => two(count, 'diwrnod', 'ddiwrnod')

/** "1 mis", "2 fis", "12 mis". */
export const mis = (count: number): string => two(count, 'mis', 'fis')

/** "1 wythnos", "12 wythnos". */
export const wythnos = (count: number): string => `${numberIn(count)} wythnos`

/** "1 person", "250 o bobl". */
export const pobl = (count: number): string => (count === 1 ? '1 person' : `${numberIn(count)} o bobl`)

/** "1 ateb", "250 o atebion". */
export const atebion = (count: number): string => (count === 1 ? '1 ateb' : `${numberIn(count)} o atebion`)

/** "1 cwestiwn", "12 o gwestiynau". */
export const cwestiynau = (count: number): string => (count === 1 ? '1 cwestiwn' : `${numberIn(count)} o gwestiynau`)
