import type {
  ActivityDocument,
  AreaDocument,
  MatrixDocument,
  RecommendationDocument,
} from '../../model/index.ts';
import type { Claim } from './claims.ts';
import type { Parties } from './parties.ts';
import type { Heading } from './sections.ts';

/** Areas may be nested so deep (CONTRACT, section 1); what stands deeper goes into the last. */
const deepest = 4;

type Roles = ReturnType<Parties['roles']>;
type Advice = Claim & { kind: 'advice' };
type DutyClaim = Claim & { kind: 'duty' };

interface Area {
  readonly heading: Heading;
  readonly texts: string[];
  readonly duties: DutyClaim[];
  readonly advice: Advice[];
  /** By name. */
  readonly areas: Map<string, Area>;
}

export type PolicyParts = Pick<MatrixDocument, 'areas'> & {
  readonly recommendations: RecommendationDocument[];
  readonly description: string;
  readonly notes: string[];
};

/** Puts what a policy says under the areas that it says it in. Duties outside any go to an area called `title`. */
export function areasFrom(claims: readonly Claim[], roles: Roles, title: string): PolicyParts {
  const root = emptyArea({ name: title, line: 1 });
  const notes: string[] = [];
  for (const claim of claims) {
    const area = areaAt(root, claim.path);
    if (claim.kind === 'duty') area.duties.push(claim);
    else if (claim.kind === 'advice') area.advice.push(claim);
    else if (area === root && root.areas.size > 0) notes.push(claim.text);
    else area.texts.push(claim.text);
  }
  const idOf = (party: string) => roles.get(party)?.id ?? party;
  const areas = [...root.areas.values()];
  const kept = areas.filter(hasContent);
  // What stands before the first area that says anything, such as a preface, says what the policy is about.
  const preface = areas.slice(0, Math.max(0, areas.findIndex(hasContent)));
  const own = root.duties.length > 0 ? [{ ...root, texts: [], advice: [], areas: new Map() }] : [];
  return {
    areas: [...own, ...kept].map((area) =>
      areaDocument(
        area,
        idOf,
        [...roles.values()].map(({ id }) => id),
      ),
    ),
    recommendations: root.advice.map((advice) => recommendation(advice, idOf)),
    description: [...root.texts, ...preface.flatMap(textsIn)].join('\n\n'),
    notes,
  };
}

function areaAt(root: Area, path: readonly Heading[]): Area {
  let area = root;
  for (const heading of path.slice(0, deepest)) {
    const next = area.areas.get(heading.name) ?? emptyArea(heading);
    area.areas.set(heading.name, next);
    area = next;
  }
  return area;
}

function emptyArea(heading: Heading): Area {
  return { heading, texts: [], duties: [], advice: [], areas: new Map() };
}

function hasContent(area: Area): boolean {
  return area.duties.length > 0 || area.advice.length > 0 || [...area.areas.values()].some(hasContent);
}

function textsIn(area: Area): string[] {
  return [...area.texts, ...[...area.areas.values()].flatMap(textsIn)];
}

function areaDocument(area: Area, idOf: (party: string) => string, all: readonly string[]): AreaDocument {
  const areas = [...area.areas.values()].filter(hasContent).map((inner) => areaDocument(inner, idOf, all));
  return {
    name: area.heading.name,
    ...(area.texts.length > 0 && { description: area.texts.join('\n\n') }),
    source: { line: area.heading.line },
    ...(area.duties.length > 0 && { activities: area.duties.map((duty) => activity(duty, idOf, all)) }),
    ...(area.advice.length > 0 && {
      recommendations: area.advice.map((advice) => recommendation(advice, idOf)),
    }),
    ...(areas.length > 0 && { areas }),
  };
}

function activity(
  { text, note, parties, shared, line }: DutyClaim,
  idOf: (party: string) => string,
  all: readonly string[],
): ActivityDocument {
  const owners = parties.length === 0 ? all : [...new Set(parties.map(idOf))];
  return {
    name: text,
    assign: Object.fromEntries(owners.map((id) => [id, 'R'])),
    ...(note !== '' && { note }),
    ...(shared !== '' && owners.length > 1 && { shared }),
    source: { line },
  };
}

function recommendation(
  { text, party, line }: Advice,
  idOf: (party: string) => string,
): RecommendationDocument {
  return { text, ...(party !== undefined && { for: idOf(party) }), source: { line } };
}
