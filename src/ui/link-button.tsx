import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import { type ButtonStyleProps, buttonStyles } from './button-styles'
import { cn } from './cn'

export interface LinkButtonProps extends Omit<ComponentProps<typeof Link>, 'children'>, ButtonStyleProps {
  icon?: ReactNode
  iconEnd?: ReactNode
  children: ReactNode
}

/** A link that looks like a button: for going somewhere. To do something, use `Button`. */
export function LinkButton(props: LinkButtonProps) {
  const { variant, size, block, icon, iconEnd, className, children, ...rest } = props
  return (
    <Link className={cn(buttonStyles({ variant, size, block }), className)} {...rest}>
      {icon}
      {children}
      {iconEnd}
    </Link>
  )
}
