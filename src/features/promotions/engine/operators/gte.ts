import { type OperatorKind, theOne } from './operator'

/** Some value is at least this one. */
export const gte: OperatorKind = {
  kinds: ['number', 'money'],
  takes: 'one',
  compile(expected) {
    const limit = theOne(expected)
    return (actual) => actual.some((value) => value >= limit)
  },
}
