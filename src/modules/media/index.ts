export { media } from './module.js'
