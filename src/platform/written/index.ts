export { asHtml, asText } from './markdown.js'
export { Written } from './written.js'
