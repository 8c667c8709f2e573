import { LEAST_TOGETHER, WAIT_FOR } from '../waiting/batch.js'

/** What a resident reads about who can answer, and what the office then knows. */
export const modes = {
  title: 'Who can answer, and what we know about them',
  meaning: {
    open: 'Anybody can answer. We do not ask for a name, and we do not know who you are.',
    invited:
      'Only people we have invited can answer, once each. We see that an invitation was used, so that we do not remind you. We cannot see which answers came with it.',
    identified:
      'Only members of a panel and the bodies we name can answer. We know who gave which answers. Names of people are not published; names of bodies may be.',
    staff: 'Our staff ask these questions in person or by telephone, and write the answers down. They cannot be answered on this website.',
  },
  titleOver: 'Who could answer, and what we know about them',
  meaningOver: {
    open: 'Anybody could answer. We did not ask for a name, and we do not know who answered.',
    invited:
      'Only people we had invited could answer, once each. We saw that an invitation was used, so that we did not remind them. We cannot see which answers came with it.',
    identified:
      'Only members of a panel and the bodies we named could answer. We know who gave which answers. Names of people are not published; names of bodies may be.',
    staff: 'Our staff asked these questions in person or by telephone, and wrote the answers down.',
  },
  limitsTitle: 'What this does not hide',
  limits: [
    `Using an invitation deletes it, and in the same moment your answers join others that wait. From ${WAIT_FOR} answers on, ${LEAST_TOGETHER} at a time are entered in random order, with the day of the group and no time. The rest follow when it closes.`,
    'Somebody who held two complete copies of our database, such as the backups of two nights, could see which invitations were used between them and which answers were new. That narrows your answers down to that group of answers, and in a quiet week the group can be small. If only a few people answer in all, yours are among those few.',
    'Somebody who could copy the disk of our computer, or the database’s own log, while your answers wait could narrow it further.',
    'Nothing protects you from your own words: leave out whatever only you could have written. If you write that somebody is in danger, a named person reads that at once, and those answers do not wait.',
  ],
  /** In one or two words, beside an exercise that not everybody can answer. */
  only: { invited: 'By invitation', identified: 'For members of a panel and bodies we name', staff: 'Our staff ask these questions' },
  /** Beside one that asks the force by rank, on whatever way. */
  onlyForce: 'For staff of the force',
  byInvitationTitle: 'This is by invitation',
  byInvitation: 'If we have invited you, open the link in your invitation. It is yours alone and works once.',
  lost: 'Lost the invitation? Ask us to send it again. Our telephone number and address are at the foot of this page.',
  staffOnlyTitle: 'This cannot be answered on this website',
  goneTitle: 'This invitation does not open anything',
  gone: 'It may have been used already, or a later invitation has taken its place, or this has closed. If you have answered, we have your answers: there is nothing more to do.',
  invitedAnonymous: 'You have been invited. Nothing we keep shows which answers are yours.',
  invitedAs: (who: string) => `You are answering for ${who}. We will know that these answers are yours.`,
  receivedLater: 'Your answers are now waiting with others, so that nobody can tell them apart by when they came.',
  lookUpAnywhere: 'Look up a code',
  channel: 'by invitation (the day is that of a whole group of answers)',
  waiting: 'Your answers wait with others before they are counted.',
}
