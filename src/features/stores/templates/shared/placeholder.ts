import { image, l } from '../template-builders'

/** Stands where a product or a category has no picture yet. */
export const placeholder = image('shared/placeholder', l('No picture yet', 'Todavía sin imagen', 'Ainda sem imagem'))
