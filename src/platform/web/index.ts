export { Conflict, Forbidden, NotFound } from './errors.js'
export { type Language, LANGUAGES } from './language.js'
export { type Handler, type Route, route } from './route.js'
export { type Answer, type Body, data, download, invalid, page, type PageContent, type Params, seeOther, type SetCookie, type Upload, type Visit } from './visit.js'
