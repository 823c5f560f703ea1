/** Beyond so many items the built-in sort is faster. */
const few = 12;

/**
 * Sorts in place; equals stay as they are. Texts have few of anything, and of a few items the built-in sort makes copies
 * first, which is most of its work.
 */
export function sortFew<Item>(items: Item[], compare: (left: Item, right: Item) => number): Item[] {
  if (items.length > few) return items.sort(compare);
  for (let sorted = 1; sorted < items.length; sorted++) {
    const item = items[sorted] as Item; // within the list
    let at = sorted;
    for (; at > 0; at--) {
      const before = items[at - 1] as Item; // within the list
      if (compare(before, item) <= 0) break;
      items[at] = before;
    }
    items[at] = item;
  }
  return items;
}
