export { asHtml, asText } from './markdown.js'
