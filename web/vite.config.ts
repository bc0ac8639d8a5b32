/**
 * How the pages are built: one folder of static files, nothing fetched from anywhere else. Every text file lies beside its compressed
 * copy, which is what the server sends; names carry a hash, so browsers may keep them for ever.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { antdStyles } from './antd-styles.ts';

const OUT = resolve(import.meta.dirname, '../dist/web');

/** Writes .br and .gz beside each script, style sheet and page that is worth it. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    writeBundle({ dir }) {
      for (const file of readdirSync(dir!, { recursive: true, encoding: 'utf8' })) {
        if (!/\.(js|css|html|svg)$/.test(file)) continue;
        const path = join(dir!, file);
        const bytes = readFileSync(path);
        if (bytes.length < 1024) continue;
        writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
        writeFileSync(`${path}.gz`, gzipSync(bytes));
      }
    },
  };
}

const PLACES: Record<string, (name: string) => string> = {
  antd: (name) => `antd/es/${name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()}/index.js`,
  '@ant-design/icons': (name) => `@ant-design/icons/es/icons/${name}`,
};

/** Imports components and icons each from its own file: through the index of their package every page loads what any page uses. */
function eachByItself(): Plugin {
  return {
    name: 'each-by-itself',
    apply: 'build',
    enforce: 'pre',
    transform: (code) =>
      code.replace(/^import \{([^}]*)\} from '(antd|@ant-design\/icons)';$/gm, (_, names: string, from: string) =>
        names
          .split(',')
          .map((one) => one.trim())
          .filter((one) => one && !one.startsWith('type '))
          .map((one) => {
            const [name, as = name] = one.split(' as ');
            return `import ${as} from '${PLACES[from]!(name!)}';`;
          })
          .join(' '),
      ),
  };
}

/**
 * The styles that everything is drawn with come first: of two rules that weigh the same, the page's own counts, whichever chunk it was put into.
 * Chunks that the entry imports would otherwise be linked before it.
 */
function ownStylesLast(): Plugin {
  const styles = /[ \t]*<link rel="stylesheet"[^>]*>\n?/g;
  return {
    name: 'own-styles-last',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const links = html.match(styles) ?? [];
        const inOrder = links.toSorted((a, b) => Number(!a.includes('/index-')) - Number(!b.includes('/index-')));
        let at = 0;
        return html.replace(styles, () => inOrder[at++]!);
      },
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [eachByItself(), antdStyles(), react(), ownStylesLast(), compressed()],
  build: {
    outDir: OUT,
    emptyOutDir: true,
    target: 'chrome109',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1_500,
    reportCompressedSize: false,
    // Few files, each needed whole: what several pages share goes together by who shares it; the charts stay by themselves.
    rolldownOptions: {
      output: {
        chunkFileNames: ({ name }) => `assets/${name.startsWith('shared~') ? 'shared' : name}-[hash].js`,
        assetFileNames: ({ names }) =>
          `assets/${names[0]?.startsWith('shared~') ? 'shared' : '[name]'}-[hash][extname]`,
        // Chunks that share with one another must still run in the order of the imports.
        strictExecutionOrder: true,
        codeSplitting: {
          groups: [
            { name: 'charts', test: /node_modules[\\/](echarts|zrender)[\\/]/, priority: 2 },
            { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 120_000 },
          ],
        },
      },
    },
  },
  server: {
    proxy: { '/api': serverOfDevelopment(), '/auth': serverOfDevelopment(), '/upload': serverOfDevelopment() },
  },
});

/** While developing: the running server, whose pages these are. */
function serverOfDevelopment(): string {
  return process.env.BULWARK_ORIGIN ?? 'http://127.0.0.1:8020';
}
