export { home } from './module.js'
