export { newsletters } from './module.js'
