export { Gallery } from './gallery.js'
export { newPictureRoute } from './new-picture-route.js'
export { drawnPicture } from './drawn.js'
export { forgetPicture, keepPicture, type Picture, pictureAt, pictureHref, withoutPicture, withPicture } from './picture.js'
export {
  ALT_MISSING,
  PICTURE_LABELS,
  PICTURE_WORDS,
  pictureFields,
  PictureQuestions,
  pictureValues,
  saysWhatItShows,
  wordsFrom,
} from './questions.js'
export { pictureRoute } from './show-route.js'
export { StaffPictures } from './staff-pictures.js'
