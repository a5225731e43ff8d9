import type { TemplateName } from '../../stores-schema'
import electronics from '../../templates/electronics/images/hero.webp'
import fashion from '../../templates/fashion/images/hero.webp'
import food from '../../templates/food/images/hero.webp'
import gifts from '../../templates/gifts/images/hero.webp'
import empty from '../../templates/shared/images/arches.webp'

const COVERS: Record<TemplateName, typeof fashion> = { fashion, electronics, food, gifts, empty }

/** The picture on the template's first page. Decorative: its name stands below. */
export function TemplateCover({ name }: { name: TemplateName }) {
  const { src, width, height } = COVERS[name]
  return (
    <img
      src={src}
      width={width}
      height={height}
      alt=""
      loading="lazy"
      decoding="async"
      // The things in a hero stand on its right, beside the words.
      className="aspect-4/3 w-full bg-sunken object-cover object-[72%_50%]"
    />
  )
}
