/**
 * A value as JSON for people and programs: two blanks, keys in the order given, a line end. In pieces, one for each item
 * of the lists of the value, so that an answer of a million rows never stands in memory as one text, which could be
 * longer than a text can be.
 */
export function* json(value: object): Generator<string> {
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  if (members.length === 0) {
    yield '{}\n';
    return;
  }
  let open = '{\n';
  for (const [key, member] of members) {
    yield `${open}  ${JSON.stringify(key)}: `;
    if (Array.isArray(member) && member.length > 0) yield* listPieces(member);
    else yield indented(member, '  ');
    open = ',\n';
  }
  yield '\n}\n';
}

function* listPieces(items: readonly unknown[]): Generator<string> {
  let open = '[\n';
  for (const item of items) {
    yield `${open}    ${indented(item ?? null, '    ')}`;
    open = ',\n';
  }
  yield '\n  ]';
}

/** JSON has no line ends but those between its values. */
function indented(value: unknown, blanks: string): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${blanks}`);
}
