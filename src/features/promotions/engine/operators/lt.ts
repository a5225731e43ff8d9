import { type OperatorKind, theOne } from './operator'

/** Some value is below this one. */
export const lt: OperatorKind = {
  kinds: ['number', 'money'],
  takes: 'one',
  compile(expected) {
    const limit = theOne(expected)
    return (actual) => actual.some((value) => value < limit)
  },
}
