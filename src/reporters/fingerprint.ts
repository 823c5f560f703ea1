import { createHash } from 'node:crypto';
import type { Diagnostic } from '../model/index.ts';

/**
 * A fingerprint for each finding that stays the same when lines move: a hash of rule, file, matrix, area, activity and
 * role. Findings that would share one are numbered in the order of the report, so that each is unique in it.
 */
export function fingerprints(diagnostics: readonly Diagnostic[]): string[] {
  const seen = new Map<string, number>();
  return diagnostics.map(({ rule, file, matrix, area, activity, role }) => {
    const subject = [rule, file, matrix, area, activity, role].map((part) => part ?? '').join('\0');
    const count = (seen.get(subject) ?? 0) + 1;
    seen.set(subject, count);
    return hash(count === 1 ? subject : `${subject}\0${count}`);
  });
}

/** The first 32 hexadecimal digits of SHA-256: enough to tell findings apart. */
export function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
