import { type ClassValue, clsx } from 'clsx'
import { extendTailwindMerge } from 'tailwind-merge'

const merge = extendTailwindMerge({
  extend: {
    classGroups: {
      'font-size': [{ text: ['mini'] }],
      rounded: [{ rounded: ['control', 'card', 'panel'] }],
      shadow: [{ shadow: ['card', 'control', 'pop', 'dialog'] }],
    },
  },
})

/** Joins class names; of two that set the same property the later one wins. */
export function cn(...inputs: ClassValue[]): string {
  return merge(clsx(inputs))
}
