import { TEMPLATE_NAMES } from '../stores-schema'
import { loadTemplate } from '../templates'
import { templatePictures } from './template-pictures'
import { log } from '@/server/log'
import { singleton } from '@/server/singleton'

const state = singleton('template-preparation', () => ({ begun: false }))

/**
 * Encodes the pictures of all templates that this installation has not encoded yet, in the background, one template after another: the
 * first merchant who picks one need not wait for it. Once per process; later calls do nothing.
 */
export function prepareTemplates(): void {
  if (state.begun) return
  state.begun = true
  void encodeAll()
}

async function encodeAll(): Promise<void> {
  for (const name of TEMPLATE_NAMES) {
    try {
      await templatePictures(await loadTemplate(name))
    } catch (error) {
      log.error({ err: error, template: name }, 'the pictures of a template cannot be encoded')
    }
  }
}
