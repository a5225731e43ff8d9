import type { ComponentProps } from 'react'
import { cn } from '../cn'
import { ShopIcon } from './shop-icon'

export const fieldStyles =
  'h-12 w-full min-w-0 rounded-field border border-line-strong bg-canvas px-3.5 text-base text-ink aria-invalid:border-danger aria-invalid:outline-danger'

interface FieldFrame {
  label: string
  name: string
  /** Beside the label, in words. */
  optional?: string | undefined
  hint?: string | undefined
  error?: string | undefined
  className?: string
}

export type ShopFieldProps = FieldFrame & Omit<ComponentProps<'input'>, 'className' | 'name'>

/** A labelled field; what is wrong with it stands below and is read with it. */
export function ShopField({ label, name, optional, hint, error, className, ...input }: ShopFieldProps) {
  return (
    <div className={className}>
      <FieldLabel name={name} label={label} optional={optional} />
      <input {...input} {...fieldAttributes(name, hint, error)} className={fieldStyles} />
      <FieldNotes name={name} hint={hint} error={error} />
    </div>
  )
}

export type ShopSelectProps = FieldFrame & Omit<ComponentProps<'select'>, 'className' | 'name'>

export function ShopSelect({ label, name, optional, hint, error, className, children, ...select }: ShopSelectProps) {
  return (
    <div className={className}>
      <FieldLabel name={name} label={label} optional={optional} />
      <div className="relative">
        <select
          {...select}
          {...fieldAttributes(name, hint, error)}
          className={cn(fieldStyles, 'appearance-none pe-10')}
        >
          {children}
        </select>
        <ShopIcon name="down" className="pointer-events-none absolute inset-y-0 end-3.5 my-auto size-4" />
      </div>
      <FieldNotes name={name} hint={hint} error={error} />
    </div>
  )
}

function fieldAttributes(name: string, hint: string | undefined, error: string | undefined) {
  const described = [error && `${name}-error`, hint && `${name}-hint`].filter(Boolean).join(' ')
  return {
    id: name,
    name,
    'aria-invalid': error ? (true as const) : undefined,
    'aria-describedby': described || undefined,
  }
}

function FieldLabel({ name, label, optional }: Pick<FieldFrame, 'name' | 'label' | 'optional'>) {
  return (
    <label htmlFor={name} className="mb-1.5 flex items-baseline justify-between gap-2 text-sm font-medium">
      {label}
      {optional ? <span className="text-xs font-normal text-ink-muted">{optional}</span> : null}
    </label>
  )
}

function FieldNotes({ name, hint, error }: Pick<FieldFrame, 'name' | 'hint' | 'error'>) {
  return (
    <>
      {error ? (
        <p id={`${name}-error`} className="mt-1.5 flex items-start gap-1.5 text-sm font-medium text-danger-ink">
          <ShopIcon name="alert" className="mt-0.5 size-4" />
          {error}
        </p>
      ) : null}
      {hint ? (
        <p id={`${name}-hint`} className="mt-1.5 text-sm text-ink-muted">
          {hint}
        </p>
      ) : null}
    </>
  )
}
