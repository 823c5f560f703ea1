import {
  bracketsFor,
  footnoteMark,
  markSigns,
  sharedText,
  statusMark,
  statusTexts,
} from '../model/exchange.ts';
import { type Activity, type ActivityStatus, type Matrix, rowsOf } from '../model/index.ts';
import { printableLines } from '../text/printable.ts';

/** What is said under a table about a mark in it. */
export interface Footnote {
  readonly mark: string;
  readonly text: string;
}

export interface Mark {
  readonly mark: string;
  readonly number: number;
}

/**
 * How many brackets the marks of all tables of a matrix have on each side, so that none can be taken for the end of a
 * name or cell: 0 for `*` and `¹`.
 */
export function markBrackets(matrix: Matrix): number {
  const activities = [...rowsOf(matrix)].map(({ activity }) => activity);
  const hasStatus = activities.some(({ status }) => status !== 'active');
  const hasNumber = activities.some(
    ({ shared, cells }) => shared !== undefined || cells.some(({ note }) => note !== undefined),
  );
  const signs = (hasStatus ? markSigns.status : '') + (hasNumber ? markSigns.number : '');
  const texts = activities.flatMap(({ name, cells }) => [name, ...cells.flatMap(({ unknown }) => unknown)]);
  return bracketsFor(texts.map(printableLines), signs);
}

/** Collects the footnotes of one table: what is said twice is said once, under one mark. */
export class Footnotes {
  private readonly statuses = new Set<Exclude<ActivityStatus, 'active'>>();
  private readonly numbers = new Map<string, number>();

  /** @param brackets of {@link markBrackets} */
  constructor(private readonly brackets = 0) {}

  /** `*` for a planned activity, `†` for a retired one, `''` for an active one; ` [planned]` in brackets. */
  ofStatus(activity: Activity): string {
    if (activity.status === 'active') return '';
    this.statuses.add(activity.status);
    return this.apart(statusMark(activity.status, this.brackets));
  }

  /** The mark of the reason why several own an activity; `undefined` where there is none to tell. */
  ofShared(activity: Activity): Mark | undefined {
    if (activity.shared === undefined) return undefined;
    return this.of(sharedText(activity.shared));
  }

  /** The mark of a text as it stands behind a name or cell: `¹`, ` [1]`; `undefined` where there is no text. */
  of(text: string | undefined): Mark | undefined {
    if (text === undefined || text.trim() === '') return undefined;
    const number = this.numbers.get(text) ?? this.numbers.size + 1;
    this.numbers.set(text, number);
    return { mark: this.apart(footnoteMark(number, this.brackets)), number };
  }

  /** The marks of statuses, then the numbered ones. */
  list(): Footnote[] {
    const statuses = (['planned', 'retired'] as const).filter((status) => this.statuses.has(status));
    return [
      ...statuses.map((status) => ({ mark: statusMark(status, this.brackets), text: statusTexts[status] })),
      ...this.numbered(),
    ];
  }

  /** Without those of statuses. */
  numbered(): Footnote[] {
    return [...this.numbers].map(([text, number]) => ({ mark: footnoteMark(number, this.brackets), text }));
  }

  /** A sign stands right behind a name, brackets after a blank. */
  private apart(mark: string): string {
    return this.brackets === 0 ? mark : ` ${mark}`;
  }
}
