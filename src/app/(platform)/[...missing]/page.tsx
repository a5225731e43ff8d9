import { notFound } from 'next/navigation'

/** Any address of the platform host that no route has: there is no single root layout to hang a 404 on. */
export default function MissingPage() {
  notFound()
}
