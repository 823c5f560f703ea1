import { listed } from '../../text/printable.ts';
import type { DocumentBlocks } from '../blocks.ts';
import type { ImportOptions, ImportResult } from '../importer.ts';
import { fileTitle, languageTag, shortId } from '../naming.ts';
import { languageOfTexts } from '../tables/language.ts';
import { responsibilityWords } from '../tables/words.ts';
import { areasFrom } from './areas.ts';
import { type Claims, readClaims } from './claims.ts';
import { withPlainStructure } from './plain-lines.ts';
import { outline } from './sections.ts';

/**
 * Reads a policy in prose: lists under "Responsibility of X" or "X is responsible for" become activities of X, in the
 * area of their heading; lists under "Recommendations" become recommendations; a list item that says what a known
 * party must do becomes an activity too. No matrix where the document does not divide duties between parties.
 */
export function readPolicy(document: DocumentBlocks, options: ImportOptions): ImportResult {
  const { title: heading, sections } = outline(withPlainStructure(document.blocks));
  const read = readClaims(sections);
  const title = heading || document.title || fileTitle(options.name);
  // Without a label for anybody and without clauses for both sides, sentences alone divide duties where the document says that it does.
  if (!read.labelled && !read.isContract && !(responsibilityWords.has(title) && dividesDuties(read)))
    return { matrices: [], warnings: [] };
  if (!dividesDuties(read)) return { matrices: [], warnings: [refusal(read)] };
  const language = languageTag(document.language) ?? languageIn(title, read);
  const roles = read.parties.roles();
  const { areas, recommendations, description, notes } = areasFrom(read.claims, roles, title);
  return {
    matrices: [
      {
        raci: 1,
        id: shortId(document.title || title, options.name),
        title,
        ...(description !== '' && { description }),
        ...(language !== undefined && { language }),
        scheme: 'responsible',
        source: { title, location: options.name },
        roles: Object.fromEntries([...roles.values()].map(({ id, role }) => [id, role])),
        areas,
        ...(recommendations.length > 0 && { recommendations }),
        ...(notes.length > 0 && { notes }),
      },
    ],
    warnings: read.warnings,
  };
}

/** Told by what the policy says; English is not said. */
function languageIn(title: string, { claims }: Claims): string | undefined {
  const headings = claims.flatMap(({ path }) => path.map(({ name }) => name));
  const found = languageOfTexts([title, ...new Set(headings), ...claims.map(({ text }) => text)]);
  return found === 'en' ? undefined : found;
}

/**
 * Whether the document divides duties between parties of a contract, or between the same parties again and again.
 * Lists that are met once for each of several roles describe jobs.
 */
function dividesDuties({ claims, parties }: Claims): boolean {
  const areas = new Map<string, Set<string>>();
  for (const claim of claims) {
    if (claim.kind !== 'duty') continue;
    for (const party of claim.parties) {
      const area = claim.path.map(({ name }) => name).join('\n');
      areas.set(party, (areas.get(party) ?? new Set()).add(area));
    }
  }
  if (areas.size < 2) return false;
  return parties.hasKnownKind || [...areas.values()].every((named) => named.size > 1);
}

function refusal({ claims, parties }: Claims): ImportResult['warnings'][number] {
  const first = claims.find((claim) => claim.kind === 'duty');
  const whose = listed(parties.names.slice(0, 5).map((name) => `"${name}"`));
  return {
    message: `Duties of ${whose || 'somebody'} are listed, but not divided between parties: this reads as a description of roles`,
    line: first?.line,
  };
}
