import { cn } from './cn'

const hues = [28, 72, 120, 160, 205, 262, 300, 345]
const sizes = { sm: 'size-6 text-[0.625rem]', md: 'size-8 text-xs', lg: 'size-11 text-sm' }

export interface AvatarProps {
  name: string
  src?: string | null
  /** Round for people, square for stores. */
  shape?: 'round' | 'square'
  size?: 'sm' | 'md' | 'lg'
  className?: string
}

/** A picture or the initials on a colour that stays with the name. Decorative: show the name beside it. */
export function Avatar({ name, src, shape = 'round', size = 'md', className }: AvatarProps) {
  const hue = hues[[...name].reduce((sum, char) => (sum * 31 + (char.codePointAt(0) ?? 0)) % 9973, 7) % hues.length]
  const frame = cn(
    'inline-grid shrink-0 place-items-center overflow-hidden font-semibold select-none',
    shape === 'round' ? 'rounded-full' : 'rounded-md',
    sizes[size],
    className,
  )
  if (src) return <img src={src} alt="" className={cn(frame, 'object-cover')} />
  return (
    <span
      aria-hidden
      className={frame}
      style={{ background: `oklch(0.87 0.065 ${hue})`, color: `oklch(0.34 0.09 ${hue})` }}
    >
      {initials(name)}
    </span>
  )
}

function initials(name: string): string {
  const words = name
    .trim()
    .split(/[\s._-]+/u)
    .filter(Boolean)
  const first = [...(words[0] ?? '?')][0] ?? '?'
  const last = words.length > 1 ? ([...(words.at(-1) as string)][0] ?? '') : ''
  return (first + last).toLocaleUpperCase()
}
