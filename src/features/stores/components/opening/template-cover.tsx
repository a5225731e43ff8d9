import type { TemplateName } from '../../stores-schema'

/** The picture of a template (public/templates). Decorative: its name stands below. */
export function TemplateCover({ name }: { name: TemplateName }) {
  return (
    <img
      src={`/templates/${name}.webp`}
      alt=""
      width={640}
      height={480}
      loading="lazy"
      decoding="async"
      className="aspect-4/3 w-full bg-sunken object-cover"
    />
  )
}
