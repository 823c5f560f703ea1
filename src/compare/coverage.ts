import { type Matrix, ownershipOf, rowsOf } from '../model/index.ts';
import { languageOf } from '../text/languages.ts';
import { type TopicMatch, topicsOfRow, topicsOfText } from '../vocabulary/classify.ts';
import { hierarchyOf } from '../vocabulary/hierarchy.ts';
import type { Concept, Vocabulary } from '../vocabulary/vocabulary.ts';

/** Where a row says itself what it is about. A heading above it does not: duties stand under foreign ones. */
const ownWords = ['topics', 'name', 'alias', 'note'] as const;
/** A note that mentions something in passing makes no row about it. */
const inPassing = 0.3;

/** What the activities of a matrix that somebody owns are about. */
export class Coverage {
  /** Topic ids; those that a topic is a part of are not added. */
  private readonly owned = new Set<string>();

  constructor(
    private readonly matrix: Matrix,
    private readonly vocabulary: Vocabulary,
  ) {
    for (const row of rowsOf(matrix)) {
      if (row.activity.status === 'retired' || ownershipOf(row.activity, matrix).owners.length === 0)
        continue;
      for (const { topic, strength } of topicsOfRow(row, vocabulary, { sources: ownWords })) {
        if (strength > inPassing) this.owned.add(topic.id);
      }
    }
  }

  /**
   * What a recommendation is about, where no owned activity is about that, a part of it or what it is directly a part of
   * (whoever monitors is not told that alerts are nobody's). Nothing where it is covered, or cannot be judged.
   */
  uncoveredAdvice(text: string): Concept[] {
    const { covers } = hierarchyOf(this.vocabulary);
    const language = languageOf(this.matrix.language);
    const about = leadingTopics(text, topicsOfText(text, this.vocabulary, language && { language }));
    const isCovered = about.some(({ id, broader }) =>
      [...this.owned].some((topic) => covers(id, topic) || broader.includes(topic)),
    );
    return isCovered ? [] : about;
  }
}

/**
 * The topic that a piece of advice names first, with those that stand right beside it (`TLS encryption`, `performance
 * logs`). What comes later is mostly the place or the means: "encrypt data by means of the storage solution".
 */
function leadingTopics(text: string, matches: readonly TopicMatch[]): Concept[] {
  const mentions = matches
    .flatMap(({ topic, evidence }) =>
      evidence.map((found) => {
        const start = text.indexOf(found.text);
        return { topic, start, end: start + found.text.length };
      }),
    )
    .filter(({ start }) => start >= 0)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const leading = new Set<Concept>();
  let end: number | undefined;
  for (const mention of mentions) {
    if (end !== undefined && /[^\s-]/u.test(text.slice(end, mention.start))) break;
    leading.add(mention.topic);
    end = Math.max(end ?? 0, mention.end);
  }
  return [...leading];
}
