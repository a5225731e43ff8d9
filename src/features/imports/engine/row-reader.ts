import { fromMajorString } from '@/lib/parse-money'
import type { CurrencyCode } from '@/lib/currencies'
import type { ImportProblem, ImportProblemCode } from '../imports-schema'
import { withoutGuard } from './csv-cell'
import type { TableRow } from './read-table'

/** What Excel makes of a long number: 5.56156E+11. The digits are gone. */
const SPREADSHEET_DAMAGE = /^\d(?:[.,]\d+)?E\+\d+$/i

/** Reads the cells of one row and writes down what is wrong with them, each with its row and column. */
export class RowReader {
  readonly row: TableRow
  readonly #problems: ImportProblem[]

  constructor(row: TableRow, problems: ImportProblem[]) {
    this.row = row
    this.#problems = problems
  }

  text(column: string): string {
    return withoutGuard(this.row.cells.get(column.toLowerCase()) ?? '')
  }

  has(column: string): boolean {
    return this.text(column) !== ''
  }

  problem(severity: ImportProblem['severity'], code: ImportProblemCode, column: string | null, value?: string): void {
    const shown = (value ?? (column === null ? '' : this.text(column))).slice(0, 200)
    this.#problems.push({ row: this.row.number, column, severity, code, value: shown })
  }

  /** A code of digits, or null: empty, or damaged by a spreadsheet, which is told and not stored. */
  code(column: string): string | null {
    // An apostrophe is how people keep a spreadsheet from making a number of it.
    const text = this.text(column).replace(/^'/, '')
    if (text === '') return null
    if (!SPREADSHEET_DAMAGE.test(text)) return text
    this.problem('warning', 'spreadsheet_damage', column)
    return null
  }

  /** An amount in minor units; null when the cell is empty, undefined when it is wrong (told as an error). */
  money(column: string, currency: CurrencyCode): number | null | undefined {
    const text = this.text(column)
    if (text === '') return null
    const parsed = fromMajorString(text, currency)
    if (!parsed.ok) {
      this.problem('error', parsed.error === 'too_precise' ? 'too_precise' : 'not_a_number', column)
      return undefined
    }
    if (parsed.minor < 0) {
      this.problem('error', 'negative', column)
      return undefined
    }
    return parsed.minor
  }

  /** A number as programs write it; null when the cell is empty or wrong (told as a warning). */
  number(column: string): number | null {
    const text = this.text(column)
    if (text === '') return null
    const value = Number(text)
    if (Number.isFinite(value)) return value
    this.problem('warning', 'not_a_number', column)
    return null
  }

  /** A whole number; what is after the point is told as a warning and cut off. */
  integer(column: string): number | null {
    const value = this.number(column)
    if (value === null) return null
    if (!Number.isInteger(value)) this.problem('warning', 'too_precise', column)
    return Math.trunc(value)
  }

  /** A whole number of pieces; a negative one (sold on order elsewhere) is told and counts as none. */
  count(column: string): number | null {
    const value = this.integer(column)
    if (value === null || value >= 0) return value
    this.problem('warning', 'negative', column)
    return 0
  }

  /** true/false, yes/no, 1/0; the fallback when the cell is empty or says something else (told as a warning). */
  flag(column: string, fallback: boolean): boolean {
    const text = this.text(column).toLowerCase()
    if (text === '') return fallback
    if (['true', 'yes', '1', 'y'].includes(text)) return true
    if (['false', 'no', '0', 'n'].includes(text)) return false
    this.problem('warning', 'unknown_value', column)
    return fallback
  }
}

/** "a, b ,, c" as a list without blanks and doubles. A backslash keeps a comma in a value, as WooCommerce writes it. */
export function listOf(text: string, separator = ','): string[] {
  const parts = text.split(separator === ',' ? /(?<!\\),/ : separator)
  const items = parts.map((part) => part.replaceAll('\\,', ',').trim())
  return [...new Set(items.filter((item) => item !== ''))]
}
