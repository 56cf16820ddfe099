import fc from 'fast-check';

/**
 * Property tests make the same values in every run, so that none fails by chance; fresh ones are for `npm run
 * fuzz`, which sets the seed. What it finds becomes an example of its property, or a test of its own.
 */
fc.configureGlobal({ seed: Number(process.env['DABIAO_SEED'] ?? 20_251_231) });
