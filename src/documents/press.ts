/**
 * The press: a process that prints one paper at a time. It is started by compile.ts alone, gets its orders from there, reads the
 * forms and the fonts and nothing else, writes nothing, and ends with the process that started it.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Form } from './paper.ts';

export type Order = {
  readonly number: number;
  readonly form: Form;
  /** JSON. */
  readonly data: string;
  readonly pictures: Readonly<Record<string, Uint8Array>>;
  readonly fontsRoot: string | undefined;
};
export type Printed = { readonly number: number } & (
  | { readonly pdf: Uint8Array }
  | { readonly unprintable: readonly string[] }
  | { readonly fault: string }
);

const FORMS = fileURLToPath(new URL('./templates', import.meta.url));

/** The faces that the forms use, and no others: each is some 10 to 15 MB. */
const FACES = [
  '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
];

/** After so many papers in which it was not used, a piece of the type-setter's memory is let go. */
const PAPERS_REMEMBERED = 10;

let ready: { compiler: NodeCompiler; fontsRoot: string | undefined } | undefined;

/** Fonts are looked for once: a font added to the folder is used after the press's next start. */
function compilerWith(fontsRoot: string | undefined): NodeCompiler {
  if (ready && ready.fontsRoot === fontsRoot) return ready.compiler;
  const folders = FACES.map((face) => dirname(fileURLToPath(import.meta.resolve(face))));
  if (fontsRoot && existsSync(fontsRoot)) folders.unshift(fontsRoot);
  const compiler = NodeCompiler.create({ workspace: FORMS, fontArgs: [{ fontPaths: folders }] });
  ready = { compiler, fontsRoot };
  return compiler;
}

function print({ number, form, data, pictures, fontsRoot }: Order): Printed {
  const compiler = compilerWith(fontsRoot);
  for (const [name, bytes] of Object.entries(pictures))
    compiler.mapShadow(join(FORMS, `${name}.png`), Buffer.from(bytes));
  try {
    const compiled = compiler.compile({ mainFilePath: join(FORMS, `${form}.typ`), inputs: { data } });
    const error = compiled.takeError();
    if (error) return { number, fault: messagesOf(compiler.fetchDiagnostics(error)) };
    const document = compiled.result;
    if (!document) return { number, fault: 'nothing was set' };
    return { number, pdf: compiler.pdf(document, { pdfStandard: 'a-2a' }) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const unprintable = unprintableIn(message);
    return unprintable.length > 0 ? { number, unprintable } : { number, fault: message };
  } finally {
    for (const name of Object.keys(pictures)) compiler.unmapShadow(join(FORMS, `${name}.png`));
    compiler.evictCache(PAPERS_REMEMBERED);
  }
}

const messagesOf = (diagnostics: { message?: string; path?: string; range?: string }[]): string =>
  diagnostics.map(({ message, path, range }) => `${message} (${path} ${range})`).join('; ');

/**
 * The characters that PDF/A does not admit, as the type-setter names them: no font has a glyph for them, or they are of the private
 * use area. It writes the text as a string literal inside a string literal.
 */
function unprintableIn(message: string): string[] {
  const named = message.matchAll(/(?:the text|contains the codepoint) `\\"(.*?)\\"`/g);
  const texts = [...named].map(([, literal]) =>
    literal!.replace(/\\+u\{([0-9a-f]+)\}/g, (_, code) => String.fromCodePoint(Number.parseInt(code, 16))),
  );
  return [...new Set(texts.flatMap((text) => [...text]))];
}

/** Papers stand in line in compile.ts: between two there is a turn of the event loop, in which the type-setter lets memory go. */
process.on('message', (order: Order) => process.send?.(print(order)));
