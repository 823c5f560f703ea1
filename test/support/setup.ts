import fc from 'fast-check';

/*
 * The gate tries the same cases wherever it runs, so that what it says is about the change and not about luck; the
 * nightly run draws new ones each time, and a failure names its seed.
 */
if (process.env.RACI_NIGHTLY !== '1') fc.configureGlobal({ seed: 20261122 });
