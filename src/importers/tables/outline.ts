import type { ActivityDocument, AreaDocument } from '../../model/index.ts';

/** The schema allows areas to be nested this deep. */
const deepest = 4;

export interface PathStep {
  readonly name: string;
  readonly description: string;
}

/** Grows the tree of areas row by row, in the order of the document. */
export class Outline {
  readonly areas: AreaDocument[] = [];

  add(path: readonly PathStep[], activity: ActivityDocument | undefined): void {
    const steps = path.slice(-deepest);
    let siblings = this.areas;
    let area: AreaDocument | undefined;
    for (const [depth, step] of steps.entries()) {
      const last: AreaDocument | undefined = siblings.at(-1);
      // Rows of an area come before the areas inside it; a row that comes after them opens the area once more.
      const closed = depth === steps.length - 1 && activity !== undefined && (last?.areas?.length ?? 0) > 0;
      if (last?.name === step.name && !closed) area = last;
      else {
        area = { name: step.name, ...(step.description !== '' && { description: step.description }) };
        siblings.push(area);
      }
      if (depth < steps.length - 1) {
        area.areas ??= [];
        siblings = area.areas;
      }
    }
    if (area === undefined || activity === undefined) return;
    area.activities ??= [];
    area.activities.push(activity);
  }
}
