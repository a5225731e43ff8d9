import { l } from '../template-builders'
import type { TemplateCategory, TemplateCollection } from '../template-schema'

export const categories: TemplateCategory[] = [
  {
    handle: 'clothing',
    name: l('Clothing', 'Ropa', 'Roupas'),
    description: l(
      'Few pieces in natural fibres, made to be worn for years.',
      'Pocas piezas, de fibras naturales, para llevar durante años.',
      'Poucas peças, em fibras naturais, para usar por anos.',
    ),
  },
  {
    handle: 'tops',
    parent: 'clothing',
    name: l('Tops', 'Camisetas', 'Camisetas'),
    description: l(
      'Jersey cotton, plain and striped.',
      'Punto de algodón, liso y a rayas.',
      'Malha de algodão, lisa e listrada.',
    ),
  },
  {
    handle: 'knitwear',
    parent: 'clothing',
    name: l('Knitwear', 'Punto', 'Tricô'),
    description: l(
      'Merino and lambswool for cold days.',
      'Merino y lana de cordero para el frío.',
      'Merino e lã de cordeiro para o frio.',
    ),
  },
  {
    handle: 'dresses-and-trousers',
    parent: 'clothing',
    name: l('Dresses and trousers', 'Vestidos y pantalones', 'Vestidos e calças'),
    description: l(
      'Linen and twill that hang well.',
      'Lino y sarga con buena caída.',
      'Linho e sarja com bom caimento.',
    ),
  },
  {
    handle: 'shoes',
    name: l('Shoes', 'Calzado', 'Calçados'),
    description: l('Made to be resoled.', 'Hecho para cambiarle la suela.', 'Feitos para trocar a sola.'),
  },
  {
    handle: 'accessories',
    name: l('Accessories', 'Accesorios', 'Acessórios'),
    description: l(
      'What goes with everything: leather, wool, silk.',
      'Lo que va con todo: piel, lana, seda.',
      'O que combina com tudo: couro, lã, seda.',
    ),
  },
  {
    handle: 'bags-and-belts',
    parent: 'accessories',
    name: l('Bags and belts', 'Bolsos y cinturones', 'Bolsas e cintos'),
    description: l(
      'Vegetable-tanned leather, repaired for free.',
      'Piel de curtido vegetal, con reparación gratuita.',
      'Couro de curtimento vegetal, com conserto grátis.',
    ),
  },
  {
    handle: 'scarves-and-hats',
    parent: 'accessories',
    name: l('Scarves and hats', 'Pañuelos, bufandas y gorros', 'Lenços, cachecóis e gorros'),
    description: l(
      'Silk for spring, wool for winter.',
      'Seda para la primavera, lana para el invierno.',
      'Seda para a primavera, lã para o inverno.',
    ),
  },
  {
    handle: 'eyewear',
    parent: 'accessories',
    name: l('Eyewear', 'Gafas', 'Óculos'),
    description: l(
      'Bio-acetate frames, UV400 lenses.',
      'Monturas de bioacetato, lentes UV400.',
      'Armações de bioacetato, lentes UV400.',
    ),
  },
]

export const collections: TemplateCollection[] = [
  {
    kind: 'manual',
    handle: 'the-first-wardrobe',
    title: l('The first wardrobe', 'El primer armario', 'O primeiro guarda-roupa'),
    description: l(
      'Eight pieces that go together whichever you pick.',
      'Ocho piezas que combinan entre sí, elijas las que elijas.',
      'Oito peças que combinam entre si, quaisquer que você escolha.',
    ),
    products: [
      'heavyweight-cotton-tee',
      'linen-midi-dress',
      'leather-tote',
      'canvas-sneakers',
      'merino-crew-jumper',
      'breton-long-sleeve',
      'wide-leg-trousers',
      'silk-square-scarf',
    ],
  },
  {
    kind: 'rule',
    handle: 'autumn-wool',
    title: l('Autumn wool', 'Lana de otoño', 'Lã de outono'),
    description: l('Warm things by Lanar.', 'Prendas de abrigo de Lanar.', 'Peças quentes da Lanar.'),
    match: 'all',
    rules: [{ field: 'tag', relation: 'equals', value: 'wool' }],
    sort: 'price-low',
  },
  {
    kind: 'rule',
    handle: 'sale',
    title: l('Last pieces', 'Últimas piezas', 'Últimas peças'),
    description: l(
      'Colours we will not make again, at a lower price.',
      'Colores que no repetiremos, a menor precio.',
      'Cores que não voltam, por um preço menor.',
    ),
    match: 'all',
    rules: [{ field: 'compare-at', relation: 'is-set' }],
    sort: 'price-low',
  },
  {
    kind: 'rule',
    handle: 'presents',
    title: l('Presents', 'Para regalar', 'Para presentear'),
    description: l(
      'One size, boxed, hard to get wrong.',
      'Talla única, en caja, acierto seguro.',
      'Tamanho único, em caixa, acerto certo.',
    ),
    match: 'any',
    rules: [{ field: 'tag', relation: 'equals', value: 'gift' }],
    sort: 'price-low',
  },
]
