import type { Looked } from '#platform/outside'
/** What the demo says on preventing crime, with fictional partners. */
export const TOPICS = [
  {
    title: 'Your home',
    intro:
      'Most burglars come through a door or a window that was not locked.\n\n- Lock the back door when you work in front.\n- Leave a light on when you are out in the evening.\n- Ask a neighbour to take in your post.',
    links: [
      {
        title: 'A safe home, room by room',
        partner: 'Westmarch Police',
        url: 'https://police.westmarch.example/advice/home',
        description: 'Short films about doors, windows and sheds.',
        checkedDaysAgo: 20,
      },
      {
        title: 'A free visit to look at your locks',
        partner: 'Westmarch Fire and Rescue',
        url: 'https://fire.westmarch.example/home-visit',
        description: 'For people over 65 and for whoever was burgled.',
        checkedDaysAgo: 110,
      },
    ],
  },
  {
    title: 'Fraud and scams',
    intro:
      'Nobody honest asks for your PIN, or for money at once.\n\n- Put the phone down, and ring the number on your bank card.\n- Tell somebody. It happens to clever people every day.',
    links: [
      {
        title: 'Is it a scam?',
        partner: 'Westmarch Trading Standards',
        url: 'https://trading-standards.westmarch.example/scams',
        description: 'What goes round now, and how to report it.',
        checkedDaysAgo: 35,
      },
    ],
  },
  {
    title: 'Bicycles and cars',
    intro:
      'Two locks of different kinds take a thief twice as long.\n\n- Write down the number on the frame.\n- Take what can be seen out of your car.',
    links: [
      {
        title: 'Have your bicycle marked',
        partner: 'Wheels of Aldermoor',
        url: 'https://wheels-of-aldermoor.example/marking',
        description: 'Each first Saturday of the month at the library, for nothing.',
        checkedDaysAgo: 95,
      },
    ],
  },
  {
    title: 'Your street',
    intro: 'Streets where people know each other have less crime.\n\n- Say good morning.\n- Tell the council about a lamp that is out.',
    links: [
      {
        title: 'Start a watch with your neighbours',
        partner: 'Westmarch Neighbours',
        url: 'https://neighbours.westmarch.example/start',
        description: 'What it takes, and who helps you with the first meeting.',
        checkedDaysAgo: 10,
      },
    ],
  },
] as const

/** What was found of some of them when they were looked at. */
export const LOOKED: readonly (readonly [part: string, looked: Looked])[] = [
  ['wheels-of-aldermoor', { state: 'gone', why: 'The website says that nothing is there (404)', answered: true }],
  ['trading-standards', { state: 'unsure', why: 'It did not answer in time', answered: false }],
]
