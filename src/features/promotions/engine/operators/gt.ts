import { type OperatorKind, theOne } from './operator'

/** Some value is above this one. */
export const gt: OperatorKind = {
  kinds: ['number', 'money'],
  takes: 'one',
  compile(expected) {
    const limit = theOne(expected)
    return (actual) => actual.some((value) => value > limit)
  },
}
