export { publishing } from './module.js'
