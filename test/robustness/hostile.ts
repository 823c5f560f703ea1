import fc from 'fast-check';

/** What could move a cursor, recolour a terminal, reorder text, end a line or become markup, put into every text. */
export const hostileTexts = [
  '\u001b[31mred\u001b[0m',
  '\u001b]0;title\u0007',
  '\u001b]8;;http://example.org\u001b\\link\u001b]8;;\u001b\\',
  '\u001b[2J\u001b[H',
  '\u009b31m',
  '\u0090q\u009c',
  '\u0007bell',
  '\u0008\u0008\u0008back',
  '\u007f',
  '\u0000',
  'a\rb',
  'a\nb',
  'a\r\n::error::forged',
  '\n::warning file=x::forged',
  '%0A::error::forged',
  '::error::forged',
  '##[error]forged',
  '\u0085next',
  '\u2028line\u2029paragraph',
  '\u202egnp.exe',
  '\u2066\u2067isolated\u2069',
  '\u061c\u200e\u200fmarks',
  '\ufeffmark',
  '\ud800half',
  'half\udc00',
  '\uffff',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '[x](javascript:alert(1))',
  'javascript:alert(1)',
  '</td></tr></table>',
  ']]>',
  '<!-- raci:end -->',
  '| a | b |',
  '`code`',
  '=HYPERLINK("http://example.org")',
  "=cmd|' /C calc'!A0",
  '@SUM(1)',
  '+1',
  '-1',
  '\t=1+1',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  '𝕏👩‍💻',
  'é'.normalize('NFD'),
  'a'.repeat(3000),
  '{{constructor}}',
  '%s%n',
  '*&a',
  '# comment',
  "'",
  '"',
  '\\',
];

const words = ['restore', 'backup', 'the', 'customer', 'monitors', 'logs', 'of', 'Größe', '日本語', 'R', 'A'];

/** A text of which at least some is hostile. */
export const hostileText = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...hostileTexts) },
      { weight: 3, arbitrary: fc.constantFrom(...words) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join(' '));

/** Bytes that may be anything, or nearly what the format is. */
export function nearly(pieces: readonly string[]): fc.Arbitrary<Uint8Array> {
  const text = fc
    .array(
      fc.oneof(
        { weight: 8, arbitrary: fc.constantFrom(...pieces) },
        { weight: 1, arbitrary: fc.constantFrom(...hostileTexts) },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
      ),
      { maxLength: 50 },
    )
    .map((parts) => Buffer.from(parts.join('')));
  return fc.oneof(
    { weight: 8, arbitrary: text },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) },
  );
}

/**
 * What of an output could act on a terminal or on a CI runner that reads it: control characters other than line breaks,
 * marks that reorder text, halves of characters; commands of a log other than the annotations that are asked for.
 */
export function actsOnTerminal(output: string): string[] {
  const marks =
    output.match(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Cs}/gu,
    ) ?? [];
  return [
    ...marks.map((character) => `U+${character.charCodeAt(0).toString(16).padStart(4, '0')}`),
    ...(output.match(/^\s*::(?!(?:error|warning|notice) file=).*|##\[/gmu) ?? []),
  ];
}

/** What the program says of a bug of its own, or a stack trace. */
export function bugIn(stderr: string): string | undefined {
  return /^.*bug of raci.*$|^\s+at .*:\d+:\d+\)?$/mu.exec(stderr)?.[0];
}
