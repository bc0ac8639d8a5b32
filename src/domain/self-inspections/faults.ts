/** What is wrong with a template: whoever brings one is told which section does not add up, and which item cannot be. Pure. */
import type { Localised } from '../../law/localised.ts';
import { type Item, itemsOf, type Template } from './self-inspections.ts';

/** Empty where it can be used. */
export function faultsOf(template: Template): Localised[] {
  const faults: Localised[] = [];
  const say = (zh: string, en: string) => faults.push({ zh, en });
  for (const { ref, title, points, items } of template.sections) {
    const added = items.reduce((sum, { weight }) => sum + weight, 0);
    if (added !== points)
      say(
        `第${ref}部分“${title.zh}”应为${points}分，各项合计${added}分`,
        `section ${ref} “${title.en}” is to give ${points} points, its items add up to ${added}`,
      );
  }
  const total = template.sections.reduce((sum, { points }) => sum + points, 0);
  if (total !== template.total)
    say(
      `模板总分应为${template.total}分，各部分合计${total}分`,
      `the template is to give ${template.total} points, its sections add up to ${total}`,
    );
  const seen = new Set<string>();
  for (const item of itemsOf(template)) {
    if (seen.has(item.ref)) say(`项目${item.ref}重复`, `item ${item.ref} stands twice`);
    seen.add(item.ref);
    const why = faultOf(item);
    if (why) say(`项目${item.ref}：${why.zh}`, `item ${item.ref}: ${why.en}`);
  }
  return faults;
}

function faultOf({ level, kind, weight, each, cap }: Item): Localised | undefined {
  if ((level === 'member') !== (kind === 'uncounted'))
    return { zh: '个人项目不计分，其他项目须计分', en: 'an item for members counts nothing, and only such an item' };
  if (kind === 'scored' && weight <= 0) return { zh: '计分项须有分值', en: 'a scored item needs points' };
  if (kind !== 'scored' && weight !== 0)
    return { zh: '不是计分项，不能有分值', en: 'it is no scored item and can have no points' };
  if (kind === 'aggravating' && each === undefined)
    return { zh: '加重扣分项须写明每次扣几分', en: 'an aggravating item says what each time costs' };
  if (cap !== undefined && cap < (each ?? 0))
    return { zh: '最多扣分少于一次扣分', en: 'its cap is less than one time costs' };
  return undefined;
}
