export { type Clock, fixedClock, LONDON, systemClock } from './clock.js'
export { Temporal } from 'temporal-polyfill'
