/**
 * What a package says of itself, in imsmanifest.xml: which SCORM it is, what it is called, what is opened in which order. Rules of
 * sequencing and navigation are not read: whoever learns opens what is there in its order or any other.
 */
import { type PackageEntry, PackageRefused, readPackageArchive } from './package-archive.ts';
import type { PackageFault } from './package-faults.ts';
export type ScormVersion = '1.2' | '2004';

import { childOf, type Element, readXml, XmlRefused } from './strict-xml.ts';

export type PackageItem = {
  readonly identifier: string;
  readonly title: string;
  /** In the archive. */
  readonly path: string;
  /** What is added to its address: `?a=b`, `#c`. */
  readonly query: string;
  /** Whether it says by itself when it is done; otherwise it is done when it was opened. */
  readonly reports: boolean;
};

export type ReadPackage = {
  readonly version: ScormVersion;
  readonly title: string | undefined;
  readonly items: readonly PackageItem[];
  readonly entries: readonly PackageEntry[];
};

const MANIFEST = 'imsmanifest.xml';
const ITEMS_AT_MOST = 200;
const TITLE_AT_MOST = 120;

const refuse = (fault: PackageFault, cause?: unknown): never => {
  throw new PackageRefused(fault, cause);
};

/** Throws PackageRefused for whatever is no package that is taken. */
export async function readPackage(bytes: Buffer): Promise<ReadPackage> {
  const { entries, kept } = await readPackageArchive(bytes, (path) => path === MANIFEST);
  const manifest = rootOf(kept.get(MANIFEST) ?? refuse('no-manifest'));
  const organization = organizationOf(manifest);
  const paths = new Set(entries.map(({ path }) => path));
  const items = itemsOf(manifest, organization, paths);
  if (items.length === 0) refuse('no-start');
  return { version: versionOf(manifest), title: titleOf(organization), items, entries };
}

function rootOf(bytes: Buffer): Element {
  try {
    const root = readXml(bytes);
    return root.name === 'manifest' ? root : refuse('manifest');
  } catch (cause) {
    if (!(cause instanceof XmlRefused)) throw cause;
    return refuse(cause.fault === 'defines' ? 'defines' : 'manifest', cause);
  }
}

function versionOf(manifest: Element): ScormVersion {
  const said = childOf(childOf(manifest, 'metadata'), 'schemaversion')?.text.trim() ?? '';
  if (said === '1.2') return '1.2';
  if (/^(2004\b|CAM 1\.3|1\.3)/.test(said)) return '2004';
  const spaces = [...manifest.attributes.values()].join(' ');
  if (spaces.includes('adlcp_rootv1p2')) return '1.2';
  return spaces.includes('adlcp_v1p3') ? '2004' : refuse('not-scorm');
}

function organizationOf(manifest: Element): Element | undefined {
  const all = childOf(manifest, 'organizations');
  const wanted = all?.attributes.get('default');
  return (
    all?.children.find((one) => one.name === 'organization' && one.attributes.get('identifier') === wanted) ??
    childOf(all, 'organization')
  );
}

const titleOf = (element: Element | undefined): string | undefined =>
  [...(childOf(element, 'title')?.text ?? '').replace(/\s+/g, ' ').trim()].slice(0, TITLE_AT_MOST).join('') ||
  undefined;

type Resource = { readonly href: string; readonly base: string; readonly reports: boolean };

function resourcesOf(manifest: Element): Map<string, Resource> {
  const all = childOf(manifest, 'resources');
  const base = (manifest.attributes.get('base') ?? '') + (all?.attributes.get('base') ?? '');
  return new Map(
    (all?.children ?? []).flatMap(({ name, attributes }): [string, Resource][] => {
      const [identifier, href] = [attributes.get('identifier'), attributes.get('href')];
      const kind = attributes.get('scormtype') ?? attributes.get('scormType') ?? '';
      if (name !== 'resource' || !identifier || !href) return [];
      return [
        [identifier, { href, base: base + (attributes.get('base') ?? ''), reports: kind.toLowerCase() === 'sco' }],
      ];
    }),
  );
}

/** In the order in which they stand. Where nothing is organised, the first resource that reports. */
function itemsOf(manifest: Element, organization: Element | undefined, paths: ReadonlySet<string>): PackageItem[] {
  const resources = resourcesOf(manifest);
  const items: PackageItem[] = [];
  const add = (identifier: string, title: string, parameters: string, { href, base, reports }: Resource) => {
    if (items.length >= ITEMS_AT_MOST || items.some((one) => one.identifier === identifier)) refuse('manifest');
    const [path, query] = addressOf(base + href, parameters);
    if (!paths.has(path)) refuse('no-start');
    items.push({ identifier, title, path, query, reports });
  };
  const walk = (element: Element) => {
    for (const item of element.children.filter(({ name }) => name === 'item')) {
      const identifier = item.attributes.get('identifier') ?? '';
      const resource = resources.get(item.attributes.get('identifierref') ?? '');
      if (resource && (identifier === '' || identifier.length > 200)) refuse('manifest');
      if (resource) add(identifier, titleOf(item) ?? identifier, item.attributes.get('parameters') ?? '', resource);
      walk(item);
    }
  };
  if (organization) walk(organization);
  const [identifier, first] = [...resources].find(([, { reports }]) => reports) ?? [];
  if (items.length === 0 && first) add(identifier!.slice(0, 200), titleOf(organization) ?? identifier!, '', first);
  return items;
}

/** The path in the archive, and what follows it. An address elsewhere is none. */
function addressOf(href: string, parameters: string): [path: string, query: string] {
  if (/^[a-z][a-z0-9+.-]*:|^\/|\\/i.test(href)) refuse('no-start');
  const [, path, own] = /^([^?#]*)(.*)$/s.exec(href)!;
  const given = parameters === '' || /^[?&#]/.test(parameters) ? parameters : `?${parameters}`;
  const query = own!.includes('?') && given.startsWith('?') ? `${own}&${given.slice(1)}` : own! + given;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that are refused
  if (/[\u0000-\u0020"<>\\]/.test(query) || query.length > 1_000) refuse('manifest');
  try {
    return [
      decodeURIComponent(path!)
        .normalize('NFC')
        .replace(/^(\.\/)+/, ''),
      query,
    ];
  } catch {
    return refuse('manifest');
  }
}
