import { cva } from 'class-variance-authority'

/** The frame of a text control. It meets 3:1 against its surroundings in both themes (WCAG 1.4.11). */
export const controlStyles = cva(
  [
    'w-full min-w-0 rounded-control border border-line-strong bg-surface text-sm text-ink shadow-control dark:bg-sunken',
    'transition-[border-color,box-shadow] duration-150 outline-none',
    'hover:border-ink-muted',
    'focus-visible:border-focus focus-visible:ring-3 focus-visible:ring-focus/25',
    'aria-invalid:border-danger aria-invalid:focus-visible:ring-danger/25',
    'disabled:border-line disabled:bg-sunken disabled:text-ink-faint disabled:shadow-none',
    'read-only:not-[select,[role=combobox]]:bg-sunken',
  ],
  {
    variants: {
      size: {
        sm: 'h-(--control-height-small) px-2.5 text-mini',
        md: 'h-(--control-height) px-3',
        lg: 'h-12 px-3.5 text-base',
      },
    },
    defaultVariants: { size: 'md' },
  },
)

/** The same frame around a group (affix + input): the ring shows when the input inside has focus. */
export const controlGroupStyles = [
  'flex w-full min-w-0 items-center rounded-control border border-line-strong bg-surface text-sm text-ink shadow-control dark:bg-sunken',
  'transition-[border-color,box-shadow] duration-150 hover:border-ink-muted',
  'has-[input:focus-visible]:border-focus has-[input:focus-visible]:ring-3 has-[input:focus-visible]:ring-focus/25',
  'has-[input[aria-invalid=true]]:border-danger has-[input[aria-invalid=true]:focus-visible]:ring-danger/25',
  'has-[input:disabled]:border-line has-[input:disabled]:bg-sunken has-[input:disabled]:text-ink-faint has-[input:disabled]:shadow-none',
].join(' ')

/** An input inside such a group. */
export const groupedInputStyles = 'h-full min-w-0 flex-1 bg-transparent outline-none focus-visible:outline-none'
