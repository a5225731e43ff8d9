export { jpegWidth, renditionWidths } from '../engine/rendition-widths'
export { type PictureRow, pictureOf } from './picture'
export { storeImage } from './store-image'
