export { jpegWidth, renditionWidths } from '../engine/rendition-widths'
export { type PictureRow, pictureOf } from './picture'
export { assetsByIds, storeImage } from './store-image'
