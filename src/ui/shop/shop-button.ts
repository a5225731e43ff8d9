import { cva } from 'class-variance-authority'

/** Buttons, and links that act as one, in a store's look. */
export const shopButton = cva(
  [
    'inline-flex items-center justify-center gap-2 rounded-control text-center font-semibold select-none',
    'transition-[background-color,border-color,color,opacity] duration-150 aria-busy:opacity-70',
    'disabled:opacity-50 aria-disabled:opacity-50 [&_svg]:size-4.5 [&_svg]:shrink-0',
    'editorial:tracking-[0.08em] editorial:uppercase editorial:font-medium',
  ],
  {
    variants: {
      variant: {
        primary: 'bg-accent text-on-accent hover:bg-accent-hover',
        outline: 'border border-line-strong bg-transparent text-ink hover:bg-hover',
        highlight: 'bg-highlight text-on-highlight hover:opacity-90',
        quiet: 'text-ink hover:bg-hover',
      },
      size: {
        sm: 'min-h-9 px-3.5 text-sm editorial:text-xs',
        md: 'min-h-11 px-5 text-[0.9375rem] editorial:text-[0.8125rem]',
        lg: 'min-h-13 px-7 text-base editorial:text-sm',
      },
      block: { true: 'w-full', false: '' },
    },
    defaultVariants: { variant: 'primary', size: 'md', block: false },
  },
)
