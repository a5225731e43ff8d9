export { type PictureRow, pictureOf } from './picture'
