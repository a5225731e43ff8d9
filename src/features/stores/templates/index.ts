import type { z } from 'zod'
import type { TemplateName } from '../stores-schema'
import { type StoreTemplate, storeTemplateSchema } from './template-schema'

type TemplateInput = z.input<typeof storeTemplateSchema>

/** Read when first asked for: a running shop needs none of them. */
const READERS: Readonly<Record<TemplateName, () => Promise<TemplateInput>>> = {
  fashion: async () => (await import('./fashion/template')).fashion,
  electronics: async () => (await import('./electronics/template')).electronics,
  food: async () => (await import('./food/template')).food,
  gifts: async () => (await import('./gifts/template')).gifts,
  empty: async () => (await import('./empty/template')).empty,
}

const loaded = new Map<TemplateName, Promise<StoreTemplate>>()

/** The content that a new store of this template starts with, checked against its schema. */
export function loadTemplate(name: TemplateName): Promise<StoreTemplate> {
  const known = loaded.get(name)
  if (known) return known
  const template = READERS[name]().then((input) => storeTemplateSchema.parse(input))
  loaded.set(name, template)
  return template
}
