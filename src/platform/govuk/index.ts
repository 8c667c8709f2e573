export * from './components.js'
export type { Attributes, Falsy } from './macro.js'
export * from './moj.js'
