import { type OperatorKind, theOne } from './operator'

/** Some value is this one. */
export const eq: OperatorKind = {
  kinds: ['id', 'text', 'number', 'money', 'flag'],
  takes: 'one',
  compile(expected) {
    const wanted = theOne(expected)
    return (actual) => actual.includes(wanted)
  },
}
