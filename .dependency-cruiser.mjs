// Who may import what: docs/architecture.md, CONTRIBUTING.md. src/test/architecture.test.ts proves that each rule fires.

const SCHEMA = String.raw`-schema\.ts$`
const TEST = String.raw`\.test\.tsx?$|^src/test/`
/** A feature's server file that is no router, repository or list of page forms: use-cases, jobs, event handlers, index. */
const USE_CASE = String.raw`^src/features/([^/]+)/server/(?!.*-(?:router|repository|forms)\.ts$)`
const ROUTER = String.raw`^src/features/([^/]+)/server/[^/]+-router\.ts$`
const REPOSITORY = String.raw`^src/features/([^/]+)/server/[^/]+-repository\.ts$`
const ENGINE = '^src/features/([^/]+)/engine/'
const COMPONENT = '^src/features/([^/]+)/components/'
/** The only files below src/server that know features: each one a list. */
const COMPOSITION_ROOTS = String.raw`^src/server/((trpc|jobs|outbox)/root|http/(routes|forms)|worker)\.ts$`
const DATABASE_PACKAGES = String.raw`^node_modules/(pg|pg-boss|@prisma/[^/]+)/`

const rule = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to })

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    rule(
      'no-cycles',
      'Modules that need each other are one module, or two and a third.',
      {},
      {
        circular: true,
        viaOnly: { dependencyTypesNot: ['type-only'] },
      },
    ),
    rule(
      'resolvable',
      'An import that leads nowhere.',
      {},
      { couldNotResolve: true, pathNot: String.raw`/generated/|^(server|client)-only$` },
    ),
    rule(
      'no-dev-packages-in-production',
      'What production code imports must be a dependency, not a devDependency.',
      { path: '^src/', pathNot: TEST },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm', 'type-only'] },
    ),
    rule(
      'no-test-code-in-production',
      'Production code does not import test code.',
      { path: '^src/', pathNot: TEST },
      { path: TEST },
    ),
    rule(
      'app-holds-routes-only',
      'Routes import components, schemas, trpc, ui and lib. Only route handlers (route.ts) reach into the server.',
      { path: '^src/app/', pathNot: String.raw`/route\.tsx?$|${TEST}` },
      { path: '^src/(features/[^/]+/(server|engine)|server)/' },
    ),
    rule(
      'route-handlers-use-a-features-front-door',
      "A route handler uses a feature's server/index, never what is behind it.",
      { path: String.raw`^src/app/.*/route\.tsx?$` },
      { path: '^src/features/[^/]+/(server|engine)/', pathNot: String.raw`/server/index\.ts$` },
    ),
    rule(
      'components-know-no-server',
      'Components never import values from a server folder; types may come along.',
      { path: `${COMPONENT}|^src/ui/|^src/trpc/(?!server-)`, pathNot: TEST },
      { path: '(^src/server/|/server/)', pathNot: '^node_modules/', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'components-know-no-database',
      'Components see what the procedures return, not rows.',
      { path: `${COMPONENT}|^src/ui/|^src/app/` },
      { path: `^src/generated/|${DATABASE_PACKAGES}` },
    ),
    rule(
      'routers-are-lists',
      'A router calls its own use-cases: no repository, no engine, no other feature but its schemas.',
      { path: ROUTER },
      {
        path: [REPOSITORY, ENGINE, '^src/features/(?!$1/)[^/]+/', '^src/generated/', DATABASE_PACKAGES],
        pathNot: SCHEMA,
      },
    ),
    rule(
      'features-meet-at-the-front-door',
      "Another feature's server/index, schemas and components are all that a feature may import of it.",
      { path: '^src/features/([^/]+)/', pathNot: TEST },
      {
        path: '^src/features/(?!$1/)[^/]+/',
        pathNot: [SCHEMA, '^src/features/[^/]+/server/index\\.ts$', '^src/features/[^/]+/components/'],
      },
    ),
    rule(
      'use-cases-know-no-interface',
      'Use-cases know neither routers nor components, and nobody above them.',
      { path: USE_CASE, pathNot: TEST },
      { path: [ROUTER, COMPONENT, '^src/(app|ui|trpc)/', COMPOSITION_ROOTS] },
    ),
    rule(
      'only-repositories-know-the-database',
      'Prisma, pg and the generated clients are for repositories (types of other files come from the schemas).',
      { path: '^src/features/', pathNot: `${REPOSITORY}|${TEST}` },
      { path: `^src/generated/|${DATABASE_PACKAGES}|^src/server/store-db\\.ts$` },
    ),
    rule(
      'repositories-hold-rows-only',
      'A repository knows database types, lib, schemas and repositories of its own feature; no rules, no use-cases.',
      { path: REPOSITORY },
      {
        path: [
          ENGINE,
          USE_CASE,
          ROUTER,
          COMPONENT,
          '^src/(app|ui|trpc)/',
          '^src/server/(trpc|http|jobs|outbox|mail|storage)/',
        ],
        // How another feature reads its own rows out of a join is that feature's business.
        pathNot: [SCHEMA, '^src/features/(?!$1/)[^/]+/server/index\\.ts$'],
        dependencyTypesNot: ['type-only'],
      },
    ),
    rule(
      'engines-are-pure',
      'An engine imports lib, schemas and its own files: no database, clock, randomness or framework.',
      { path: ENGINE, pathNot: TEST },
      {
        path: '^src/|^node_modules/(pg|pg-boss|@prisma|next|react|pino|@trpc)[^/]*/',
        pathNot: ['^src/lib/', SCHEMA, '^src/features/$1/engine/'],
      },
    ),
    rule(
      'engines-know-no-node',
      'An engine does no input or output.',
      { path: `${ENGINE}|^src/lib/`, pathNot: TEST },
      {
        dependencyTypes: ['core'],
      },
    ),
    rule(
      'schemas-are-client-safe',
      'A schema file is read by the browser too. What its own engine says of a kind is pure, and may be part of it.',
      { path: `^src/features/([^/]+)/[^/]+${SCHEMA}` },
      { path: '^src/', pathNot: ['^src/lib/', '^src/i18n/locales\\.ts$', SCHEMA, '^src/features/$1/engine/'] },
    ),
    rule(
      'server-knows-no-feature',
      'What all features stand on imports none of them; composition roots are lists of them.',
      { path: '^src/server/', pathNot: `${COMPOSITION_ROOTS}|${TEST}` },
      { path: '^src/(features|app|ui)/' },
    ),
    rule(
      'tenancy-stands-alone',
      'The tenancy core could be a package of its own.',
      { path: '^src/server/tenancy/', pathNot: TEST },
      { path: '^src/', pathNot: '^src/server/tenancy/' },
    ),
    rule(
      'launcher-stands-alone',
      'The embedded database is started before there is an environment to read.',
      { path: '^src/server/database/embedded/', pathNot: TEST },
      { path: '^src/', pathNot: '^src/server/database/embedded/' },
    ),
    rule(
      'ui-holds-no-data',
      'Design-system primitives know no data.',
      { path: '^src/ui/', pathNot: TEST },
      {
        path: '^src/(features|server|trpc|app|generated|test)/',
      },
    ),
    rule(
      'lib-imports-nothing-of-ours',
      'lib is what everything may stand on.',
      { path: '^src/lib/', pathNot: TEST },
      {
        path: '^src/',
        pathNot: '^src/lib/',
      },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules|^src/generated' },
    exclude: { path: String.raw`^(\.next|\.stoa)/|\.css$` },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mts', '.mjs', '.js', '.json', '.d.ts'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
    skipAnalysisNotInRules: true,
  },
}
