import { ALL_PRODUCTS, l, menuItem, toPage } from '../template-builders'
import type { TemplateMenu } from '../template-schema'

/** The help menu of the footer leads to the pages that every template has. */
const helpMenu: TemplateMenu = {
  handle: 'footer-help',
  title: l('Help', 'Ayuda', 'Ajuda'),
  items: [
    menuItem(l('Shipping and returns', 'Envíos y devoluciones', 'Envios e devoluções'), toPage('shipping-and-returns')),
    menuItem(l('Contact', 'Contacto', 'Contato'), toPage('contact')),
    menuItem(l('Privacy', 'Privacidad', 'Privacidade'), toPage('privacy')),
    menuItem(l('Terms of sale', 'Condiciones de venta', 'Termos de venda'), toPage('terms')),
  ],
}

export const allProductsItem = menuItem(l('All products', 'Todos los productos', 'Todos os produtos'), ALL_PRODUCTS)

/** The shop menu of the footer repeats the main menu's first level. */
export function menusOf(main: TemplateMenu['items'], more: TemplateMenu['items'] = []): TemplateMenu[] {
  const flat = main.map(({ label, link }) => menuItem(label, link))
  return [
    { handle: 'main', title: l('Main menu', 'Menú principal', 'Menu principal'), items: main },
    { handle: 'footer-shop', title: l('Shop', 'Tienda', 'Loja'), items: [...flat, ...more] },
    helpMenu,
  ]
}
