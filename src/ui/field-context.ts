'use client'

import { createContext, useContext } from 'react'

export interface FieldContextValue {
  id: string
  describedBy: string | undefined
  labelId: string
  invalid: boolean
  required: boolean
  disabled: boolean
}

export const FieldContext = createContext<FieldContextValue | null>(null)

interface ControlAttributes {
  id?: string
  'aria-describedby'?: string
  'aria-invalid'?: boolean | 'true' | 'false' | 'grammar' | 'spelling'
  required?: boolean
  disabled?: boolean
}

/**
 * What a control inside a `Field` takes from it: id, description and validity. Attributes given to the control
 * itself win, so every control also works alone.
 */
export function useFieldControl(own: ControlAttributes) {
  const field = useContext(FieldContext)
  return {
    id: own.id ?? field?.id,
    'aria-describedby': own['aria-describedby'] ?? field?.describedBy,
    'aria-invalid': own['aria-invalid'] ?? (field?.invalid ? true : undefined),
    'aria-required': (own.required ?? field?.required) || undefined,
    disabled: own.disabled ?? (field?.disabled || undefined),
  }
}

/** The id of the label of the surrounding `Field`, for controls that a `<label for>` cannot name. */
export function useFieldLabelId(): string | undefined {
  return useContext(FieldContext)?.labelId
}
