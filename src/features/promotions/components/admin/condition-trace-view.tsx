'use client'

import { Check, X } from 'lucide-react'
import { cn } from '@/ui/cn'
import type { Comparison, ConditionTrace } from '../../trace-schema'
import { useText } from './use-text'

interface ConditionTraceViewProps {
  readonly trace: ConditionTrace
  readonly say: (comparison: Comparison) => { readonly says: string; readonly found: string }
}

/** The whole tree of a promotion's conditions with the result of each, and what the cart had. */
export function ConditionTraceView({ trace, say }: ConditionTraceViewProps) {
  const text = useText()
  if (trace.type === 'condition') {
    const { says, found } = say(trace.comparison)
    return (
      <div className="flex items-start gap-2 text-mini">
        <Mark holds={trace.holds} />
        <span className="grid min-w-0 gap-0.5">
          <span className="text-ink wrap-anywhere">{says}</span>
          <span className="text-ink-muted wrap-anywhere">{text('trace.found', { found })}</span>
        </span>
      </div>
    )
  }
  const [only] = trace.children
  // "Not" of a group reads as one: none of these, not all of these.
  const group = trace.type === 'not' && only && only.type !== 'condition' && only.type !== 'not' ? only : trace
  const type =
    trace.type === 'not' ? (group === trace ? 'none' : group.type === 'any' ? 'none' : 'not_all') : trace.type
  return (
    <div className="grid gap-1.5">
      <div className="flex items-center gap-2 text-mini font-medium text-ink-muted">
        <Mark holds={trace.holds} />
        {text(`tree.types.${type}`)}
      </div>
      <ul className="ml-[0.4375rem] grid gap-2 border-l pl-3.5">
        {group.children.map((child, index) => (
          // A trace is only ever shown as a whole.
          <li key={`${index}`}>
            <ConditionTraceView trace={child} say={say} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Mark({ holds }: { holds: boolean }) {
  const text = useText()
  const Icon = holds ? Check : X
  return (
    <span
      role="img"
      aria-label={text(holds ? 'trace.holds' : 'trace.fails')}
      className={cn(
        'mt-0.5 grid size-4 shrink-0 place-items-center rounded-full',
        holds ? 'bg-ok-soft text-ok-ink' : 'bg-danger-soft text-danger-ink',
      )}
    >
      <Icon className="size-2.5" strokeWidth={3} />
    </span>
  )
}
