import { type Matrix, pointerTo, rowsOf } from '../model/index.ts';
import { maySpeakOf } from '../vocabulary/classify.ts';
import { hierarchyOf } from '../vocabulary/hierarchy.ts';
import type { Concept, Vocabulary } from '../vocabulary/vocabulary.ts';
import { headingTopicsOf, ownTopicsOf, strayed, topicPhrase } from './area-subject.ts';
import { matrix as file } from './examples.ts';
import type { Rule } from './rule.ts';

type Options = { readonly share: number; readonly topics: readonly string[] };

/** A topic with more parts than this is a field: "security" in a row does not say that its certificates are renewed. */
const partsOfSubject = 8;

const withRows = (title: string, ...activities: readonly string[]) =>
  file(`
    scheme: responsible
    roles: { provider: { name: Acme Cloud } }
    areas:
      - name: Operations
        activities:
${activities.map((activity) => `          - { name: ${activity}, assign: { provider: R } }`).join('\n')}
  `).replace('title: Platform', `title: ${title}`);

export const uncoveredTopic: Rule<Options> = {
  id: 'uncovered-topic',
  summary:
    'A topic that every matrix of a managed platform is expected to cover, and that no row of this one does.',
  rationale:
    'What is not written down is disputed when it is needed. The baseline is what ISO/IEC 27017, the CSA CCM, ' +
    'SecNumCloud and DORA Art. 30 expect between a provider and its customers, from backup to exit. Only matrices that ' +
    'cover enough of it are taken for one of a platform. A row about a whole (lifecycle, continuity) covers its parts.',
  level: 'info',
  presets: { relaxed: 'off' },
  fixable: false,
  options: {
    share: {
      default: 50,
      description:
        'How many of a hundred baseline topics a matrix must cover to be taken for one of a managed platform.',
      minimum: 0,
      maximum: 100,
    },
    topics: {
      default: [],
      description:
        'Ids of the topics that you expect, in place of the baseline of the vocabulary; then `share` does not count.',
    },
  },
  examples: {
    bad: [
      {
        title: 'Encryption is expected, and nobody has it',
        options: { topics: ['backup', 'encryption'] },
        yaml: withRows('‹Platform›', 'Back up volumes', 'Renew certificates'),
      },
    ],
    good: [
      {
        title: 'Both are there',
        options: { topics: ['backup', 'encryption'] },
        yaml: withRows('Platform', 'Back up volumes', 'Encrypt data at rest'),
      },
      {
        title: 'A matrix about something else',
        yaml: withRows('Platform', 'Write the release notes', 'Back up volumes'),
      },
    ],
  },
  matrix(matrix, context) {
    const { vocabulary, options } = context;
    const expected =
      options.topics.length > 0
        ? vocabulary.concepts.filter(({ id }) => options.topics.includes(id))
        : hierarchyOf(vocabulary).baseline;
    const missing = uncovered(matrix, expected, vocabulary);
    const covered = expected.length - missing.length;
    if (options.topics.length === 0 && covered * 100 < expected.length * options.share) return;
    const place = matrix.places.value(pointerTo('', 'title'));
    for (const topic of withoutParts(missing, vocabulary)) {
      context.report({
        place,
        message: `No row of "${matrix.title}" is about ${topicPhrase(topic)} ("${topic.id}").`,
        help: 'Add the activity and who owns it, or name the topic under "topics:" of the row that means it.',
      });
    }
  },
};

/** The topics of `expected` that no row is about. */
export function uncovered(matrix: Matrix, expected: readonly Concept[], vocabulary: Vocabulary): Concept[] {
  const missing = new Set(expected);
  const coveredBy = coverageOf(expected, vocabulary);
  const isMissing = (topic: Concept) => missing.has(topic);
  const strikes = (topic: Concept) => coveredBy(topic).some(isMissing);
  const mayStrike = maySpeakOf(strikes, matrix, vocabulary);
  const strikeAll = (topics: readonly Concept[]) => {
    for (const topic of topics) for (const wanted of coveredBy(topic)) missing.delete(wanted);
  };
  const headed = new Set<string>();
  for (const row of rowsOf(matrix)) {
    if (missing.size === 0) break;
    if (row.activity.status === 'retired') continue;
    if (mayStrike(row)) strikeAll(ownTopicsOf(row, vocabulary));
    if (headed.has(row.area.id)) continue;
    headed.add(row.area.id);
    const heading = headingTopicsOf(row.area, matrix, vocabulary).map(({ topic }) => topic);
    // What an area is called counts for its rows, unless none of them keeps to it.
    if (heading.some(strikes) && strayed(row.area, matrix, vocabulary) === undefined) strikeAll(heading);
  }
  return [...missing];
}

/** Missing topics without the parts of others: where the whole is missing, so are its parts. */
export function withoutParts(missing: readonly Concept[], vocabulary: Vocabulary): Concept[] {
  const { ancestorsOf } = hierarchyOf(vocabulary);
  const ids = new Set(missing.map(({ id }) => id));
  return missing.filter(({ id }) => {
    for (const whole of ancestorsOf(id)) if (ids.has(whole)) return false;
    return true;
  });
}

/** Tells which of the expected topics another covers: itself, what it is a part of, and its own parts where they are few. */
function coverageOf(
  expected: readonly Concept[],
  vocabulary: Vocabulary,
): (topic: Concept) => readonly Concept[] {
  const { covers, partsOf } = hierarchyOf(vocabulary);
  const known = coverages.get(expected);
  const answers = known?.of === vocabulary ? known.answers : new Map<Concept, readonly Concept[]>();
  coverages.set(expected, { of: vocabulary, answers });
  return (topic) => {
    let covered = answers.get(topic);
    if (covered === undefined) {
      const isSubject = partsOf(topic.id) <= partsOfSubject;
      covered = expected.filter(
        ({ id, broader }) =>
          covers(id, topic.id) || (isSubject && broader.length === 1 && broader[0] === topic.id),
      );
      answers.set(topic, covered);
    }
    return covered;
  };
}

/** The baseline is the same for all matrices of a run, and so is what covers it. */
const coverages = new WeakMap<
  readonly Concept[],
  { readonly of: Vocabulary; readonly answers: Map<Concept, readonly Concept[]> }
>();
