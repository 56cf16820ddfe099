import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DOCUMENT_FORMATS } from '../../../src/formats/document-formats.ts';
import { endingOf, isBinary, REPORT_FORMATS } from '../../../src/formats/report-formats.ts';
import { inProcess, settingsFile } from '../../support/in-process.ts';
import { newFolder } from '../../support/folder.ts';
import { dabiao, ROOT } from '../../support/run.ts';

const DEMO = `${ROOT}fixtures/demo`;
const ASSESSED = ['--assessment', `${ROOT}fixtures/assessment/assessment.yaml`];
const NUJIANG = `${DEMO}/533300-怒江傈僳族自治州.csv`;
const HEAD = '地区,年份,普惠性幼儿园在园幼儿数,在园幼儿总数\n';
const report = (...args: readonly string[]) => dabiao(['report', ...args, '--lang', 'en']);
const ofTable = (rows: string, ...args: readonly string[]) =>
  dabiao(['report', '-', '-i', 'inclusive-kindergarten-coverage', '--lang', 'en', ...args], {
    input: HEAD + rows,
  });
const folder = newFolder();
const at = (...names: readonly string[]) => join(folder.path, ...names);
const SAVED = at('saved.json');
report(DEMO, ...ASSESSED, '-o', SAVED);

describe('exit codes', () => {
  test('what is missed does not fail it: a document is no gate', () => {
    const { stdout, stderr, exitCode } = ofTable('五华区,2025,1,100\n');
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^# /u);
  });
  test('rows that had to be left out do, and the document is written all the same', () => {
    const { stdout, exitCode } = ofTable('五华区,2025,1,100\n没有县,2025,1,100\n');
    expect([exitCode, stdout]).toEqual([3, expect.stringMatching(/^# /u)]);
  });
  test('of a saved report they are the same, whatever gate it was saved behind', () => {
    const input = `${HEAD}五华区,2025,1,100\n没有县,2025,1,100\n`;
    const missed = dabiao(['check', '-', '-f', 'json'], { input: `${HEAD}五华区,2025,1,100\n` });
    const left = dabiao(['check', '-', '-f', 'json', '--fail-on', 'never'], { input });
    expect([missed.exitCode, left.exitCode]).toEqual([1, 3]);
    const codes = [missed, left].map(({ stdout }) => dabiao(['report', '-'], { input: stdout }).exitCode);
    expect(codes).toEqual([0, 3]);
  });
});

describe('what can not be', () => {
  test.each([
    [['--kind', 'letter'], 'monitor, circular'],
    [['-y', 'all'], 'Use one of: 2023, 2024, 2025'],
    [['-y', '2022'], 'Use one of: 2023, 2024, 2025'],
    [['-r', '没有县'], '没有县'],
    [['-f', 'pdf'], 'markdown, docx, html, xlsx, json'],
    [['-o', at('report.pdf')], 'does not show which format'],
    [['-f', 'docx'], 'Name one: -o report.docx'],
    [['-f', 'xlsx'], 'Name one: -o report.xlsx'],
    [['-o', '-', '-f', 'xlsx'], 'Name one: -o report.xlsx'],
    [['-o', at('a.md'), '-o', at('a.md')], 'names'],
    [['-o', at()], 'it is a folder'],
    [['--split', 'province', '-o', at('feedback')], 'prefecture, county'],
    [['--split', 'county'], 'needs a folder'],
    [['--split', 'county', '-o', '-'], "- can't be it"],
    [['--split', 'county', '-o', at('feedback.docx')], "feedback.docx can't be it"],
    [['--split', 'county', '-o', at('a'), '-o', at('b')], "can't be it"],
    [['--split', 'county', '-o', SAVED], "saved.json can't be it"],
    [['--split', 'county', '-o', join(SAVED, 'below')], 'a file, not a folder'],
    [['--split', 'county', '-o', at('feedback'), '-f', 'json'], 'docx, html, xlsx, markdown'],
    [['--split', 'county', '-o', at('feedback'), '-f', 'html,docx'], '"html,docx" is none'],
    [['--split', 'county', '-o', at('feedback'), '--public'], '--split county and --public'],
    [['--split', 'county', '-o', at('feedback'), '--kind', 'circular'], '--kind circular'],
    [['--texts', `${ROOT}fixtures/annual/broken.yaml`], 'broken.yaml:2:16'],
    [['--texts', at('none.yaml')], 'none.yaml cannot be read'],
  ])('%j is refused before anything is written', (args, said) => {
    const { stdout, stderr, exitCode } = report(DEMO, ...args);
    expect([stdout, exitCode]).toEqual(['', 2]);
    expect(stderr).toContain(said);
    expect(readdirSync(folder.path)).toEqual(['saved.json']);
  });
  test('the report itself, with all its names, is not for publication', () => {
    const { stderr, exitCode } = report(DEMO, '--public', '-o', at('p.html'), '-o', at('p.json'));
    expect([exitCode, existsSync(at('p.html'))]).toEqual([2, false]);
    expect(stderr).toContain('--public does not go with --output');
    expect(report(DEMO, '--public', '-f', 'json').stderr).toContain(
      '--public does not go with --format json',
    );
  });
  test('files that are read are never written to', () => {
    const own = newFolder();
    own.put('data.csv', `${HEAD}五华区,2025,1,100\n`);
    own.put('texts.yaml', 'office: 云南省教育厅\n');
    for (const args of [
      ['data.csv', '-o', 'data.csv', '-f', 'markdown'],
      ['data.csv', '--texts', 'texts.yaml', '-o', 'texts.yaml', '-f', 'markdown'],
    ]) {
      const { stderr, exitCode } = own.run(['report', ...args, '--lang', 'en']);
      expect([exitCode, stderr]).toEqual([2, expect.stringContaining('is an input of this run')]);
    }
    own.put('530102-五华区.md', readFileSync(SAVED, 'utf8'));
    const split = ['--split', 'county', '-o', '.', '-f', 'markdown', '--lang', 'en'];
    expect(own.run(['report', '530102-五华区.md', ...split]).stderr).toContain('is an input of this run');
  });
  test('one standard input is not for two files', () => {
    expect(report('-', '--texts', '-').stderr).toContain('Standard input can be read once');
  });
});

describe('a saved report', () => {
  test('gives the same circular as its data, in every format', () => {
    const files = DOCUMENT_FORMATS.map((format) => `document.${endingOf(format)}`);
    const written = (base: string, ...input: readonly string[]) => {
      const outputs = files.flatMap((file) => ['-o', at(base, file)]);
      const ran = report(...input, '--kind', 'circular', ...outputs);
      expect(ran).toEqual({ stdout: '', stderr: '', exitCode: 0 });
      return files.map((file) => readFileSync(at(base, file)).toString('base64'));
    };
    expect(written('saved', SAVED)).toEqual(written('data', DEMO, ...ASSESSED));
  });
  test('is written again as it is', () => {
    expect(report(SAVED, '-f', 'json').stdout).toBe(readFileSync(SAVED, 'utf8'));
  });
  test('takes no option that says how data is read and judged', () => {
    const own = ['-r', '昆明市', '--waivers', 'w.yaml', '--as-of', '2025-12-31', '--zones', 'z.yaml'];
    const { stdout, stderr, exitCode } = report(SAVED, ...own, ...ASSESSED);
    expect([stdout, exitCode]).toEqual(['', 2]);
    expect(stderr).toContain('--zones, --region, --waivers, --assessment, --as-of would change nothing');
    expect(stderr).toContain('Leave them out');
  });
  test('is not hindered by what the settings say of data', async () => {
    const settings = settingsFile('waivers: none.yaml\nregion: [昆明市]\n');
    const { exitCode, stderr } = await inProcess(['report', SAVED], settings);
    expect([exitCode, stderr]).toEqual([0, '']);
  });
  test('that has a ranking of another year says that the document has none', () => {
    const { stderr, exitCode } = report(SAVED, '-y', '2024', '-o', at('data', '2024.md'));
    expect(exitCode).toBe(0);
    expect(stderr).toContain('has the ranking of 2025, so that the document of 2024 has none');
    expect(report(SAVED, '-y', '2025', '-o', at('data', '2025.md')).stderr).toBe('');
  });
  test('that has no baselines says so', () => {
    const { baselines: _, ...old } = JSON.parse(readFileSync(SAVED, 'utf8'));
    const { stderr, exitCode } = dabiao(['report', '-', '--lang', 'en'], { input: JSON.stringify(old) });
    expect([exitCode, stderr]).toEqual([0, expect.stringContaining('no values of the baseline year')]);
  });
  test('of other years than the one asked for can not be', () => {
    const { stdout } = dabiao(['check', NUJIANG, '-y', '2025', '-f', 'json', '--fail-on', 'never']);
    const { stderr, exitCode } = dabiao(['report', '-', '-y', '2024', '--lang', 'en'], { input: stdout });
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('Use 2025')]);
  });
  test('is not mixed with data', () => {
    expect(report(SAVED, NUJIANG).stderr).toContain('cannot be used together');
  });
  test.each([
    ['no report', '{"a": 1}', 'was not written by dabiao check'],
    ['no JSON', '{"a" 1}', 'not valid JSON'],
  ])('%s is refused', (_, input, said) => {
    const { stderr, exitCode } = dabiao(['report', '-', '--lang', 'en'], { input });
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(said)]);
  });
});

