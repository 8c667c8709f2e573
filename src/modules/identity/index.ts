export { dutyOfficer } from './duty/duty.js'
export { peopleById, personWhoMay, staffNames } from './people/for-others.js'
