import { cva, type VariantProps } from 'class-variance-authority'

/** The look of everything that is pressed: buttons, and links that act as one. */
export const buttonStyles = cva(
  [
    'relative inline-flex shrink-0 items-center justify-center gap-2 rounded-control font-medium whitespace-nowrap select-none',
    'transition-[background-color,border-color,color,box-shadow,scale] duration-150 ease-out-soft active:scale-[0.985]',
    'disabled:opacity-50 disabled:active:scale-100 aria-disabled:not-aria-busy:opacity-60 aria-disabled:active:scale-100',
    '[&_svg]:size-4 [&_svg]:shrink-0',
  ],
  {
    variants: {
      variant: {
        primary:
          'bg-accent text-on-accent shadow-control inset-shadow-[0_1px_0_rgb(255_255_255/0.14)] not-aria-disabled:hover:bg-accent-hover',
        secondary:
          'border border-line-strong/45 bg-surface text-ink shadow-control not-aria-disabled:hover:border-line-strong/70 not-aria-disabled:hover:bg-hover dark:bg-raised',
        ghost: 'text-ink-muted not-aria-disabled:hover:bg-hover not-aria-disabled:hover:text-ink',
        soft: 'bg-accent-soft text-accent-ink not-aria-disabled:hover:bg-[color-mix(in_oklab,var(--accent-soft),var(--accent)_10%)]',
        danger:
          'bg-danger text-on-danger shadow-control inset-shadow-[0_1px_0_rgb(255_255_255/0.14)] not-aria-disabled:hover:bg-danger-hover',
        dangerGhost: 'text-danger-ink not-aria-disabled:hover:bg-danger-soft',
        inverse: 'bg-inverse text-on-inverse shadow-control not-aria-disabled:hover:opacity-90',
      },
      size: {
        sm: 'h-(--control-height-small) px-2.5 text-mini',
        md: 'h-(--control-height) px-3.5 text-sm',
        lg: 'h-12 px-5 text-base',
      },
      square: { true: 'aspect-square px-0', false: '' },
      block: { true: 'w-full', false: '' },
    },
    defaultVariants: { variant: 'secondary', size: 'md', square: false, block: false },
  },
)

export type ButtonStyleProps = Omit<VariantProps<typeof buttonStyles>, 'square'>
