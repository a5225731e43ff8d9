'use client'

import { Printer } from 'lucide-react'
import { Button } from '@/ui/button'

/** Opens the browser's print dialog; not on paper itself. */
export function PrintButton({ label }: { label: string }) {
  return (
    <Button icon={<Printer />} onClick={() => window.print()} className="print:hidden">
      {label}
    </Button>
  )
}
