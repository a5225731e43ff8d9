import { colours, image, l, product, sizes, value } from '../template-builders'

const TANNED = l(
  'Vegetable-tanned cowhide that darkens with use',
  'Piel vacuna de curtido vegetal que se oscurece con el uso',
  'Couro bovino de curtimento vegetal que escurece com o uso',
)

export const leatherAndShoes = [
  product({
    handle: 'leather-tote',
    title: l('Leather tote', 'Bolso tote de piel', 'Bolsa tote de couro'),
    summary: l(
      'An unlined tote cut from a single hide, with riveted handles long enough for the shoulder.',
      'Bolso sin forro cortado de una sola piel, con asas remachadas que llegan al hombro.',
      'Bolsa sem forro cortada de uma única pele, com alças rebitadas que chegam ao ombro.',
    ),
    details: [
      TANNED,
      l(
        'Fits a 14-inch laptop: 38 × 30 × 14 cm',
        'Cabe un portátil de 14": 38 × 30 × 14 cm',
        'Cabe um notebook de 14": 38 × 30 × 14 cm',
      ),
      l(
        'Brass rivets, saddle stitching',
        'Remaches de latón, costura de guarnicionero',
        'Rebites de latão, costura de selaria',
      ),
      l(
        'Repaired free of charge for five years',
        'Reparación gratuita durante cinco años',
        'Conserto grátis por cinco anos',
      ),
    ],
    vendor: 'Taller Norte',
    type: 'Bag',
    category: 'bags-and-belts',
    tags: ['leather', 'bestseller'],
    sku: 'TNO-TOTE',
    price: 18900,
    weightGrams: 980,
    stock: [8, 5],
    options: [
      colours(
        value('tan', l('Tan', 'Cuero', 'Caramelo'), '#a9683a'),
        value('black', l('Black', 'Negro', 'Preto'), '#26221f'),
      ),
    ],
    pictures: { tan: 'tote-tan', black: 'tote-black' },
    images: [
      image(
        'tote-tan',
        l(
          'Tan leather tote bag with two arched handles and a hanging tag',
          'Bolso tote de piel color cuero con dos asas y una etiqueta colgante',
          'Bolsa tote de couro caramelo com duas alças e uma etiqueta pendurada',
        ),
      ),
      image(
        'tote-black',
        l('The same tote in black leather', 'El mismo bolso en piel negra', 'A mesma bolsa em couro preto'),
      ),
    ],
  }),
  product({
    handle: 'bridle-belt',
    title: l('Bridle belt', 'Cinturón de piel', 'Cinto de couro'),
    summary: l(
      'A 3.5 cm belt of full-grain leather with a solid brass buckle. One layer, so nothing can peel.',
      'Cinturón de 3,5 cm de piel flor con hebilla de latón macizo. De una sola capa: no hay nada que se despegue.',
      'Cinto de 3,5 cm em couro integral com fivela de latão maciço. Uma só camada: nada descola.',
    ),
    details: [
      TANNED,
      l('Seven holes, 2.5 cm apart', 'Siete agujeros, cada 2,5 cm', 'Sete furos, a cada 2,5 cm'),
      l(
        'Measured from buckle to middle hole',
        'Medido de la hebilla al agujero central',
        'Medido da fivela ao furo central',
      ),
    ],
    vendor: 'Taller Norte',
    type: 'Belt',
    category: 'bags-and-belts',
    tags: ['leather', 'essentials'],
    sku: 'TNO-BELT',
    price: 5900,
    weightGrams: 210,
    stock: [6, 11, 9, 4, 7, 10, 8, 3],
    options: [
      colours(
        value('tan', l('Tan', 'Cuero', 'Caramelo'), '#8a4f2d'),
        value('black', l('Black', 'Negro', 'Preto'), '#26221f'),
      ),
      sizes('80 cm', '90 cm', '100 cm', '110 cm'),
    ],
    pictures: { tan: 'belt-tan', black: 'belt-black' },
    images: [
      image(
        'belt-tan',
        l(
          'Coiled tan leather belt with a brass buckle',
          'Cinturón de piel color cuero enrollado, con hebilla de latón',
          'Cinto de couro caramelo enrolado, com fivela de latão',
        ),
      ),
      image('belt-black', l('The same belt in black', 'El mismo cinturón en negro', 'O mesmo cinto em preto')),
    ],
  }),
  product({
    handle: 'canvas-sneakers',
    title: l('Canvas sneakers', 'Zapatillas de lona', 'Tênis de lona'),
    summary: l(
      'Low sneakers in organic canvas on a natural rubber sole, vulcanised by hand and made to be resoled.',
      'Zapatillas bajas de lona orgánica con suela de caucho natural, vulcanizadas a mano y pensadas para cambiar la suela.',
      'Tênis baixos de lona orgânica com sola de borracha natural, vulcanizados à mão e feitos para trocar a sola.',
    ),
    details: [
      l(
        'Organic cotton canvas, natural rubber',
        'Lona de algodón orgánico, caucho natural',
        'Lona de algodão orgânico, borracha natural',
      ),
      l('Removable cork insole', 'Plantilla de corcho extraíble', 'Palmilha de cortiça removível'),
      l(
        'True to size; between two, take the larger',
        'Tallaje normal; si dudas entre dos, la mayor',
        'Forma normal; em dúvida, escolha o maior',
      ),
    ],
    vendor: 'Alpar',
    type: 'Shoes',
    category: 'shoes',
    tags: ['organic', 'summer', 'bestseller'],
    sku: 'ALP-CANVAS',
    price: 8500,
    weightGrams: 760,
    stock: [4, 7, 9, 11, 8, 6, 0],
    options: [sizes('37', '38', '39', '40', '41', '42', '43')],
    images: [
      image(
        'sneakers-ecru',
        l(
          'Pair of ecru canvas sneakers with white rubber toes and a rust-red trim',
          'Par de zapatillas de lona color crudo con puntera blanca y ribete teja',
          'Par de tênis de lona cru com biqueira branca e debrum ferrugem',
        ),
      ),
    ],
  }),
]
