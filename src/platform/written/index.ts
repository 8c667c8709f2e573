export { asHtml, asPageHtml, asPageText, asText, asWords } from './markdown.js'
export { Written, WrittenPage } from './written.js'
