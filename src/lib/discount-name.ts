/** How a discount is called where it is shown: with the code that it was given for, unless the two say the same. */
export function discountName({ label, code }: { readonly label: string; readonly code?: string | null }): string {
  return code && code.toLowerCase() !== label.toLowerCase() ? `${label} (${code})` : label
}
