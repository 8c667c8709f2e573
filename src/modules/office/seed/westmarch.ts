import type { CardDetails } from '../card/change-card.js'
import type { OfficeLanguages } from '../languages/languages.js'
import type { TermDetails } from '../glossary/glossary.js'

/** The card of the fictional office; the numbers are from Ofcom's range for drama. */
export const WESTMARCH_CARD: CardDetails = {
  name: 'Office of the Police and Crime Commissioner for Westmarch',
  shortName: 'Westmarch PCC',
  officeHolder: 'Margaret Ashdown',
  deputy: 'Daniel Osei',
  address: ['Wool Hall', '14 Priory Street', 'Aldermoor', 'Westmarch', 'WX1 4PC'],
  phone: '01632 960001',
  email: 'office@westmarch-pcc.example',
  website: 'https://www.westmarch-pcc.example',
  social: [
    { name: 'Facebook', href: 'https://facebook.example/westmarch-pcc' },
    { name: 'Instagram', href: 'https://instagram.example/westmarch-pcc' },
    { name: 'YouTube', href: 'https://youtube.example/westmarch-pcc' },
  ],
  colour: '#1d4f76',
  hours: ['Monday to Thursday, 9am to 5pm', 'Friday, 9am to 4:30pm', 'Closed on bank holidays'],
}

/** The same office in Welsh: the march lies on the border, and its pages are in both languages. */
export const WESTMARCH_IN_WELSH: Omit<OfficeLanguages, 'version'> = {
  welsh: true,
  name: 'Swyddfa Comisiynydd yr Heddlu a Throseddu Westmarch',
  shortName: 'CHTh Westmarch',
  address: [],
  hours: ['Dydd Llun i ddydd Iau, 9yb i 5yp', 'Dydd Gwener, 9yb i 4:30yp', 'Ar gau ar wyliau banc'],
}

/** Words that the demo's pages use and explain. */
export const WESTMARCH_TERMS: readonly TermDetails[] = [
  {
    term: 'precept',
    also: ['policing precept'],
    meaning: 'The part of your council tax that pays for policing. The Commissioner sets it each year.',
    welshTerm: 'praesept',
    welshMeaning: 'Y rhan o’ch treth gyngor sy’n talu am blismona. Y Comisiynydd sy’n ei gosod bob blwyddyn.',
  },
  {
    term: 'police and crime plan',
    also: ['the plan'],
    meaning: 'The document in which the Commissioner says what matters most for policing here, after asking people.',
  },
  {
    term: 'Police and Crime Panel',
    also: ['the Panel'],
    meaning: 'Councillors and other members who check the work of the Commissioner in public.',
    welshTerm: 'Panel yr Heddlu a Throseddu',
    welshMeaning: 'Cynghorwyr ac aelodau eraill sy’n craffu’n gyhoeddus ar waith y Comisiynydd.',
  },
  {
    term: 'holding to account',
    also: ['hold to account', 'holds to account'],
    meaning: 'Asking the Chief Constable to explain how the force is doing, and following up the answers.',
  },
  {
    term: 'community forum',
    also: ['community forums'],
    meaning: 'A meeting four times a year where people of one locality talk with police and councils.',
  },
  {
    term: 'anti-social behaviour',
    also: ['ASB'],
    meaning: 'Behaviour that alarms or distresses other people, such as threats, damage or constant noise.',
  },
  {
    term: 'custody visitor',
    also: ['custody visitors'],
    meaning: 'A volunteer who comes unannounced to check how people held in police cells are treated.',
  },
  {
    term: 'restorative justice',
    also: [],
    meaning: 'A meeting or exchange, if both agree, in which somebody harmed tells the person responsible what it did to them.',
  },
]
