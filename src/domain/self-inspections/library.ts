/**
 * A template in the library format of CISO Assistant (YAML): a framework of requirement nodes, sections at depth 1 and items at depth 2. What that
 * format has a place for stands there; what it has none for (points in halves, deduction, conditions, the rules of the ledger) stands under a key
 * `bulwark` of the node, which other readers pass over. A library of another maker becomes a template in which every assessable node is an item of
 * one point, or of its weight where it has one.
 */
import { parseDocument, stringify } from 'yaml';
import type { Day } from '../../law/day.ts';
import type { Localised } from '../../law/localised.ts';
import {
  ITEM_KIND_NAMES,
  type Item,
  LEVEL_NAMES,
  LEVELS,
  type Template,
  type TemplateSection,
} from './self-inspections.ts';

const BASE = 'urn:bulwark:risk';
const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'template';

const inEnglish = (name: string, description?: string) => ({
  translations: { en: { name, ...(description && { description }) } },
});

export function libraryOf(template: Template, on: Day): string {
  const id = slug(template.code);
  const { title, description } = template;
  const groups = { ...LEVEL_NAMES, aggravating: ITEM_KIND_NAMES.aggravating, veto: ITEM_KIND_NAMES.veto };
  const meta = { name: title.zh, description: description.zh, ...inEnglish(title.en, description.en) };
  const library = {
    ...{ urn: `${BASE}:library:${id}`, locale: 'zh', ref_id: template.code, ...meta },
    ...{ copyright: 'Apache-2.0', version: template.version, publication_date: on },
    ...{ provider: 'Bulwark', packager: 'bulwark' },
    objects: {
      framework: {
        ...{ urn: `${BASE}:framework:${id}`, ref_id: template.code, ...meta },
        bulwark: { total: template.total },
        implementation_groups_definition: Object.entries(groups).map(([ref_id, name]) => ({
          ...{ ref_id, name: name.zh, description: name.zh, ...inEnglish(name.en) },
        })),
        requirement_nodes: template.sections.flatMap((section) => nodesOf(`${BASE}:req_node:${id}`, section)),
      },
    },
  };
  return stringify(library, { lineWidth: 120 });
}

const nodesOf = (base: string, { ref, title, points, items }: TemplateSection) => [
  {
    ...{
      urn: `${base}:${slug(ref)}`,
      assessable: false,
      depth: 1,
      ref_id: ref,
      name: title.zh,
      ...inEnglish(title.en),
    },
    bulwark: { points },
  },
  ...items.map(({ ref: itemRef, level, kind, question, how, evidence, law, ...rest }) => ({
    ...{ urn: `${base}:item-${slug(itemRef)}`, assessable: true, depth: 2, parent_urn: `${base}:${slug(ref)}` },
    ...{ ref_id: itemRef, description: question.zh, annotation: how.zh },
    ...(evidence.zh && { typical_evidence: evidence.zh }),
    implementation_groups: kind === 'aggravating' || kind === 'veto' ? [level, kind] : [level],
    translations: {
      en: {
        ...{ description: question.en, annotation: how.en },
        ...(evidence.en && { typical_evidence: evidence.en }),
      },
    },
    bulwark: { kind, ...rest, law },
  })),
];

type Node = Readonly<Record<string, unknown>>;
const nodeOf = (value: unknown): Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Node) : {};
const said = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** In both languages, whichever of them the library is in; where one is missing the other stands for it. */
const bothOf = (node: Node, field: string, locale: string): Localised => {
  const own = said(node[field]);
  const translations = nodeOf(node.translations);
  const other = (language: string) => said(nodeOf(translations[language])[field]);
  const [zh, en] = [locale === 'zh' ? own : other('zh'), locale === 'en' ? own : other('en')];
  return { zh: zh || en || own, en: en || zh || own };
};

export type ReadLibrary = { readonly content: unknown } | { readonly faults: Localised[] };
const faulty = (zh: string, en: string): ReadLibrary => ({ faults: [{ zh, en }] });

