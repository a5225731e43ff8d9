import { allProductsItem, menusOf } from '../shared/menus'
import { pages } from '../shared/pages'
import { placeholder } from '../shared/placeholder'
import { shippingZones } from '../shared/shipping'
import { taxes } from '../shared/taxes'
import { ALL_PRODUCTS, badge, image, l, toPage } from '../template-builders'
import type { StoreTemplate } from '../template-schema'
import { theme } from './theme'

const HERO_ALT = l('Soft arches in pale colours', 'Arcos suaves en colores claros', 'Arcos suaves em cores claras')

export const empty: StoreTemplate = {
  name: 'empty',
  title: l('Empty', 'Vacía', 'Vazia'),
  description: l(
    'No products: only the settings, pages and look to start from.',
    'Sin productos: solo los ajustes, las páginas y el aspecto para empezar.',
    'Sem produtos: apenas as configurações, as páginas e o visual para começar.',
  ),
  cover: image('shared/arches', HERO_ALT),
  placeholder,
  theme,
  announcement: {
    text: l('Welcome to {store}', 'Te damos la bienvenida a {store}', 'Boas-vindas à {store}'),
  },
  home: [
    {
      type: 'hero',
      image: image('shared/arches', HERO_ALT),
      phoneImage: image('shared/arches-phone', HERO_ALT),
      tone: 'dark-text',
      align: 'start',
      title: l('{store} opens soon', '{store} abre pronto', '{store} abre em breve'),
      text: l(
        'We are filling the shelves. Come back in a few days.',
        'Estamos llenando los estantes. Vuelve en unos días.',
        'Estamos enchendo as prateleiras. Volte em alguns dias.',
      ),
      primaryAction: { label: l('See what is here', 'Ver lo que hay', 'Ver o que já tem'), link: ALL_PRODUCTS },
      secondaryAction: { label: l('About us', 'Quiénes somos', 'Sobre nós'), link: toPage('about') },
      stats: [],
    },
    {
      type: 'rich-text',
      title: l('Say who you are', 'Cuenta quién eres', 'Conte quem você é'),
      html: l(
        '<p>Two or three sentences about what you sell and why. Change this text, add sections and reorder them under Content.</p>',
        '<p>Dos o tres frases sobre lo que vendes y por qué. Cambia este texto, añade secciones y ordénalas en Contenido.</p>',
        '<p>Duas ou três frases sobre o que você vende e por quê. Mude este texto, adicione seções e reordene em Conteúdo.</p>',
      ),
      align: 'center',
    },
    {
      type: 'trust-badges',
      badges: [
        badge(
          'truck',
          l('Sent within a day', 'Sale en un día', 'Enviado em um dia'),
          l('With tracking', 'Con seguimiento', 'Com rastreio'),
        ),
        badge(
          'returns',
          l('30 days', '30 días', '30 dias'),
          l('To change your mind', 'Para cambiar de idea', 'Para mudar de ideia'),
        ),
        badge(
          'headset',
          l('A person answers', 'Responde una persona', 'Uma pessoa responde'),
          l('Within one working day', 'En un día laborable', 'Em um dia útil'),
        ),
      ],
    },
    {
      type: 'newsletter',
      title: l('Hear when we open', 'Entérate cuando abramos', 'Saiba quando abrirmos'),
      text: l('One e-mail, on the day.', 'Un correo, el mismo día.', 'Um e-mail, no dia.'),
    },
  ],
  menus: menusOf([allProductsItem]),
  categories: [],
  collections: [],
  products: [],
  shippingZones: shippingZones({ standard: 490, express: 990, europe: 1290, world: 2490, freeFrom: 7500 }),
  taxes,
  pages: pages({
    packing: l('Parcels are packed by hand.', 'Preparamos los paquetes a mano.', 'Os pacotes são preparados à mão.'),
    exceptions: l(
      'Goods made to order cannot be returned.',
      'Lo hecho por encargo no admite devolución.',
      'O que é feito sob encomenda não pode ser devolvido.',
    ),
    about: {
      title: l('About us', 'Quiénes somos', 'Sobre nós'),
      html: l(
        '<p>This is {store}. Tell here, in your own words, who you are and what you care about.</p>',
        '<p>Esto es {store}. Cuenta aquí, con tus palabras, quién eres y qué te importa.</p>',
        '<p>Esta é a {store}. Conte aqui, com suas palavras, quem você é e com o que se importa.</p>',
      ),
    },
  }),
  seo: {
    title: l('{store}', '{store}', '{store}'),
    description: l('The online shop of {store}.', 'La tienda en línea de {store}.', 'A loja on-line da {store}.'),
  },
}
