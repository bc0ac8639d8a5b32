/**
 * Of the one style sheet of all components what the pages use: rules of components that no page draws, of right-to-left writing, and those
 * that give each component the box that `reset.css` gives everything, are left out. A browser asks every element of every rule that
 * names no class of it by itself; of these the last are most. Drawing a component named here stops the build.
 */
import { transform } from 'lightningcss';
import type { Plugin } from 'vite';

/** Folder of the component → the class its parts begin with. */
const UNUSED: Readonly<Record<string, string>> = {
  affix: 'affix',
  anchor: 'anchor',
  avatar: 'avatar',
  breadcrumb: 'breadcrumb',
  calendar: 'picker-calendar',
  card: 'card',
  carousel: 'carousel',
  cascader: 'cascader',
  'color-picker': 'color-picker',
  'float-button': 'float-btn',
  image: 'image',
  layout: 'layout',
  list: 'list',
  masonry: 'masonry',
  mentions: 'mentions',
  qrcode: 'qrcode',
  rate: 'rate',
  slider: 'slider',
  splitter: 'splitter',
  statistic: 'statistic',
  tour: 'tour',
  transfer: 'transfer',
};
const PREFIXES = Object.values(UNUSED).map((prefix) => `ant-${prefix}`);

const isLeftOut = (name: string): boolean =>
  /(^|-)rtl$/.test(name) || PREFIXES.some((prefix) => name === prefix || name.startsWith(`${prefix}-`));

type Part = { readonly type: string; readonly name?: string; readonly selectors?: readonly (readonly Part[])[] };

/** Whether something that the pages draw can bear all classes which the selector names. */
function isNeeded(selector: readonly Part[]): boolean {
  return selector.every((part) => {
    if (part.type === 'class') return !isLeftOut(part.name!);
    // `:where(a, b)` holds if one of them can; `:not(…)` holds where none does.
    if (part.selectors && part.type === 'pseudo-class' && !('kind' in part && part.kind === 'not'))
      return part.selectors.some((inner) => isNeeded(inner));
    return true;
  });
}

export function antdStyles(): Plugin {
  return {
    name: 'antd-styles',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      const component = /node_modules\/antd\/es\/([a-z-]+)\/index\.js$/.exec(id)?.[1];
      if (component !== undefined && component in UNUSED)
        this.error(`${component} is drawn, but its styles are left out: take it out of UNUSED in web/antd-styles.ts`);
      if (!/node_modules\/antd\/dist\/antd\.css$/.test(id)) return undefined;
      const { code: kept } = transform({
        filename: id,
        code: Buffer.from(code),
        visitor: {
          Rule: {
            style(rule) {
              const { declarations, importantDeclarations } = rule.value.declarations ?? {};
              const saysMore =
                importantDeclarations?.length || declarations?.some((one) => one.property !== 'box-sizing');
              const selectors = rule.value.selectors.filter(
                (selector) => saysMore && isNeeded(selector as readonly Part[]),
              );
              if (selectors.length === rule.value.selectors.length) return undefined;
              return selectors.length === 0 ? [] : { ...rule, value: { ...rule.value, selectors } };
            },
          },
        },
      });
      return { code: Buffer.from(kept).toString('utf8'), map: null };
    },
  };
}
