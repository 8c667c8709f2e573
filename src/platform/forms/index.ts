export { AreaField, type Choice, DayField, type Field, ListField, Problems, RadioField, TextField } from './fields.js'
export { day, dayOrNone, dayValues, optional, required, whole, withDays } from './schemas.js'
