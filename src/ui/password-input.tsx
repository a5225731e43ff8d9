'use client'

import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from './icon-button'
import { Input, type InputProps } from './input'

interface PasswordInputProps extends Omit<InputProps, 'type' | 'suffix'> {
  readonly showLabel: string
  readonly hideLabel: string
}

/** A password that can be looked at while it is typed; pasting and password managers work. */
export function PasswordInput({ showLabel, hideLabel, ...rest }: PasswordInputProps) {
  const [isShown, setShown] = useState(false)
  return (
    <Input
      {...rest}
      type={isShown ? 'text' : 'password'}
      autoCapitalize="none"
      spellCheck={false}
      suffix={
        <IconButton
          size="sm"
          label={isShown ? hideLabel : showLabel}
          icon={isShown ? <EyeOff /> : <Eye />}
          aria-pressed={isShown}
          onClick={() => setShown(!isShown)}
          className="-mr-2"
        />
      }
    />
  )
}
