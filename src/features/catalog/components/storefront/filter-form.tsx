'use client'

import { type ReactNode, useEffect, useRef } from 'react'

const DESKTOP = '(min-width: 64rem)'

/**
 * A plain GET form that is better with script: empty fields do not end up in the address, and beside the list a choice
 * applies at once. On a phone the filters cover the list, so there the button applies them.
 */
export function FilterForm(props: { id: string; action: string; children: ReactNode }) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const element = form.current
    if (!element) return
    const onFormData = ({ formData }: FormDataEvent) => {
      // Taken down first: an entry deleted during the walk makes it skip the next.
      const empty = Array.from(formData).flatMap(([name, value]) => (value === '' ? [name] : []))
      for (const name of empty) formData.delete(name)
    }
    const onChange = (event: Event) => {
      const field = event.target as HTMLInputElement | HTMLSelectElement
      if (field.type === 'text') return
      if (field.name === 'sort' || matchMedia(DESKTOP).matches) element.requestSubmit()
    }
    element.addEventListener('formdata', onFormData)
    element.addEventListener('change', onChange)
    // The sort stands outside and belongs to the form by its attribute.
    const sort = document.querySelector(`select[form="${props.id}"]`)
    sort?.addEventListener('change', onChange)
    return () => {
      element.removeEventListener('formdata', onFormData)
      element.removeEventListener('change', onChange)
      sort?.removeEventListener('change', onChange)
    }
  }, [props.id])
  return (
    <form ref={form} id={props.id} action={props.action} method="get" className="contents">
      {props.children}
    </form>
  )
}
