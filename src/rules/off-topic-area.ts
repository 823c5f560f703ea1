import { type Area, areasOf, type Matrix, pointerTo, rowsOf } from '../model/index.ts';
import { listed, plural } from '../text/printable.ts';
import { languageOfMatrix, topicsOfText } from '../vocabulary/classify.ts';
import { hierarchyOf } from '../vocabulary/hierarchy.ts';
import type { Concept, Vocabulary } from '../vocabulary/vocabulary.ts';
import { ownTopicsOf, type Strayed, strayed, topicPhrase } from './area-subject.ts';
import { matrix as file } from './examples.ts';
import type { Rule } from './rule.ts';

type Options = { readonly 'min-rows': number };

const encryption = (name: string, ...activities: readonly string[]) =>
  file(`
    scheme: responsible
    roles:
      provider: { name: Acme Cloud }
      customer: { name: Product team }
    areas:
      - name: ${name}
        activities:
${activities.map((activity) => `          - { name: ${activity}, assign: { provider: R } }`).join('\n')}
        recommendations:
          - text: Encrypt data at rest.
            for: customer
  `);

export const offTopicArea: Rule<Options> = {
  id: 'off-topic-area',
  summary: 'An area whose activities are all about another topic than the one that it is named after.',
  rationale:
    'Readers look under the heading, find duties and believe the topic taken care of, while nobody has it: it comes of ' +
    'sections that were copied and not rewritten. An area is told only where the vocabulary knows what each of its rows ' +
    'is about, where none comes near the heading, and where all share another subject or what the area recommends about ' +
    'its own is nobody’s duty in the whole matrix.',
  level: 'warn',
  presets: { relaxed: 'off' },
  fixable: false,
  options: {
    'min-rows': {
      default: 3,
      description:
        'Areas with fewer activities than this prove nothing, unless they recommend what nobody does.',
      minimum: 1,
    },
  },
  examples: {
    bad: [
      {
        title: 'A section that was copied from another',
        yaml: encryption(
          '‹Encryption›',
          'Automatic backups of cluster configurations',
          'Redundancy mechanisms within the infrastructure',
          'Restore backups after an outage',
        ),
      },
    ],
    good: [
      {
        title: 'One of them keeps to the subject',
        yaml: encryption(
          'Encryption',
          'Automatic backups of cluster configurations',
          'Encryption of backups',
          'Restore backups after an outage',
        ),
      },
      {
        title: 'What it is about cannot be told from every row',
        yaml: encryption(
          'Encryption',
          'Automatic backups of cluster configurations',
          'Whatever else is on the list',
          'Restore backups after an outage',
        ),
      },
    ],
  },
  matrix(matrix, context) {
    const { vocabulary, options } = context;
    for (const area of areasOf(matrix)) {
      const found = strayed(area, matrix, vocabulary);
      if (found === undefined) continue;
      const advice = unheededAdvice(area, matrix, found.claimed, vocabulary);
      const isElsewhere = found.family !== undefined && area.activities.length >= options['min-rows'];
      if (!isElsewhere && advice === 0) continue;
      context.report({
        place: matrix.places.value(pointerTo(area.pointer, 'name')),
        message: messageFor(area, found, advice),
        help: 'Assign what the area is named after, and move these activities to where readers look for them.',
        area: area.id,
      });
    }
  },
};

function messageFor(area: Area, { claimed, found, family }: Strayed, advice: number): string {
  const subject = listed(claimed.map(topicPhrase));
  const count = area.activities.length;
  const rows =
    count === 1 ? 'its activity is' : count === 2 ? 'both activities are' : `all ${count} activities are`;
  const others = found.slice(0, 3).map(topicPhrase).join(', ');
  const about =
    family === undefined || found.includes(family) ? others : `${topicPhrase(family)} (${others})`;
  const recommends = `; nobody is assigned what it recommends about ${subject} (${plural(advice, 'recommendation')})`;
  return `"${area.name}" assigns nothing about ${subject}: ${rows} about ${about}${advice === 0 ? '' : recommends}.`;
}

/** How many recommendations of an area are about its subject, where no activity of the matrix is. */
function unheededAdvice(
  area: Area,
  matrix: Matrix,
  claimed: readonly Concept[],
  vocabulary: Vocabulary,
): number {
  const { covers } = hierarchyOf(vocabulary);
  const isAbout = (topic: Concept) => claimed.some(({ id }) => covers(id, topic.id));
  const language = languageOfMatrix(matrix);
  const advice = area.recommendations.filter(({ text }) =>
    topicsOfText(text, vocabulary, { language }).some(({ topic }) => isAbout(topic)),
  );
  if (advice.length === 0) return 0;
  for (const row of rowsOf(matrix)) if (ownTopicsOf(row, vocabulary).some(isAbout)) return 0;
  return advice.length;
}
