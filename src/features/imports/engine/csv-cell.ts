/** A cell that a spreadsheet would run as a formula gets an apostrophe before it (OWASP ASVS 1.2.10). Numbers stay numbers. */
export function safeCell(value: string): string {
  return /^[=+\-@\t\r]/.test(value) && !/^-?\d+(?:\.\d+)?$/.test(value) ? `'${value}` : value
}

/** The value of a cell that safeCell wrote. */
export function withoutGuard(value: string): string {
  return /^'[=+\-@\t\r]/.test(value) ? value.slice(1) : value
}