describe('the report it rests on', () => {
  const json = (...args: readonly string[]) => JSON.parse(report(DEMO, ...args, '-f', 'json').stdout);

  test('judges all years, whichever is reported on, by no gate', () => {
    const [one, all] = [json('-r', '怒江州', '-y', '2024'), json('-r', '怒江州')];
    expect(one).toEqual(all);
    expect(one.scope.years).toEqual([2023, 2024, 2025]);
    expect(one.gate).toMatchObject({ failOn: [], maxFindings: null, exitCode: 0 });
  });
  test('holds gaps, baselines, and the ranking of the year', () => {
    const { gaps, baselines, ranking } = json(...ASSESSED, '-y', '2024');
    expect([gaps.indicators.length > 0, baselines.length > 0, ranking.year]).toEqual([true, true, 2024]);
    expect(json(...ASSESSED).ranking.year).toBe(2025);
    expect(json()).not.toHaveProperty('ranking');
  });
  test('knows who answers for what by the file that says so', () => {
    const indicator = json(...ASSESSED, '-r', '怒江州').plan.indicators.find(
      ({ id }: { id: string }) => id === 'safe-campus-rate',
    );
    expect(indicator.responsible.county.lead).toBe('县（市、区）教育体育局');
  });
  test('is that of `check`, but for the gate', () => {
    const { gate: _, ...ours } = json('--expect', '怒江州', '--as-of', '2025-12-31');
    const { gate: __, ...theirs } = JSON.parse(
      dabiao(['check', DEMO, '--expect', '怒江州', '--as-of', '2025-12-31', '-f', 'json']).stdout,
    );
    expect(ours).toEqual(theirs);
  });
  test('applies waivers, and measures progress as it is told', () => {
    const waived = json('--waivers', `${DEMO}/waivers.yaml`, '--as-of', '2025-12-31');
    expect(waived.summary.waived).toBeGreaterThan(0);
    const cagr = JSON.stringify(json('-r', '怒江州', '--progress-method', 'cagr'));
    expect(cagr).toContain('"method":"cagr"');
  });
});

