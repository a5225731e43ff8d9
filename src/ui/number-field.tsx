'use client'

import { Minus, Plus } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { type KeyboardEvent, useState } from 'react'
import { cn } from './cn'
import { controlGroupStyles, groupedInputStyles } from './control-styles'
import { formatDecimalText, parseDecimalText } from './decimal-text'
import { useFieldControl } from './field-context'

export interface NumberFieldProps {
  value: number | null
  onValueChange: (value: number | null) => void
  min?: number
  max?: number
  step?: number
  /** Decimals accepted; 0 for whole numbers. */
  fractionDigits?: number
  /** Plus and minus buttons, for quantities. */
  stepper?: boolean
  suffix?: string
  name?: string
  id?: string
  disabled?: boolean
  required?: boolean
  className?: string
  'aria-label'?: string
}

/** A number with arrow keys and, if wanted, stepper buttons. Values are clamped to the limits when the field is left. */
export function NumberField(props: NumberFieldProps) {
  const { value, onValueChange, min = -Infinity, max = Infinity, step = 1, fractionDigits = 0 } = props
  const t = useTranslations('ui.number')
  const locale = useLocale()
  const control = useFieldControl(props)
  const [draft, setDraft] = useState<string | null>(null)
  const scale = 10 ** fractionDigits
  const shown =
    draft ?? (value === null ? '' : trimZeros(formatDecimalText(Math.round(value * scale), fractionDigits, locale)))
  const clamp = (n: number) => Math.min(max, Math.max(min, Math.round(n * scale) / scale))

  function move(by: number) {
    setDraft(null)
    onValueChange(clamp((value ?? (Number.isFinite(min) ? min - by : 0)) + by))
  }
  function onKeyDown(event: KeyboardEvent) {
    const by = { ArrowUp: step, ArrowDown: -step, PageUp: step * 10, PageDown: -step * 10 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    move(by)
  }

  return (
    <div className={cn(controlGroupStyles, 'h-(--control-height)', props.stepper && 'w-32', props.className)}>
      {props.stepper ? (
        <StepButton
          label={t('decrease')}
          disabled={control.disabled || (value ?? min) <= min}
          onPress={() => move(-step)}
        >
          <Minus />
        </StepButton>
      ) : null}
      <input
        {...control}
        role="spinbutton"
        aria-label={props['aria-label']}
        aria-valuenow={value ?? undefined}
        aria-valuemin={Number.isFinite(min) ? min : undefined}
        aria-valuemax={Number.isFinite(max) ? max : undefined}
        name={props.name}
        inputMode={fractionDigits > 0 ? 'decimal' : 'numeric'}
        autoComplete="off"
        className={cn(groupedInputStyles, 'numeric', props.stepper ? 'text-center' : 'px-3')}
        value={shown}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setDraft(event.target.value)
          const scaled = parseDecimalText(event.target.value, fractionDigits)
          onValueChange(scaled === null ? null : scaled / scale)
        }}
        onBlur={() => {
          setDraft(null)
          if (value !== null && clamp(value) !== value) onValueChange(clamp(value))
        }}
      />
      {props.suffix ? <span className="shrink-0 pr-3 text-ink-muted">{props.suffix}</span> : null}
      {props.stepper ? (
        <StepButton
          label={t('increase')}
          disabled={control.disabled || (value ?? min) >= max}
          onPress={() => move(step)}
        >
          <Plus />
        </StepButton>
      ) : null}
    </div>
  )
}

function trimZeros(text: string): string {
  return /[.,]/.test(text) ? text.replace(/[.,]?0+$/, '') : text
}

function StepButton(props: { label: string; disabled?: boolean; onPress: () => void; children: React.ReactNode }) {
  return (
    <button
      type="button"
      aria-label={props.label}
      disabled={props.disabled}
      onClick={props.onPress}
      className="grid h-full w-9 shrink-0 place-items-center text-ink-muted transition-colors hover:text-ink disabled:opacity-40 [&_svg]:size-3.5"
    >
      {props.children}
    </button>
  )
}
