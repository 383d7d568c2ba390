import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { assembly } from './scripts/assembly.mjs';
import { licenses } from './scripts/licenses.mjs';
import { contentSecurityPolicy } from './scripts/policy.mjs';

const shipped = licenses();
const root = import.meta.dirname;

export default defineConfig({
  // Relative, so that the built page works under any path.
  base: './',
  plugins: [
    react(),
    assembly(),
    modernFontsOnly(),
    pageAtOnce(),
    contentSecurityPolicy(),
    shipped.page,
    VitePWA(offline()),
  ],
  resolve: { dedupe: ['@tensorflow/tfjs-core', 'react', 'react-dom'] },
  worker: { format: 'es', plugins: () => [assembly(), shipped.worker()] },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: togetherWith, debugName: 'together' }],
        },
      },
    },
  },
});

/**
 * What always comes together is one file: else each part that something else asks for too, by an import of its own, would
 * be a file that the first step waits for, and they are more with every page.
 */
function togetherWith(id: string, graph: Reach): string | null {
  const isReached = (entry: string) => reachOf(join(root, entry), graph).has(id);
  if (isReached('src/main.ts')) return null;
  if (isReached('src/ui/page.tsx')) return 'page-parts';
  return isReached('src/ui/charts/ChartsPanel.tsx') ? 'charts-parts' : null;
}

interface Reach {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

const reaches = new Map<string, Set<string>>();

/** The modules that one imports, and those that they import, at once. */
function reachOf(entry: string, graph: Reach): Set<string> {
  const known = reaches.get(entry);
  if (known !== undefined) return known;
  const reached = new Set([entry]);
  for (const id of reached) for (const next of graph.getModuleInfo(id)?.importedIds ?? []) reached.add(next);
  reaches.set(entry, reached);
  return reached;
}

/** KaTeX names each font in three formats; every browser that runs this page takes the first, woff2. */
function modernFontsOnly(): Plugin {
  return {
    name: 'modern-fonts-only',
    enforce: 'pre',
    transform: {
      filter: { id: /katex\.min\.css/ },
      handler: (css) => css.replace(/,url\([^)]*\.(?:woff|ttf)\) format\("[^"]*"\)/g, ''),
    },
  };
}

/**
 * The page itself comes by an import of main.ts: what it is made of is asked for with the first bytes of the document,
 * and its charts too, which come by an import of their own. As a script, so that the document counts as loaded when the
 * page is there.
 */
function pageAtOnce(): Plugin {
  return {
    name: 'page-at-once',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const chunks = Object.values(bundle ?? {}).filter((file) => file.type === 'chunk');
        const chunkOf = (path: string) => {
          const found = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(path));
          if (found === undefined) throw new Error(`${path} is no chunk of its own`);
          return found;
        };
        const page = chunkOf('/src/ui/page.tsx');
        const charts = chunkOf('/src/ui/charts/ChartsPanel.tsx');
        const preloaded = [...new Set([...page.imports, charts.fileName, ...charts.imports])].filter(
          (file) => file !== page.fileName,
        );
        const styles = [page, ...chunks.filter(({ fileName }) => preloaded.includes(fileName))].flatMap(
          ({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])],
        );
        const link = (rel: string, file: string) => ({
          tag: 'link',
          attrs: { rel, crossorigin: true, href: `./${file}` },
          injectTo: 'head' as const,
        });
        return [
          ...preloaded.map((file) => link('modulepreload', file)),
          ...styles.map((file) => link('stylesheet', file)),
          {
            tag: 'script',
            attrs: { type: 'module', crossorigin: true, src: `./${page.fileName}` },
            injectTo: 'head' as const,
          },
        ];
      },
    },
  };
}

/** The page works without a network once it has been opened. */
function offline(): Parameters<typeof VitePWA>[0] {
  return {
    strategies: 'generateSW',
    // A new version is fetched in the background and takes over when the user says so or the last tab of the old one is
    // closed (src/ui/store/new-version.ts). To take over at once would reload a page that trains, or take away files
    // which it may still have to load.
    registerType: 'prompt',
    // By src/ui/store/offline.ts, when the page has begun to train.
    injectRegister: null,
    // The pattern of files below has the icons already.
    includeManifestIcons: false,
    manifest: {
      name: 'MTL Playground',
      short_name: 'MTL Playground',
      description: 'See how one neural network learns several tasks at once.',
      start_url: './',
      scope: './',
      display: 'standalone',
      background_color: '#f4f6f8',
      theme_color: '#ffffff',
      id: './',
      icons: [
        { src: 'favicon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
        // By scripts/icons.mjs, of the same drawing.
        { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
        { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
        { src: 'icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
    },
    workbox: {
      globPatterns: ['**/*.{html,js,css,svg,png,wasm,woff2,txt}'],
      maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
      clientsClaim: true,
      cleanupOutdatedCaches: true,
    },
  };
}
