import type { Said } from './said.js'

/** Roads: speed and parking. */
export const ROADS: readonly Said[] = [
  {
    theme: 'Speeding and dangerous driving',
    sentences: [
      'Cars come down {road} at fifty {time}.',
      'A fixed camera on {road} would do more than any leaflet.',
      'Please bring back the speed watch team in {village}, we would volunteer again.',
      'The 30 limit in {village} is treated as a suggestion.',
      'I will not let the grandchildren cross {road} by themselves.',
      'Average speed cameras between {village} and the bypass, please.',
      'Make {road} a 20 limit and then actually check it.',
      'Boy racers use {spot} {time} and you can hear them three streets away.',
      'Someone will end up in hospital at the bottom of {road} before anything is done.',
      'Lorries use {village} as a short cut since the bypass works started.',
      'Half the drivers at the lights on {road} are looking at a phone.',
      'E-scooters on the pavement outside {spot} frighten older people.',
      'Horses and cyclists have no chance on the lanes round {village} with the speed people drive.',
      'Off-road bikes are back on the common behind {spot} {time}.',
      'We measured the traffic ourselves in {village}: one in five was over forty.',
      'Put the mobile camera on {road} when people are driving to work, not at ten in the morning.',
    ],
    words: ['Speeding', 'Speeding on {road}', 'boy racers', 'Speeding through {village}', 'cars racing {time}', 'Dangerous driving', 'Speed on the main road', 'Off-road bikes', 'Drivers on phones'],
  },
  {
    theme: 'Parking and pavements',
    sentences: [
      'Parking on the pavement along {road} means I have to push the pram into the traffic.',
      'Nobody could get a fire engine down {road} {time}.',
      'The school run in {village} is chaos and the zigzag lines are ignored.',
      'Wheelchair users cannot get past the vans parked at {spot}.',
      'I do not know whether parking is for the council or the police, and neither do they.',
      'Cars block the dropped kerbs on {road} every single day.',
      'One warden visit a month to {village} would sort it out.',
      'Visitors park across our drives whenever there is a match on.',
      'Paint the junction by {spot} with yellow lines, you cannot see round the parked cars.',
      'Delivery drivers stop wherever they like on {road}.',
    ],
    words: ['Parking on pavements', 'Parking near the school', 'Parking', 'Blocked drives', 'parking on {road}', 'Inconsiderate parking by {spot}'],
  },
]
