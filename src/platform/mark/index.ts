export { isMarked, type Mark, mark } from './mark.js'
