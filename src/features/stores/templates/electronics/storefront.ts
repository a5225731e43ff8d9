import { allProductsItem, menusOf } from '../shared/menus'
import { badge, image, l, menuItem, same, toCategory, toCollection, toPage, toProduct } from '../template-builders'
import type { StoreTemplate, TemplateSection } from '../template-schema'

const HERO_ALT = l(
  'Headphones, a coral speaker, a desk lamp, a keyboard, a watch and a turntable on blue-grey plinths',
  'Auriculares, un altavoz coral, una lámpara, un teclado, un reloj y un tocadiscos sobre pedestales gris azulado',
  'Fones, uma caixa de som coral, uma luminária, um teclado, um relógio e um toca-discos sobre pedestais cinza-azulados',
)

export const home: TemplateSection[] = [
  {
    type: 'hero',
    image: image('hero', HERO_ALT),
    phoneImage: image('hero-phone', HERO_ALT),
    tone: 'dark-text',
    align: 'start',
    eyebrow: l('Tools you keep', 'Aparatos para años', 'Aparelhos para ficar'),
    title: l('Good tools are quiet.', 'Lo bueno no hace ruido.', 'O que é bom é discreto.'),
    text: l(
      'Audio, desk and travel gear that does its one job well, and can be opened when something wears out.',
      'Sonido, escritorio y viaje: aparatos que hacen bien lo suyo y se pueden abrir cuando algo se gasta.',
      'Áudio, trabalho e viagem: aparelhos que fazem bem o que prometem e podem ser abertos quando algo se desgasta.',
    ),
    primaryAction: {
      label: l('Set up a quiet desk', 'Montar un escritorio tranquilo', 'Montar uma mesa tranquila'),
      link: toCollection('the-quiet-desk'),
    },
    secondaryAction: { label: l('What we repair', 'Qué reparamos', 'O que consertamos'), link: toPage('about') },
    stats: [
      { value: same('7'), label: l('years of spare parts', 'años de recambios', 'anos de peças') },
      { value: same('30'), label: l('days to try it', 'días de prueba', 'dias para testar') },
      { value: same('2'), label: l('years of guarantee', 'años de garantía', 'anos de garantia') },
    ],
  },
  {
    type: 'category-tiles',
    title: l('Where will you use it?', '¿Dónde lo vas a usar?', 'Onde você vai usar?'),
    tiles: [
      {
        title: l('Audio', 'Sonido', 'Áudio'),
        image: image('tile-audio', l('Sand-coloured headphones', 'Auriculares color arena', 'Fones cor de areia')),
        link: toCategory('audio'),
      },
      {
        title: l('Desk', 'Escritorio', 'Mesa de trabalho'),
        image: image('tile-desk', l('Graphite desk lamp', 'Lámpara de mesa grafito', 'Luminária de mesa grafite')),
        link: toCategory('desk'),
      },
      {
        title: l('Wearables', 'Para llevar puesto', 'Vestíveis'),
        image: image(
          'tile-wearables',
          l('Watch with a coral band', 'Reloj con correa coral', 'Relógio com pulseira coral'),
        ),
        link: toCategory('wearables'),
      },
      {
        title: l('Power', 'Energía', 'Energia'),
        image: image(
          'tile-power',
          l('Mint-coloured power bank', 'Batería externa color menta', 'Bateria externa cor de menta'),
        ),
        link: toCategory('power'),
      },
    ],
  },
  {
    type: 'featured-collection',
    title: l('The quiet desk', 'El escritorio tranquilo', 'A mesa tranquila'),
    text: l(
      'Everything for eight focused hours.',
      'Todo para ocho horas de concentración.',
      'Tudo para oito horas de foco.',
    ),
    collection: 'the-quiet-desk',
    limit: 8,
    layout: 'grid',
    action: {
      label: l('See the collection', 'Ver la colección', 'Ver a coleção'),
      link: toCollection('the-quiet-desk'),
    },
  },
  {
    type: 'image-with-text',
    image: image(
      'turntable',
      l(
        'Walnut turntable with a record on it',
        'Tocadiscos de nogal con un disco',
        'Toca-discos de nogueira com um disco',
      ),
    ),
    imageSide: 'start',
    eyebrow: l('Walnut and aluminium', 'Nogal y aluminio', 'Nogueira e alumínio'),
    title: l('Ten minutes to the first side', 'Diez minutos hasta la cara A', 'Dez minutos até o lado A'),
    html: l(
      '<p>The cartridge is aligned and the counterweight set before it leaves. Put it down, plug it in, lower the arm.</p>',
      '<p>La cápsula sale alineada y el contrapeso ajustado. Colócalo, enchúfalo y baja el brazo.</p>',
      '<p>A cápsula sai alinhada e o contrapeso ajustado. Coloque no lugar, ligue e abaixe o braço.</p>',
    ),
    action: {
      label: l('See the turntable', 'Ver el tocadiscos', 'Ver o toca-discos'),
      link: toProduct('belt-drive-turntable'),
    },
  },
  {
    type: 'collection-cards',
    cards: [
      {
        title: l('For the road', 'Para viajar', 'Para a estrada'),
        text: l('Light, rugged, charged', 'Ligero, resistente, cargado', 'Leve, resistente, carregado'),
        link: toCollection('for-the-road'),
        gradient: { from: '#2b3fb8', to: '#131d5c', ink: '#f2f5ff' },
      },
      {
        title: l('Made to be repaired', 'Hecho para repararse', 'Feito para consertar'),
        text: l('With a screwdriver, by you', 'Con un destornillador, por ti', 'Com uma chave de fenda, por você'),
        link: toCollection('made-to-be-repaired'),
        gradient: { from: '#bfe6d8', to: '#8fc7b5', ink: '#0f2a22' },
      },
      {
        title: l('Offers', 'Ofertas', 'Ofertas'),
        text: l('While stocks last', 'Hasta agotar existencias', 'Enquanto houver estoque'),
        link: toCollection('offers'),
        gradient: { from: '#ffb199', to: '#f08a68', ink: '#331005' },
      },
    ],
  },
  {
    type: 'faq',
    title: l('Good to know', 'Conviene saber', 'Bom saber'),
    entries: [
      {
        question: l('Which plug is in the box?', '¿Qué enchufe trae?', 'Qual plugue vem na caixa?'),
        html: l(
          '<p>The one of the country we send to. The charger comes with three.</p>',
          '<p>El del país de destino. El cargador trae tres.</p>',
          '<p>O do país de destino. O carregador traz três.</p>',
        ),
      },
      {
        question: l('Can I get spare parts?', '¿Hay recambios?', 'Há peças de reposição?'),
        html: l(
          '<p>Yes: cushions, batteries, switches and styluses, for seven years after we stop selling the device.</p>',
          '<p>Sí: almohadillas, baterías, interruptores y agujas, durante siete años después de dejar de vender el aparato.</p>',
          '<p>Sim: almofadas, baterias, chaves e agulhas, por sete anos depois que o aparelho sai de linha.</p>',
        ),
      },
      {
        question: l('What happens to my old device?', '¿Qué pasa con mi aparato viejo?', 'E o meu aparelho antigo?'),
        html: l(
          '<p>Send it in the box of the new one. We have it recycled and pay the postage.</p>',
          '<p>Envíalo en la caja del nuevo. Lo reciclamos y pagamos el envío.</p>',
          '<p>Envie na caixa do novo. Nós reciclamos e pagamos o envio.</p>',
        ),
      },
    ],
  },
  {
    type: 'trust-badges',
    badges: [
      badge(
        'shield',
        l('Two-year guarantee', 'Dos años de garantía', 'Dois anos de garantia'),
        l('On everything', 'En todo', 'Em tudo'),
      ),
      badge(
        'repair',
        l('Spare parts', 'Recambios', 'Peças de reposição'),
        l('For seven years', 'Durante siete años', 'Por sete anos'),
      ),
      badge(
        'returns',
        l('30 days to try', '30 días de prueba', '30 dias para testar'),
        l('Full refund', 'Devolución íntegra', 'Reembolso integral'),
      ),
      badge(
        'headset',
        l('People who know', 'Gente que sabe', 'Gente que entende'),
        l('Reply in one working day', 'Respuesta en un día laborable', 'Resposta em um dia útil'),
      ),
    ],
  },
]

export const menus: StoreTemplate['menus'] = menusOf(
  [
    menuItem(l('Audio', 'Sonido', 'Áudio'), toCategory('audio'), [
      { label: l('Headphones', 'Auriculares', 'Fones de ouvido'), link: toCategory('headphones') },
      {
        label: l('Speakers and turntables', 'Altavoces y tocadiscos', 'Caixas de som e toca-discos'),
        link: toCategory('speakers'),
      },
    ]),
    menuItem(l('Desk', 'Escritorio', 'Mesa de trabalho'), toCategory('desk')),
    menuItem(l('Wearables', 'Para llevar puesto', 'Vestíveis'), toCategory('wearables')),
    menuItem(l('Cameras and reading', 'Cámaras y lectura', 'Câmeras e leitura'), toCategory('cameras-and-reading')),
    menuItem(l('Power', 'Energía', 'Energia'), toCategory('power')),
    menuItem(l('Offers', 'Ofertas', 'Ofertas'), toCollection('offers')),
  ],
  [allProductsItem],
)
