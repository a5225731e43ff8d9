import { redirect } from 'next/navigation'

export default function OperatorPage(): never {
  redirect('/operator/stores')
}
