/**
 * Writes `src/server/results.json`: the shape of each act's and look's result, as JSON Schema, read from the types by the compiler itself
 * (its interface is marked unstable by its makers, and stands in this tool alone). Run after a change of what an act gives; the
 * tests of the modules hold every result to its shape (src/fixtures/shapes.ts).
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { API, type Checker, SymbolFlags, type Type, TypeFlags, type UnionType } from 'typescript/unstable/sync';

type Schema = Readonly<Record<string, unknown>>;
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const ANY = TypeFlags.Any | TypeFlags.Unknown;
/** What JSON leaves out of an object. */
const LEFT_OUT = TypeFlags.Undefined | TypeFlags.Void | TypeFlags.Never;

const api = new API({ cwd: ROOT });
const project = api.updateSnapshot({ openProjects: [`${ROOT}tsconfig.json`] }).getProject(`${ROOT}tsconfig.json`);
if (!project) throw new Error('the project could not be read');
const { checker } = project;

function shapeOf(type: Type, within: readonly number[] = []): Schema {
  if (type.flags & ANY || within.includes(type.id)) return {};
  if (type.flags & LEFT_OUT) return { not: {} };
  if (type.isUnionType()) return oneOf(type, within);
  if (type.isIntersectionType()) return ofIntersection(type.getTypes(), type, within);
  if (type.isLiteralType()) return { const: type.value };
  if (type.flags & TypeFlags.Null) return { type: 'null' };
  if (type.flags & (TypeFlags.String | TypeFlags.TemplateLiteral | TypeFlags.StringMapping)) return { type: 'string' };
  if (type.flags & TypeFlags.Number) return { type: 'number' };
  if (type.flags & TypeFlags.Boolean) return { type: 'boolean' };
  return ofObject(type, [...within, type.id]);
}

/** A string or number with a brand is a string or number. */
function ofIntersection(parts: readonly Type[], whole: Type, within: readonly number[]): Schema {
  const plain = parts.find(
    ({ flags }) => flags & (TypeFlags.StringLike | TypeFlags.NumberLike | TypeFlags.BooleanLike),
  );
  return plain ? shapeOf(plain, within) : ofObject(whole, [...within, whole.id]);
}

function oneOf(type: UnionType, within: readonly number[]): Schema {
  const shapes = type
    .getTypes()
    .filter(({ flags }) => !(flags & LEFT_OUT))
    .map((one) => shapeOf(one, within));
  const unique = [...new Map(shapes.map((shape) => [JSON.stringify(shape), shape])).values()];
  const literals = unique.filter((shape) => 'const' in shape);
  const rest = openTo(unique.filter((shape) => !('const' in shape)));
  const both = [true, false].every((value) => literals.some((shape) => shape.const === value));
  const values = literals.map((shape) => shape.const).filter((value) => !(both && typeof value === 'boolean'));
  const joined: Schema[] = [
    ...(values.length === 1 ? [{ const: values[0] }] : values.length > 1 ? [{ enum: values }] : []),
    ...(both ? [{ type: 'boolean' }] : []),
    ...rest,
  ];
  return joined.length === 1 ? joined[0]! : joined.length === 0 ? { not: {} } : { anyOf: joined };
}

/** The compiler drops from a union what another of it covers: of several objects, one may have more than its type says. */
function openTo(shapes: readonly Schema[]): readonly Schema[] {
  if (shapes.filter(({ type }) => type === 'object').length < 2) return shapes;
  return shapes.map(({ additionalProperties, ...shape }) =>
    additionalProperties === false || additionalProperties === undefined ? shape : { ...shape, additionalProperties },
  );
}

function ofObject(type: Type, within: readonly number[]): Schema {
  const name = type.getSymbol()?.name;
  if (name === 'Uint8Array' || name === 'Buffer')
    return { type: 'string', contentMediaType: 'application/octet-stream' };
  if (name === 'Date') return { type: 'string', format: 'date-time' };
  if (checker.isTupleType(type)) {
    const items = checker.getTypeArguments(type as never).map((one) => shapeOf(one, within));
    return { type: 'array', prefixItems: items, minItems: items.length, maxItems: items.length };
  }
  if (checker.isArrayType(type) || name === 'ReadonlyArray' || name === 'Array') {
    const [of] = checker.getTypeArguments(type as never);
    return { type: 'array', items: of ? shapeOf(of, within) : {} };
  }
  const properties: Record<string, Schema> = {};
  const required: string[] = [];
  for (const one of checker.getPropertiesOfType(type)) {
    const of = checker.getTypeOfSymbol(one)!;
    if (of.flags & LEFT_OUT || checker.getSignaturesOfType(of, 0).length > 0) continue;
    properties[one.name] = shapeOf(of, within);
    if (!(one.flags & SymbolFlags.Optional) && !mayBeLeftOut(of)) required.push(one.name);
  }
  const [index] = checker.getIndexInfosOfType(type);
  const more = index ? shapeOf(index.valueType, within) : Object.keys(properties).length === 0 ? undefined : false;
  return {
    type: 'object',
    ...(Object.keys(properties).length > 0 && { properties }),
    ...(required.length > 0 && { required }),
    ...(more !== undefined && { additionalProperties: more }),
  };
}

const mayBeLeftOut = (type: Type): boolean =>
  Boolean(type.flags & (LEFT_OUT | ANY)) || (type.isUnionType() && type.getTypes().some(mayBeLeftOut));

function resultsIn(of: Checker): Record<string, Schema> {
  const file = `${ROOT}src/server/modules.ts`;
  const source = project!.program.getSourceFile(file);
  if (!source) throw new Error(`${file} is not of the project`);
  const results = of.getExportsOfModule(of.getSymbolAtLocation(source)!).find(({ name }) => name === 'Results');
  if (!results) throw new Error(`${file} exports no Results`);
  const all = of.getPropertiesOfType(of.getDeclaredTypeOfSymbol(results));
  return Object.fromEntries(
    all.toSorted((a, b) => (a.name < b.name ? -1 : 1)).map((one) => [one.name, shapeOf(of.getTypeOfSymbol(one)!)]),
  );
}

const found = resultsIn(checker);
api.close();
const lines = Object.entries(found).map(([name, shape]) => `${JSON.stringify(name)}: ${JSON.stringify(shape)}`);
writeFileSync(`${ROOT}src/server/results.json`, `{\n${lines.join(',\n')}\n}\n`);
process.stdout.write(`${Object.keys(found).length} results\n`);
