import type { TemplateName } from '../../stores-schema'
import { Illustration, type IllustrationName } from '@/ui/illustration'

const DRAWINGS: Record<TemplateName, IllustrationName> = {
  fashion: 'people',
  electronics: 'lens',
  food: 'stall',
  gifts: 'crate',
  empty: 'column',
}

/** The picture of a template. Decorative: its name stands below. */
export function TemplateCover({ name }: { name: TemplateName }) {
  return (
    <span aria-hidden className="grid aspect-4/3 place-items-center bg-sunken">
      <Illustration name={DRAWINGS[name]} />
    </span>
  )
}
