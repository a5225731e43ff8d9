'use client'

import { cn } from '../cn'
import type { CellProps } from './use-sheet-cells'

interface SheetCellProps extends CellProps {
  label: string
  text: string
  placeholder: string
  numeric: boolean
  /** Typed and not saved yet. */
  changed?: boolean
}

/** One cell of the sheet: focus shows a frame, a double press or typing opens it. */
export function SheetCell({ attach, ...props }: SheetCellProps) {
  const { active, draft, text, numeric, changed = false } = props
  return (
    <div
      ref={attach}
      role="gridcell"
      aria-label={`${props.label}: ${text || props.placeholder || '–'}`}
      tabIndex={active && draft === null ? 0 : -1}
      onFocus={props.onFocus}
      onKeyDown={props.onKeyDown}
      onPaste={props.onPaste}
      onDoubleClick={() => props.onEdit(text)}
      className={cn(
        'relative table-cell h-9 cursor-cell border-l px-3 align-middle whitespace-nowrap outline-none focus:bg-accent-soft/40 focus:ring-2 focus:ring-focus focus:ring-inset',
        numeric && 'numeric text-right',
        changed && 'bg-accent-soft/60 font-medium text-accent-ink',
      )}
    >
      {draft === null ? (
        text || <span className="text-ink-faint">{props.placeholder}</span>
      ) : (
        <input
          // The person has just asked for this field, by typing into its cell.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          aria-label={props.label}
          value={draft}
          inputMode={numeric ? 'decimal' : 'text'}
          onChange={(event) => props.onEdit(event.target.value)}
          onBlur={props.onCommit}
          className={cn(
            'absolute inset-0 size-full bg-surface px-3 text-ink ring-2 ring-accent outline-none ring-inset',
            numeric && 'text-right',
          )}
        />
      )}
    </div>
  )
}
