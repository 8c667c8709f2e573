export { ambassadors } from './module.js'
