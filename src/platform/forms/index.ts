export { BothVersions } from './both-versions.js'
export { AreaField, type Choice, DayField, type Field, ListField, Problems, RadioField, TextField, TickField } from './fields.js'
export { type FormPage, formRoute } from './form-route.js'
export { day, dayOrNone, dayValues, optional, readTime, required, timeOrNone, version, whole, withDays } from './schemas.js'
