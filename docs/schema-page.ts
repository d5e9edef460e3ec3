/** Tells the fields of a JSON schema as a page of tables: what stands at the root, then each shape that is named. */

interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly $ref?: string;
  readonly oneOf?: readonly Schema[];
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

type Row = readonly [field: string, type: string, description: string];

const anchor = (name: string): string => name.toLowerCase();

/** The page on which the shapes of another schema stand. */
const pageOf = (file: string): string => (file === '' ? '' : file.replace('.schema.json', '.md'));

const linkOf = (ref: string): string => {
  const [file = '', path = ''] = ref.split('#');
  const [, , name = '', ...rest] = path.split('/');
  return `[${rest.length === 0 ? name : (rest.at(-1) ?? name)}](${pageOf(file)}#${anchor(name)})`;
};

const typeOf = (schema: Schema): string => {
  const { const: only, enum: values, $ref, oneOf, items, type } = schema;
  if ($ref !== undefined) return linkOf($ref);
  if (only !== undefined) return `\`${JSON.stringify(only)}\``;
  if (values !== undefined) return values.map((value) => `\`${String(value)}\``).join(', ');
  if (oneOf !== undefined) return oneOf.map(typeOf).join(' or ');
  if (type === 'array') return items === undefined ? 'list' : `list of ${typeOf(items)}`;
  return typeof type === 'string' ? type : (type ?? []).join(' or ');
};

/** The fields of an object, those of objects within it behind a dot. */
const rowsOf = ({ properties = {}, required = [] }: Schema, path = ''): readonly Row[] =>
  Object.entries(properties).flatMap(([name, field]) => {
    const own = `${path}${name}`;
    const optional = required.includes(name) ? '' : ' (may be absent)';
    const row: Row = [`\`${own}\``, `${typeOf(field)}${optional}`, field.description ?? ''];
    const inner = field.type === 'array' ? field.items : field;
    return [row, ...(inner === undefined ? [] : rowsOf(inner, `${own}${field.type === 'array' ? '[]' : ''}.`))];
  });

/** @param table - Draws rows under a head. */
export const schemaSections = (
  schema: object,
  table: (head: readonly string[], rows: readonly (readonly string[])[]) => string,
): readonly string[] => {
  const { $defs = {}, ...root } = schema as Schema;
  const head = ['field', 'is', 'says'];
  const alternatives = root.items?.oneOf ?? [root];
  const first = alternatives.flatMap((one) => [
    ...(one.title === undefined || alternatives.length === 1 ? [] : [`### ${one.title}`]),
    table(head, rowsOf(one)),
  ]);
  const named = Object.entries($defs).flatMap(([name, shape]) => {
    const rows = rowsOf(shape);
    const says = shape.description === undefined ? [] : [shape.description];
    return [`### ${name}`, ...says, rows.length === 0 ? `It is: ${typeOf(shape)}.` : table(head, rows)];
  });
  return ['## Fields', ...first, '## Shapes', ...named];
};