describe('outputs', () => {
  test('several are written at once, and standard output is Markdown', () => {
    const names = REPORT_FORMATS.map((format) => at('all', `r.${endingOf(format)}`));
    const ran = report(NUJIANG, ...names.flatMap((name) => ['-o', name]), '-o', '-');
    expect([ran.exitCode, ran.stderr]).toEqual([0, '']);
    expect(names.every((name) => existsSync(name))).toBe(true);
    expect(readFileSync(at('all', 'r.md'), 'utf8')).toBe(ran.stdout);
    expect(report(NUJIANG).stdout).toBe(ran.stdout);
    const zip = [...readFileSync(at('all', 'r.xlsx')).subarray(0, 2)].map((byte) =>
      String.fromCharCode(byte),
    );
    expect(zip.join('')).toBe('PK');
  });
  test('none is written if one can not be', () => {
    const { stderr, exitCode } = report(NUJIANG, '-o', at('whole.md'), '-o', join(SAVED, 'r.html'));
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('cannot be written')]);
    expect(existsSync(at('whole.md'))).toBe(false);
  });
  test.each(REPORT_FORMATS.filter((format) => !isBinary(format)).map(({ name }) => name))(
    '%s goes to standard output when asked for',
    (name) => {
      const file = at('out', `r.${endingOf({ name })}`);
      expect(report(NUJIANG, '-o', file).exitCode).toBe(0);
      expect(report(NUJIANG, '-f', name).stdout).toBe(readFileSync(file, 'utf8'));
    },
  );
  test('kind, language, year and audience make different documents', () => {
    const documents = [
      [],
      ['--kind', 'circular'],
      ['-y', '2024'],
      ['--lang', 'zh'],
      ['--public'],
      ['--as-of', '2026-01-15'],
      ['--texts', `${ROOT}fixtures/annual/report.yaml`],
      ['-r', '福贡县'],
    ].map((args) => dabiao(['report', NUJIANG, ...args]).stdout);
    expect(documents.every((text) => text.startsWith('# '))).toBe(true);
    expect(new Set(documents).size).toBe(documents.length);
  });
  test('kinds may be named in Chinese', () => {
    expect(report(NUJIANG, '--kind', '通报').stdout).toBe(report(NUJIANG, '--kind', 'circular').stdout);
    expect(report(NUJIANG, '--kind', '监测报告').stdout).toBe(report(NUJIANG).stdout);
  });
  test('texts may be a setting of the project', async () => {
    const said = await inProcess(
      ['report', NUJIANG],
      settingsFile('texts: fixtures/annual/report.yaml\nlang: zh\n'),
    );
    const asked = report(NUJIANG, '--texts', `${ROOT}fixtures/annual/report.yaml`);
    expect(said.exitCode).toBe(0);
    expect(said.stdout).toBe(
      dabiao(['report', NUJIANG, '--texts', 'fixtures/annual/report.yaml', '--lang', 'zh']).stdout,
    );
    expect(asked.exitCode).toBe(0);
  });
  test('an error takes the place of what programs read, and leaves folders alone', () => {
    const { exitCode } = report('nowhere.csv', '-o', at('e.json'), '-o', at('e.docx'));
    expect(exitCode).toBe(2);
    expect(JSON.parse(readFileSync(at('e.json'), 'utf8')).error.code).toBe('no-such-input');
    expect(existsSync(at('e.docx'))).toBe(false);
    report('nowhere.csv', '--split', 'county', '-o', at('nothing'), '-f', 'markdown');
    expect(existsSync(at('nothing'))).toBe(false);
  });
});

