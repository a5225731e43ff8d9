import { between } from './between'
import { contains } from './contains'
import { eq } from './eq'
import { gt } from './gt'
import { gte } from './gte'
import { isIn } from './in'
import { lt } from './lt'
import { lte } from './lte'
import { ne } from './ne'
import { notContains } from './not-contains'
import { notIn } from './not-in'
import type { OperatorKind } from './operator'

/** Every operator by its name in a promotion. */
export const OPERATORS = {
  eq,
  ne,
  gt,
  gte,
  lt,
  lte,
  in: isIn,
  not_in: notIn,
  contains,
  not_contains: notContains,
  between,
} satisfies Record<string, OperatorKind>

export type OperatorName = keyof typeof OPERATORS
