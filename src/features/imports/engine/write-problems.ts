import { stringify } from 'csv-stringify/sync'
import type { ImportProblem } from '../imports-schema'
import { safeCell } from './csv-cell'

/** The error file: one line per problem, to be put right beside the original. */
export function problemsAsCsv(problems: readonly ImportProblem[]): string {
  const rows = problems.map(({ row, column, severity, code, value }) => [
    String(row),
    column ?? '',
    severity,
    code,
    safeCell(value),
  ])
  return stringify([['Row', 'Column', 'Severity', 'Problem', 'Value'], ...rows])
}
