import { colours, image, l, product, value } from '../template-builders'

export const forGiving = [
  product({
    handle: 'ready-made-gift-box',
    title: l('Ready-made gift box', 'Caja regalo preparada', 'Caixa-presente pronta'),
    summary: l(
      'A mug, a candle, a bar of soap and a notebook, packed by hand and tied with cotton ribbon, with a card for your words.',
      'Una taza, una vela, un jabón y un cuaderno, preparados a mano y atados con cinta de algodón, con una tarjeta para tus palabras.',
      'Uma caneca, uma vela, um sabonete e um caderno, embalados à mão e amarrados com fita de algodão, com um cartão para a sua mensagem.',
    ),
    details: [
      l(
        'Box 26 × 26 × 15 cm, made to be kept',
        'Caja de 26 × 26 × 15 cm, para conservar',
        'Caixa de 26 × 26 × 15 cm, para guardar',
      ),
      l('No price inside, ever', 'Nunca lleva precio dentro', 'Nunca vai preço dentro'),
      l(
        'Can be sent straight to the person',
        'Se puede enviar directamente a quien la recibe',
        'Pode ser enviada direto para a pessoa',
      ),
    ],
    vendor: '{store}',
    type: 'Gift box',
    category: 'gift-boxes',
    tags: ['bestseller', 'handmade'],
    sku: 'OWN-BOX',
    price: 6900,
    weightGrams: 1900,
    stock: [22, 17],
    options: [
      {
        code: 'paper',
        name: l('Paper', 'Papel', 'Papel'),
        values: [
          value('rose', l('Rose with cream ribbon', 'Rosa con cinta crema', 'Rosa com fita creme'), '#cf7f72'),
          value(
            'forest',
            l('Forest with gold ribbon', 'Verde bosque con cinta dorada', 'Verde-floresta com fita dourada'),
            '#46594d',
          ),
        ],
      },
    ],
    pictures: { rose: 'box-rose', forest: 'box-forest' },
    images: [
      image(
        'box-rose',
        l(
          'Rose-coloured gift box with a cream bow',
          'Caja regalo rosa con lazo crema',
          'Caixa-presente rosa com laço creme',
        ),
      ),
      image(
        'box-forest',
        l(
          'Dark green gift box with a gold bow',
          'Caja regalo verde oscuro con lazo dorado',
          'Caixa-presente verde-escura com laço dourado',
        ),
      ),
      image(
        'box-open',
        l(
          'The open box with a mug, a candle, soap and a notebook on paper wool',
          'La caja abierta con una taza, una vela, jabón y un cuaderno sobre viruta de papel',
          'A caixa aberta com uma caneca, uma vela, sabonete e um caderno sobre palha de papel',
        ),
      ),
    ],
  }),
  product({
    handle: 'linen-notebook',
    title: l('Linen notebook', 'Cuaderno de lino', 'Caderno de linho'),
    summary: l(
      'Sewn pages that lie flat, under a linen cover with an elastic band. The brass pen is optional, and refillable.',
      'Páginas cosidas que se abren del todo, con tapas de lino y goma. El bolígrafo de latón es opcional y recargable.',
      'Páginas costuradas que abrem por completo, com capa de linho e elástico. A caneta de latão é opcional e recarregável.',
    ),
    details: [
      l(
        'A5, 192 pages, 100 g/m², dotted',
        'A5, 192 páginas, 100 g/m², punteado',
        'A5, 192 páginas, 100 g/m², pontilhado',
      ),
      l('Ink does not bleed through', 'La tinta no traspasa', 'A tinta não atravessa'),
    ],
    vendor: 'Papel Vivo',
    type: 'Notebook',
    category: 'paper',
    tags: ['paper', 'under-30', 'bestseller'],
    sku: 'PAP-NOTE',
    price: { notebook: 1900, 'with-pen': 4400 },
    weightGrams: { notebook: 340, 'with-pen': 400 },
    stock: [30, 12, 26, 10],
    options: [
      colours(
        value('navy', l('Navy', 'Azul marino', 'Azul-marinho'), '#33475b'),
        value('blush', l('Blush', 'Rosa palo', 'Rosa-claro'), '#d9a79b'),
      ),
      {
        code: 'set',
        name: l('Set', 'Conjunto', 'Conjunto'),
        values: [
          value('notebook', l('Notebook', 'Solo el cuaderno', 'Só o caderno')),
          value('with-pen', l('With brass pen', 'Con bolígrafo de latón', 'Com caneta de latão')),
        ],
      },
    ],
    pictures: { navy: 'notebook-navy', blush: 'notebook-blush' },
    images: [
      image(
        'notebook-navy',
        l(
          'Navy linen notebook with a brass pen across it',
          'Cuaderno de lino azul marino con un bolígrafo de latón encima',
          'Caderno de linho azul-marinho com uma caneta de latão em cima',
        ),
      ),
      image(
        'notebook-blush',
        l('The same notebook in blush pink', 'El mismo cuaderno en rosa palo', 'O mesmo caderno em rosa-claro'),
      ),
      image('notebook-stack', l('Four notebooks stacked', 'Cuatro cuadernos apilados', 'Quatro cadernos empilhados')),
    ],
  }),
  product({
    handle: 'wooden-rainbow',
    title: l('Wooden rainbow', 'Arcoíris de madera', 'Arco-íris de madeira'),
    summary: l(
      'Six arches of lime wood that become bridges, tunnels, cradles and, at night, a rainbow on the shelf again.',
      'Seis arcos de tilo que se vuelven puentes, túneles, cunas y, por la noche, otra vez arcoíris en el estante.',
      'Seis arcos de tília que viram pontes, túneis, berços e, à noite, de novo um arco-íris na prateleira.',
    ),
    details: [
      l('From one year; tested to EN 71', 'Desde un año; conforme a EN 71', 'A partir de um ano; conforme EN 71'),
      l('Water-based colours, plant oil', 'Colores al agua, aceite vegetal', 'Cores à base de água, óleo vegetal'),
      l('26 × 13 × 5 cm', '26 × 13 × 5 cm', '26 × 13 × 5 cm'),
    ],
    vendor: 'Taller Pino',
    type: 'Toy',
    category: 'children',
    tags: ['wood', 'handmade', 'bestseller'],
    sku: 'PIN-RAIN',
    price: 3900,
    weightGrams: 680,
    stock: [15],
    images: [
      image(
        'rainbow',
        l(
          'Rainbow of six nested wooden arches',
          'Arcoíris de seis arcos de madera encajados',
          'Arco-íris de seis arcos de madeira encaixados',
        ),
      ),
    ],
  }),
  product({
    handle: 'snow-globe',
    title: l('Winter snow globe', 'Bola de nieve', 'Globo de neve'),
    summary: l(
      'A cottage with its lamps lit, three firs, and a flurry of snow at a turn of the hand, on a walnut base.',
      'Una casita con la luz encendida, tres abetos y la nieve que cae al girar la mano, sobre base de nogal.',
      'Uma casinha com as luzes acesas, três pinheiros e a neve que cai ao girar a mão, sobre base de nogueira.',
    ),
    details: [
      l('Glass, 10 cm across', 'Vidrio, 10 cm de diámetro', 'Vidro, 10 cm de diâmetro'),
      l('Figures painted by hand', 'Figuras pintadas a mano', 'Figuras pintadas à mão'),
    ],
    vendor: 'Taller Pino',
    type: 'Decoration',
    category: 'children',
    tags: ['winter', 'under-50'],
    sku: 'PIN-GLOBE',
    price: 3200,
    compareAt: 3900,
    weightGrams: 950,
    stock: [20],
    images: [
      image(
        'globe',
        l(
          'Snow globe with a red cottage and fir trees on a wooden base',
          'Bola de nieve con una casita roja y abetos sobre base de madera',
          'Globo de neve com uma casinha vermelha e pinheiros sobre base de madeira',
        ),
      ),
    ],
  }),
  product({
    handle: 'wrapping-paper-rolls',
    title: l('Wrapping paper, three rolls', 'Papel de regalo, tres rollos', 'Papel de presente, três rolos'),
    summary: l(
      'Dots, stripes and terrazzo, printed on thick recycled paper that folds sharply and can be ironed for next year.',
      'Lunares, rayas y terrazo, impresos en papel reciclado grueso que dobla bien y se puede planchar para otro año.',
      'Bolinhas, listras e granilite, impressos em papel reciclado grosso que dobra bem e pode ser passado para o ano seguinte.',
    ),
    details: [
      l('Three rolls of 70 cm × 3 m', 'Tres rollos de 70 cm × 3 m', 'Três rolos de 70 cm × 3 m'),
      l(
        'No foil, no glitter: it goes in the paper bin',
        'Sin metalizado ni purpurina: va al papel',
        'Sem metalizado nem purpurina: vai no papel',
      ),
    ],
    vendor: 'Papel Vivo',
    type: 'Wrapping',
    category: 'paper',
    tags: ['paper', 'under-30', 'winter'],
    sku: 'PAP-WRAP',
    price: 1490,
    weightGrams: 520,
    stock: [0],
    images: [
      image(
        'wrap',
        l(
          'Three upright rolls of wrapping paper: dots, stripes, terrazzo',
          'Tres rollos de papel de regalo en pie: lunares, rayas y terrazo',
          'Três rolos de papel de presente em pé: bolinhas, listras e granilite',
        ),
      ),
    ],
  }),
]