describe('split', () => {
  test('writes a document for each region with data, beside what is there already', () => {
    mkdirSync(at('feedback'), { recursive: true });
    folder.put('feedback/notes.txt', 'mine');
    folder.put('feedback/533300-怒江傈僳族自治州.html', 'of last year');
    const { stdout, stderr, exitCode } = report(DEMO, '--split', 'prefecture', '-o', at('feedback'));
    expect([stdout, stderr, exitCode]).toEqual(['', '', 0]);
    const names = readdirSync(at('feedback'));
    expect(names.length).toBe(17);
    expect(names).toContain('530100-昆明市.html');
    expect(readFileSync(at('feedback', 'notes.txt'), 'utf8')).toBe('mine');
    expect(readFileSync(at('feedback', '533300-怒江傈僳族自治州.html'), 'utf8')).toContain('<html');
  });
  test('within a region, in the format and the words asked for, also from a saved report', () => {
    const path = at('counties');
    const args = [
      '--split',
      '县级',
      '-f',
      'md',
      '-o',
      `${path}/`,
      '--texts',
      `${ROOT}fixtures/annual/report.yaml`,
    ];
    expect(report(DEMO, '-r', '怒江州', ...args).exitCode).toBe(0);
    expect(readdirSync(path)).toEqual([
      '533301-泸水市.md',
      '533323-福贡县.md',
      '533324-贡山独龙族怒族自治县.md',
      '533325-兰坪白族普米族自治县.md',
    ]);
    expect(report(SAVED, ...args).exitCode).toBe(0);
    expect(readdirSync(path).length).toBe(129);
  });
  test('names regions without any figure, which get none', () => {
    const path = at('silent');
    const { stderr, exitCode } = ofTable(
      '怒江州,2025,1,100\n泸水市,2025,1,50\n',
      '--split',
      'county',
      '-o',
      path,
    );
    expect(exitCode).toBe(0);
    expect(readdirSync(path)).toEqual(['533301-泸水市.html']);
    expect(stderr).toBe(
      'dabiao: 3 regions have no figures at all, and no document: 福贡县, 贡山独龙族怒族自治县, 兰坪白族普米族自治县.\n',
    );
  });
  test('without any such region says so, and writes nothing', () => {
    const path = at('none');
    const { stderr, exitCode } = ofTable('五华区,2025,1,100\n', '--split', 'prefecture', '-o', path);
    expect([exitCode, existsSync(path)]).toEqual([2, false]);
    expect(stderr).toContain('No prefecture within 五华区 has any data');
  });
  test('leaves everything as it was if one can not be written', () => {
    const path = at('blocked');
    mkdirSync(join(path, '533325-兰坪白族普米族自治县.html'), { recursive: true });
    const { stderr, exitCode } = report(NUJIANG, '--split', 'county', '-o', path);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('it is a folder')]);
    expect(readdirSync(path)).toEqual(['533325-兰坪白族普米族自治县.html']);
  });
});

describe('another command asked for a document', () => {
  test.each([
    [['check', DEMO, '-o', '报告.docx'], 'dabiao report … -o 报告.docx'],
    [['check', DEMO, '-o', '报告.html'], 'dabiao report … -o 报告.html'],
    [['check', DEMO, '-f', 'xlsx'], 'dabiao report … -o report.xlsx'],
    [['render', SAVED, '-o', 'r.docx'], 'dabiao report … -o r.docx'],
    [['gaps', DEMO, '-f', 'html'], 'dabiao report … -o report.html'],
  ])('%j says which one writes it', (args, said) => {
    const { stderr, exitCode } = dabiao([...args, '--lang', 'en']);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(said)]);
  });
});
