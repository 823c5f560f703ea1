/** The kept things in their order, each new one after the one that it follows among the `news`. */
export function inserted<Thing, Document>(
  kept: readonly (readonly [Thing, Document])[],
  news: readonly Thing[],
  counterpart: (now: Thing) => Thing | undefined,
  create: (now: Thing) => Document | undefined,
): Document[] {
  const documentOf = new Map(kept);
  const following = new Map<Document | undefined, Document[]>();
  let previous: Document | undefined;
  for (const now of news) {
    const old = counterpart(now);
    const created = old === undefined ? create(now) : undefined;
    if (old !== undefined) previous = documentOf.get(old) ?? previous;
    else if (created !== undefined) add(following, previous, created);
  }
  const first = following.get(undefined) ?? [];
  return [...first, ...kept.flatMap(([, document]) => [document, ...(following.get(document) ?? [])])];
}

function add<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

/** Sets a list, or leaves it out where there is nothing in it. */
export function put<Key extends string, Item>(
  document: { [key in Key]?: Item[] },
  key: Key,
  items: readonly Item[],
): void {
  const old = document[key];
  if (items.length > 0) document[key] = [...items] as typeof old;
  else if (old !== undefined && old.length > 0) delete document[key];
}
