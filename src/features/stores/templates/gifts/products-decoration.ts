import { colours, image, l, product, value } from '../template-builders'

export const decoration = [
  product({
    handle: 'vase-with-pampas',
    title: l('Round vase', 'Jarrón redondo', 'Vaso redondo'),
    summary: l(
      'A matt white vase with a narrow neck: three stems look like a bouquet. Pampas grass included if you like.',
      'Jarrón blanco mate de cuello estrecho: con tres tallos ya parece un ramo. Si quieres, con hierba de la Pampa.',
      'Vaso branco fosco de gargalo estreito: três hastes já parecem um buquê. Se quiser, com capim-dos-pampas.',
    ),
    details: [
      l('Stoneware, 24 cm high, watertight', 'Gres, 24 cm de alto, estanco', 'Grés, 24 cm de altura, à prova d’água'),
      l('Pampas grass keeps for years', 'La hierba de la Pampa dura años', 'O capim-dos-pampas dura anos'),
    ],
    vendor: 'Barro Lento',
    type: 'Vase',
    category: 'decoration',
    tags: ['handmade'],
    sku: 'BAR-VASE',
    price: { vase: 4200, 'with-pampas': 5400 },
    weightGrams: { vase: 1400, 'with-pampas': 1550 },
    stock: [11, 9],
    options: [
      {
        code: 'set',
        name: l('Set', 'Conjunto', 'Conjunto'),
        values: [
          value('with-pampas', l('With pampas grass', 'Con hierba de la Pampa', 'Com capim-dos-pampas')),
          value('vase', l('Vase only', 'Solo el jarrón', 'Só o vaso')),
        ],
      },
    ],
    images: [
      image(
        'vase-pampas',
        l(
          'White round vase with three stems of pampas grass',
          'Jarrón blanco redondo con tres tallos de hierba de la Pampa',
          'Vaso branco redondo com três hastes de capim-dos-pampas',
        ),
      ),
      image(
        'vase-trio',
        l('The vase between two ribbed ones', 'El jarrón entre dos acanalados', 'O vaso entre dois canelados'),
      ),
    ],
  }),
  product({
    handle: 'knitted-cushion',
    title: l('Knitted cushion', 'Cojín de punto', 'Almofada de tricô'),
    summary: l(
      'A chunky knit with a tassel at each corner and a wool filling that springs back.',
      'Punto grueso con una borla en cada esquina y relleno de lana que recupera la forma.',
      'Tricô grosso com um pingente em cada canto e enchimento de lã que volta à forma.',
    ),
    details: [
      l(
        '45 × 45 cm, cotton cover with zip',
        '45 × 45 cm, funda de algodón con cremallera',
        '45 × 45 cm, capa de algodão com zíper',
      ),
      l('Cover washes at 30 °C', 'La funda se lava a 30 °C', 'A capa pode ser lavada a 30 °C'),
    ],
    vendor: 'Hilo & Hebra',
    type: 'Cushion',
    category: 'decoration',
    tags: ['under-50'],
    sku: 'HIL-CUSH',
    price: 4500,
    compareAt: { cream: 5400 },
    weightGrams: 780,
    stock: [13, 8],
    options: [
      colours(
        value('rust', l('Rust', 'Teja', 'Ferrugem'), '#b0603f'),
        value('cream', l('Cream', 'Crema', 'Creme'), '#e8dcc6'),
      ),
    ],
    pictures: { rust: 'cushion-rust', cream: 'cushion-cream' },
    images: [
      image(
        'cushion-rust',
        l(
          'Rust-coloured chunky knit cushion with tassels',
          'Cojín de punto grueso color teja con borlas',
          'Almofada de tricô grosso cor de ferrugem com pingentes',
        ),
      ),
      image('cushion-cream', l('The same cushion in cream', 'El mismo cojín en crema', 'A mesma almofada em creme')),
    ],
  }),
  product({
    handle: 'framed-print',
    title: l('Framed print', 'Lámina enmarcada', 'Gravura emoldurada'),
    summary: l(
      'A drawing of ours on cotton paper: dunes under a low sun, behind a wide mount, ready to hang or to stand.',
      'Un dibujo nuestro en papel de algodón: dunas bajo un sol bajo, con paspartú ancho, listo para colgar o apoyar.',
      'Um desenho nosso em papel de algodão: dunas sob um sol baixo, com passe-partout largo, pronto para pendurar ou apoiar.',
    ),
    details: [
      l(
        'Print 21 × 27 cm, frame 30 × 39 cm',
        'Lámina 21 × 27 cm, marco 30 × 39 cm',
        'Gravura 21 × 27 cm, moldura 30 × 39 cm',
      ),
      l('Solid oak or walnut', 'Roble o nogal macizo', 'Carvalho ou nogueira maciços'),
    ],
    vendor: '{store}',
    type: 'Print',
    category: 'decoration',
    tags: ['handmade', 'paper'],
    sku: 'OWN-PRINT',
    price: 5900,
    weightGrams: 1100,
    stock: [12, 10],
    options: [
      {
        code: 'frame',
        name: l('Frame', 'Marco', 'Moldura'),
        values: [
          value('oak', l('Oak', 'Roble', 'Carvalho'), '#c79862'),
          value('walnut', l('Walnut', 'Nogal', 'Nogueira'), '#5a3f2e'),
        ],
      },
    ],
    pictures: { oak: 'frame-oak', walnut: 'frame-walnut' },
    images: [
      image(
        'frame-oak',
        l(
          'Oak frame with a print of dunes and a low sun',
          'Marco de roble con una lámina de dunas y un sol bajo',
          'Moldura de carvalho com uma gravura de dunas e sol baixo',
        ),
      ),
      image(
        'frame-walnut',
        l(
          'The same print in a walnut frame',
          'La misma lámina en un marco de nogal',
          'A mesma gravura em uma moldura de nogueira',
        ),
      ),
    ],
  }),
  product({
    handle: 'potted-succulent',
    title: l('Succulent in a clay pot', 'Suculenta en maceta de barro', 'Suculenta em vaso de barro'),
    summary: l(
      'An echeveria that forgives holidays, in a pot with a hole and a saucer. Sent with its soil held in place.',
      'Una echeveria que perdona las vacaciones, en maceta con agujero y plato. Se envía con la tierra sujeta.',
      'Uma echeveria que perdoa as férias, em vaso com furo e pratinho. Enviada com a terra presa.',
    ),
    details: [
      l('Pot 9 cm, plant 11 cm across', 'Maceta de 9 cm, planta de 11 cm', 'Vaso de 9 cm, planta de 11 cm'),
      l(
        'Bright window, water every two weeks',
        'Ventana luminosa, regar cada dos semanas',
        'Janela clara, regar a cada duas semanas',
      ),
    ],
    vendor: 'Vivero Sur',
    type: 'Plant',
    category: 'decoration',
    tags: ['under-30', 'alive'],
    sku: 'VIV-ECHE',
    price: 1690,
    weightGrams: 620,
    stock: [18],
    images: [
      image(
        'plant',
        l(
          'Green succulent in a terracotta pot',
          'Suculenta verde en maceta de terracota',
          'Suculenta verde em vaso de terracota',
        ),
      ),
    ],
  }),
]
