import type { OperatorKind } from './operator'

/** The opposite of an operator: it holds exactly where the other does not, so also where there is no value at all. */
export function negate(positive: OperatorKind): OperatorKind {
  return {
    ...positive,
    compile(expected, kind) {
      const holds = positive.compile(expected, kind)
      return (actual) => !holds(actual)
    },
  }
}
