/**
 * What Stryker is extended by: a runner that tries a change on whole test files in one process, the likeliest and quickest
 * first, and a reporter that tells each change as soon as it is judged.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import {
  commonTokens,
  declareClassPlugin,
  declareFactoryPlugin,
  PluginKind,
  tokens,
} from '@stryker-mutator/api/plugin';
import { VitestTestRunner } from './node_modules/@stryker-mutator/vitest-runner/dist/src/vitest-test-runner.js';

/** The least share of changes that tests must notice. */
const goal = 0.8;

/** The changes that were drawn; undefined where all are tried. */
const { RACI_DRAWN: list } = process.env;
const drawn = list === undefined ? undefined : new Set(JSON.parse(readFileSync(list, 'utf8')));

/** Where the dry run leaves, for the runs after it, which test files reach which change. */
const reachedBy = 'reached-by.json';

/** Names a change; as in run.ts. Lines and columns count from 0 here. */
function keyOf(file, { start, end }, { mutatorName, replacement }) {
  return JSON.stringify([file, start.line, start.column, end.line, end.column, mutatorName, replacement]);
}

/**
 * Stryker's own runner starts a process for each test file, and activates a change only while those tests run that were
 * the first to reach it: a table made on loading, or kept from one test to the next, is never seen changed by the others.
 */
class WholeFileRunner extends VitestTestRunner {
  async dryRun(options) {
    const result = await super.dryRun(options);
    const files = this.ctx.state
      .getFiles()
      .map(({ filepath, result, meta: { mutantCoverage: reached } }) => ({
        file: relative(process.cwd(), filepath),
        milliseconds: result?.duration ?? 0,
        changes: [...new Set([reached?.static, ...Object.values(reached?.perTest ?? {})].flatMap(keys))],
      }));
    writeFileSync(reachedBy, JSON.stringify(files));
    return result;
  }

  async mutantRun({ activeMutant, sandboxFileName, hitLimit }) {
    const source = relative(process.cwd(), sandboxFileName);
    if (drawn?.has(keyOf(source, activeMutant.location, activeMutant)) === false)
      return { status: 'error', errorMessage: 'not drawn' };
    const [, folder] = source.split('/');
    const files = JSON.parse(readFileSync(reachedBy, 'utf8'))
      .filter(({ changes }) => changes.includes(activeMutant.id))
      .map(({ file, milliseconds }) => ({
        file,
        cost: milliseconds / (file.startsWith(`test/${folder}/`) ? 10 : 1),
      }))
      .sort((a, b) => a.cost - b.cost)
      .map(({ file }) => file);
    if (files.length === 0) return { status: 'survived', nrOfTests: 0 };

    for (const [key, value] of Object.entries({
      mode: 'mutant',
      mutantActivation: 'static',
      activeMutant: activeMutant.id,
      hitLimit,
    }))
      this.ctx.provide(key, value);
    this.resetContext();
    this.ctx.config.related = undefined;
    this.ctx.config.sequence.sequencer = inOrder(files);
    for (const { config } of this.ctx.projects) {
      config.isolate = false;
      config.testNamePattern = undefined;
    }
    await this.ctx.start(files);

    const ran = this.ctx.state.getFiles();
    if (hitLimit !== undefined && this.readHitCount() > hitLimit)
      return { status: 'timeout', reason: 'without end' };
    const failed = ran.find(({ result }) => result?.state === 'fail');
    const [outside] = this.ctx.state.errorsSet;
    if (failed === undefined && outside === undefined) return { status: 'survived', nrOfTests: ran.length };
    const failureMessage = failed?.name ?? String(outside);
    return { status: 'killed', killedBy: [], failureMessage, nrOfTests: ran.length };
  }
}

const keys = (counts) => Object.keys(counts ?? {});

function inOrder(files) {
  const place = ({ moduleId }) => files.indexOf(relative(process.cwd(), moduleId));
  return class {
    shard(specifications) {
      return specifications;
    }
    sort(specifications) {
      return [...specifications].sort((a, b) => place(a) - place(b));
    }
  };
}

/** Tells each change when it is judged, and at the end the share that was noticed, by folder. */
class EachChange {
  #start = Date.now();
  #counts = new Map();

  onMutantTested(change) {
    const file = relative(process.cwd(), change.fileName);
    const location = { start: fromZero(change.location.start), end: fromZero(change.location.end) };
    const { status, mutatorName, replacement, statusReason } = change;
    if (drawn?.has(keyOf(file, location, change)) === false || !(status in isNoticed)) return;
    for (const folder of ['all', file.split('/')[1]]) {
      const counts = this.#counts.get(folder) ?? { noticed: 0, all: 0 };
      this.#counts.set(folder, counts);
      counts.all++;
      if (isNoticed[status]) counts.noticed++;
    }
    const seconds = `${((Date.now() - this.#start) / 1000).toFixed(0)} s`.padStart(7);
    const place = `${file}:${change.location.start.line}:${change.location.start.column}`;
    const what = `${original(file, location)} → ${replacement.replace(/\s+/gu, ' ')}`;
    const by = status === 'Killed' ? ` (${statusReason})` : '';
    console.log(`${seconds} ${status.padEnd(10)} ${place} ${mutatorName}: ${what}${by}`);
  }

  onMutationTestReportReady() {
    for (const [folder, { noticed, all }] of this.#counts) {
      const [low, high] = interval(noticed, all).map(percent);
      console.log(
        `${folder.padEnd(10)} ${noticed} of ${all} noticed: ${percent(noticed / all)} (95 %: ${low} to ${high})`,
      );
    }
    const { noticed, all } = this.#counts.get('all') ?? { noticed: 0, all: 1 };
    if (noticed / all < goal) process.exitCode = 1;
  }
}

/** What the states of a change mean for the score; others do not count. */
const isNoticed = { Killed: true, Timeout: true, Survived: false, NoCoverage: false };

const fromZero = ({ line, column }) => ({ line: line - 1, column: column - 1 });
const percent = (share) => `${(100 * share).toFixed(1)} %`;

/** Wilson's interval of the share that a sample stands for, at 95 %. */
function interval(hits, all) {
  const z = 1.96;
  const share = hits / all;
  const middle = share + z ** 2 / (2 * all);
  const half = z * Math.sqrt((share * (1 - share)) / all + z ** 2 / (4 * all ** 2));
  return [middle - half, middle + half].map((value) => value / (1 + z ** 2 / all));
}

/** The text that was changed, in one line. */
function original(file, { start, end }) {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .slice(start.line, end.line + 1);
  lines[lines.length - 1] = lines.at(-1).slice(0, end.column);
  lines[0] = lines[0].slice(start.column);
  return lines.join(' ').replace(/\s+/gu, ' ').slice(0, 200);
}

const wholeFileRunner = (injector) =>
  injector.provideValue('globalNamespace', '__stryker__').injectClass(WholeFileRunner);
wholeFileRunner.inject = tokens(commonTokens.injector);

export const strykerPlugins = [
  declareFactoryPlugin(PluginKind.TestRunner, 'whole-files', wholeFileRunner),
  declareClassPlugin(PluginKind.Reporter, 'each-change', EachChange),
];
