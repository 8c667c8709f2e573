export { dutyOfficer } from './duty/duty.js'
export { namesOf, personWhoMay, staffNames } from './people/for-others.js'
