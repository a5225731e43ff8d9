'use client'

import { type ComponentProps, type ReactNode, useEffect, useState } from 'react'
import { Button, type ButtonProps } from './button'

interface PostFormProps extends Omit<ComponentProps<'form'>, 'method' | 'onSubmit'> {
  readonly submit: ReactNode
  readonly submitProps?: Omit<ButtonProps, 'type' | 'loading' | 'children'>
  /** After the button: other buttons, links. */
  readonly aside?: ReactNode
}

/**
 * A form that the browser posts to a page's own path: it works before and without JavaScript. With it, the button shows
 * that the answer is on its way and a second press does nothing.
 */
export function PostForm({ submit, submitProps, aside, children, ...rest }: PostFormProps) {
  const [isSent, setSent] = useState(false)
  useEffect(() => {
    // The browser may bring the page back from its cache, as it was left.
    const reset = () => setSent(false)
    window.addEventListener('pageshow', reset)
    return () => window.removeEventListener('pageshow', reset)
  }, [])
  return (
    <form
      {...rest}
      method="post"
      onSubmit={(event) => {
        if (isSent) event.preventDefault()
        else setSent(true)
      }}
    >
      {children}
      <Button variant="primary" {...submitProps} type="submit" loading={isSent}>
        {submit}
      </Button>
      {aside}
    </form>
  )
}
