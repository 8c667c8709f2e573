export { website } from './module.js'
