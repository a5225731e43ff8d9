'use client'

import { CircleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useMemo } from 'react'
import { cn } from './cn'
import { FieldContext } from './field-context'

export interface FieldProps {
  label: ReactNode
  /** Standing help, below the control. */
  hint?: ReactNode
  /** What is wrong and what to do, in plain words; e.g. `errors.name?.message` of react-hook-form. */
  error?: ReactNode
  required?: boolean
  /** Marks the field as optional, in words. Mark whichever of the two is rarer in the form. */
  optional?: boolean
  disabled?: boolean
  /** Keeps the label for screen readers only. */
  labelHidden?: boolean
  /** At the end of the label's line: a link, a counter. */
  action?: ReactNode
  className?: string
  children: ReactNode
}

/** Label, control, hint and error, wired for assistive technology. Any control of `src/ui` inside picks it up. */
export function Field(props: FieldProps) {
  const t = useTranslations('ui.field')
  const id = useId()
  const hintId = props.hint ? `${id}-hint` : undefined
  const errorId = props.error ? `${id}-error` : undefined
  const context = useMemo(
    () => ({
      id,
      labelId: `${id}-label`,
      describedBy: [errorId, hintId].filter(Boolean).join(' ') || undefined,
      invalid: errorId !== undefined,
      required: props.required ?? false,
      disabled: props.disabled ?? false,
    }),
    [id, errorId, hintId, props.required, props.disabled],
  )
  return (
    <FieldContext value={context}>
      <div className={cn('grid content-start gap-1.5', props.className)}>
        <div className={cn('flex items-baseline justify-between gap-3', props.labelHidden && 'sr-only')}>
          <label id={context.labelId} htmlFor={id} className="text-mini font-medium text-ink">
            {props.label}
            {props.required ? (
              <span aria-hidden className="ml-0.5 text-danger-ink">
                *
              </span>
            ) : null}
            {props.optional ? <span className="ml-1.5 font-normal text-ink-faint">{t('optional')}</span> : null}
          </label>
          {props.action ? <div className="text-mini text-ink-muted">{props.action}</div> : null}
        </div>
        {props.children}
        {props.error ? (
          <p id={errorId} className="flex items-start gap-1.5 text-mini font-medium text-danger-ink">
            <CircleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
            <span>{props.error}</span>
          </p>
        ) : null}
        {props.hint ? (
          <p id={hintId} className="text-mini text-ink-muted">
            {props.hint}
          </p>
        ) : null}
      </div>
    </FieldContext>
  )
}
