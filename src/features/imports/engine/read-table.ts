import { parse } from 'csv-parse/sync'

/** A file's rows with their headings, before anything is known of their meaning. */
export interface Table {
  /** As written, in their order. */
  readonly headings: readonly string[]
  readonly rows: readonly TableRow[]
}

export interface TableRow {
  /** As a spreadsheet counts: the headings are row 1. A row may span several lines of the file. */
  readonly number: number
  /** By heading in lower case. */
  readonly cells: ReadonlyMap<string, string>
}

/** Reads comma-, semicolon- or tab-separated text with headings. Throws what the parser says of text that is no table. */
export function readTable(text: string): Table {
  const records: string[][] = parse(text, {
    bom: true,
    delimiter: guessDelimiter(text),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    trim: false,
  })
  const headings = (records[0] ?? []).map((heading) => heading.trim())
  const names = headings.map((heading) => heading.toLowerCase())
  const rows = records.slice(1).map((record, index) => ({
    number: index + 2,
    cells: new Map(names.map((name, column) => [name, (record[column] ?? '').trim()])),
  }))
  return { headings, rows }
}

/** The separator that the first line has most of, outside quotes. */
function guessDelimiter(text: string): string {
  const firstLine = (text.split('\n', 1)[0] ?? '').replaceAll(/"[^"]*"/g, '')
  const counted = [',', ';', '\t'].map((sign) => ({ sign, count: firstLine.split(sign).length }))
  return counted.reduce((best, each) => (each.count > best.count ? each : best)).sign
}
