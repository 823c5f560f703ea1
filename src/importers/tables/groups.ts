import type { ReadTable } from './read-table.ts';
import { roleKey } from './roles.ts';

/** Tables with the same kind of marks that share a role; what lies between two of them joins them. */
export function groupTables(tables: readonly ReadTable[]): ReadTable[][] {
  const groups: { tables: ReadTable[]; keys: Set<string>; kind: string; first: number }[] = [];
  for (const [index, table] of tables.entries()) {
    const keys = table.roles.map(roleKey);
    const mates = groups.filter(
      (group) => group.kind === table.kind && keys.some((key) => group.keys.has(key)),
    );
    const [group, ...rest] = mates;
    if (group === undefined) {
      groups.push({ tables: [table], keys: new Set(keys), kind: table.kind, first: index });
      continue;
    }
    const between = groups.filter((other) => other.kind === group.kind && other.first > group.first);
    for (const other of new Set([...rest, ...between])) {
      group.tables.push(...other.tables);
      for (const key of other.keys) group.keys.add(key);
      groups.splice(groups.indexOf(other), 1);
    }
    group.tables.push(table);
    for (const key of keys) group.keys.add(key);
  }
  const place = new Map(tables.map((table, index) => [table, index]));
  return groups.map((group) => group.tables.sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0)));
}
