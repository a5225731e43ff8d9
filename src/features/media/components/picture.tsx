import { pictureJpegUrl, pictureSrcSet } from '@/lib/picture-url'
import type { Picture as PictureData } from '../media-schema'

export interface PictureProps {
  picture: PictureData
  /** The `sizes` attribute: how wide it is shown. */
  sizes: string
  /** The largest picture above the fold: fetched first. */
  priority?: boolean
  /** Another crop for narrow screens. */
  phone?: PictureData | null
  className?: string
  /** Instead of the picture's own text; "" where the words beside it say the same. */
  alt?: string
}

/** AVIF and WebP in the width the screen needs, a JPEG for the rest; keeps its place while it loads. */
export function Picture({ picture, sizes, priority = false, phone, className, alt }: PictureProps) {
  return (
    <picture className="contents">
      {phone ? (
        <>
          <source media="(max-width: 639px)" type="image/avif" srcSet={pictureSrcSet(phone, 'avif')} sizes={sizes} />
          <source media="(max-width: 639px)" type="image/webp" srcSet={pictureSrcSet(phone, 'webp')} sizes={sizes} />
        </>
      ) : null}
      <source type="image/avif" srcSet={pictureSrcSet(picture, 'avif')} sizes={sizes} />
      <source type="image/webp" srcSet={pictureSrcSet(picture, 'webp')} sizes={sizes} />
      <img
        src={pictureJpegUrl(picture)}
        width={picture.width}
        height={picture.height}
        alt={alt ?? picture.alt}
        loading={priority ? 'eager' : 'lazy'}
        fetchPriority={priority ? 'high' : 'auto'}
        decoding={priority ? 'sync' : 'async'}
        className={className}
        style={
          picture.placeholder
            ? { backgroundImage: `url(${picture.placeholder})`, backgroundSize: 'cover', backgroundPosition: 'center' }
            : undefined
        }
      />
    </picture>
  )
}
