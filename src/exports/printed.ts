/** Paper made into a PDF for a user. A name may hold a character that no font here has: expected, and said in words. */
import { codeOf, toPdf, UnprintableCharacters } from '../documents/compile.ts';
import type { Paper } from '../documents/paper.ts';
import type { Localised } from '../law/localised.ts';
import { refuse } from '../platform/refusal.ts';

const NOTHING_CHANGED: Localised = {
  zh: '文件没有生成，什么都没有改变',
  en: 'The document was not made and nothing was changed',
};

/** Refuses `file-refused` with the characters; `kept` says how things stand then. */
export async function printed(
  paper: Paper,
  fontsRoot: string | undefined,
  kept: Localised = NOTHING_CHANGED,
): Promise<Uint8Array> {
  try {
    return await toPdf(paper, fontsRoot);
  } catch (reason) {
    if (!(reason instanceof UnprintableCharacters)) throw reason;
    const named = reason.characters.map((character) => `${character}（${codeOf(character)}）`).join('、');
    return refuse('file-refused', {
      zh: `系统字库中没有以下字符：${named}，${kept.zh}。请联系系统管理员补充字库后再办理。`,
      en: `The fonts have no glyph for: ${named}. ${kept.en}. Please ask the system administrator to add a font, then do it again.`,
    });
  }
}
