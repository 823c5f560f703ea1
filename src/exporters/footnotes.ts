import { footnoteMark, sharedText, statusMarks } from '../model/exchange.ts';
import type { Activity, ActivityStatus } from '../model/index.ts';

/** What is said under a table about a mark in it. */
export interface Footnote {
  readonly mark: string;
  readonly text: string;
}

export interface Mark {
  readonly mark: string;
  readonly number: number;
}

/** Collects the footnotes of one table: what is said twice is said once, under one mark. */
export class Footnotes {
  private readonly statuses = new Set<Exclude<ActivityStatus, 'active'>>();
  private readonly numbers = new Map<string, number>();

  /** `*` for a planned activity, `†` for a retired one, `''` for an active one. */
  ofStatus(activity: Activity): string {
    if (activity.status === 'active') return '';
    this.statuses.add(activity.status);
    return statusMarks[activity.status].mark;
  }

  /** The mark of the reason why several own an activity; `undefined` where there is none to tell. */
  ofShared(activity: Activity): Mark | undefined {
    if (activity.shared === undefined) return undefined;
    return this.of(sharedText(activity.shared));
  }

  /** The mark of a text: `¹`, `²`, …; `undefined` where there is no text. */
  of(text: string | undefined): Mark | undefined {
    if (text === undefined || text.trim() === '') return undefined;
    const number = this.numbers.get(text) ?? this.numbers.size + 1;
    this.numbers.set(text, number);
    return { mark: footnoteMark(number), number };
  }

  /** The marks of statuses, then the numbered ones. */
  list(): Footnote[] {
    const statuses = (['planned', 'retired'] as const).filter((status) => this.statuses.has(status));
    return [...statuses.map((status) => statusMarks[status]), ...this.numbered()];
  }

  /** Without those of statuses. */
  numbered(): Footnote[] {
    return [...this.numbers].map(([text, number]) => ({ mark: footnoteMark(number), text }));
  }
}