/** What it holds as a template's content, still to be looked through by its schema. Never throws for anything in the file. */
export function templateOfLibrary(text: string): ReadLibrary {
  const document = parseDocument(text, { uniqueKeys: true, strict: true });
  const [error] = document.errors;
  if (error) {
    const [at] = error.linePos ?? [];
    return faulty(`YAML 第${at?.line ?? 1}行有误`, `the YAML is wrong at line ${at?.line ?? 1}`);
  }
  let library: Node;
  try {
    library = nodeOf(document.toJS({ maxAliasCount: 50 }));
  } catch {
    return faulty('YAML 中的引用过多', 'the YAML refers to itself too often');
  }
  const framework = nodeOf(nodeOf(library.objects).framework);
  const nodes = Array.isArray(framework.requirement_nodes) ? framework.requirement_nodes.map(nodeOf) : [];
  if (nodes.length === 0)
    return faulty('没有 objects.framework.requirement_nodes', 'there are no objects.framework.requirement_nodes');
  const locale = said(library.locale) || 'en';
  const sections = sectionsOf(nodes, locale);
  const sum = sections.reduce((all, { points }) => all + points, 0);
  const { total = sum } = nodeOf(framework.bulwark) as { total?: unknown };
  return {
    content: {
      ...{ code: said(library.ref_id) || said(framework.ref_id), title: bothOf(library, 'name', locale) },
      ...{ description: bothOf(library, 'description', locale), total, sections },
    },
  };
}

/** An item belongs to the nearest node at depth 1 above it; what stands under none, under the framework itself. */
function sectionsOf(nodes: readonly Node[], locale: string) {
  const parents = new Map(nodes.map((node) => [said(node.urn), node]));
  const topOf = (node: Node, left = 10): Node => {
    const above = parents.get(said(node.parent_urn));
    return above && left > 0 ? topOf(above, left - 1) : node;
  };
  const sections = new Map<string, { ref: string; title: Localised; points: number; items: Item[]; own: unknown }>();
  for (const node of nodes) {
    if (node.assessable !== true) continue;
    const top = topOf(node);
    const alone = top === node;
    const key = alone ? '' : said(top.urn);
    const place = sections.size + 1;
    const section = sections.get(key) ?? {
      ref: alone ? '0' : (said(top.ref_id) || String(place)).slice(0, 20),
      title: alone ? { zh: '一般要求', en: 'General' } : titleOf(top, locale),
      ...{ points: 0, items: [], own: alone ? undefined : nodeOf(top.bulwark).points },
    };
    const item = itemOf(node, locale, `${section.ref}.${section.items.length + 1}`);
    section.items.push(item);
    section.points += item.weight;
    sections.set(key, section);
  }
  return [...sections.values()].map(({ own, ...section }) => ({
    ...section,
    points: (own ?? section.points) as number,
  }));
}

const titleOf = (node: Node, locale: string): Localised => {
  const name = bothOf(node, 'name', locale);
  return name.zh ? name : bothOf(node, 'description', locale);
};

/** Our own fields where they are there; their schema is looked at afterwards, with the rest. */
function itemOf(node: Node, locale: string, place: string): Item {
  const groups = Array.isArray(node.implementation_groups) ? node.implementation_groups : [];
  const level = LEVELS.find((one) => groups.includes(one)) ?? 'unit';
  const description = bothOf(node, 'description', locale);
  const name = bothOf(node, 'name', locale);
  const { law, ...own } = nodeOf(node.bulwark);
  const weight = typeof node.weight === 'number' ? node.weight : 1;
  return {
    ...{ ref: (said(node.ref_id) || place).slice(0, 20), level },
    ...(level === 'member' ? { kind: 'uncounted', weight: 0 } : { kind: 'scored', weight }),
    ...(own as Partial<Item>),
    question: cut(description.zh ? description : name),
    how: cut(bothOf(node, 'annotation', locale)),
    evidence: cut(bothOf(node, 'typical_evidence', locale)),
    law:
      law === undefined ? cut(name.zh ? name : { zh: said(node.ref_id), en: said(node.ref_id) }) : (law as Localised),
  };
}

/** A node of another maker may be an article long: an item is a question. */
const MOST = 500;
const cut = ({ zh, en }: Localised): Localised => ({ zh: shortened(zh), en: shortened(en) });
const shortened = (text: string): string => (text.length > MOST ? `${text.slice(0, MOST - 1)}…` : text);
