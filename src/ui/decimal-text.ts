/**
 * Reads what a person typed as a decimal number, whatever their habit: `1,234.50`, `1.234,50`, `1 234.5`, `12`.
 * With both separators present the last one is the decimal mark; with one alone, it is the decimal mark when at
 * most `fractionDigits` digits follow it, and a thousands mark when exactly three do.
 * Returns the value scaled by 10^fractionDigits as a safe integer, or null when it is not a number in that scale.
 */
export function parseDecimalText(text: string, fractionDigits: number): number | null {
  const compact = text.replaceAll(/[\s\u00a0\u202f'’]/g, '').replace('−', '-')
  const match = /^(-?)([\d.,]*)$/.exec(compact)
  if (!match || !/\d/.test(compact)) return null
  const [, sign, digits = ''] = match
  const parts = splitAtDecimalMark(digits, fractionDigits)
  if (!parts) return null
  const scaled = Number(`${parts.whole || '0'}${parts.fraction.padEnd(fractionDigits, '0')}`)
  if (!Number.isSafeInteger(scaled)) return null
  return sign && scaled !== 0 ? -scaled : scaled
}

function splitAtDecimalMark(digits: string, fractionDigits: number): { whole: string; fraction: string } | null {
  const lastMark = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','))
  if (lastMark < 0) return { whole: digits, fraction: '' }
  const mark = digits[lastMark] as string
  const before = digits.slice(0, lastMark)
  const after = digits.slice(lastMark + 1)
  const repeated = before.includes(mark)
  const mixed = /[.,]/.test(before) && !repeated
  const isDecimal = !repeated && after.length <= fractionDigits
  if (isDecimal && (!mixed || isGrouped(before))) return { whole: before.replaceAll(/[.,]/g, ''), fraction: after }
  if (!mixed && isGrouped(digits)) return { whole: digits.replaceAll(/[.,]/g, ''), fraction: '' }
  return null
}

/** One kind of mark, each followed by exactly three digits. */
function isGrouped(digits: string): boolean {
  return /^\d{1,3}(?:(\.\d{3})+|(,\d{3})+)$/.test(digits)
}

/** The value as plain text to edit: the locale's decimal mark, no grouping, always `fractionDigits` decimals. */
export function formatDecimalText(scaled: number, fractionDigits: number, locale: string): string {
  const digits = Math.abs(scaled)
    .toString()
    .padStart(fractionDigits + 1, '0')
  const whole = digits.slice(0, digits.length - fractionDigits)
  const fraction = fractionDigits > 0 ? decimalMark(locale) + digits.slice(-fractionDigits) : ''
  return `${scaled < 0 ? '-' : ''}${whole}${fraction}`
}

function decimalMark(locale: string): string {
  const part = new Intl.NumberFormat(locale, { numberingSystem: 'latn' })
    .formatToParts(0.5)
    .find((p) => p.type === 'decimal')
  return part?.value ?? '.'
}
