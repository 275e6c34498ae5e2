// Adds up what the test runners reported and prints `N passed, N failed`.
// Arguments: the log of `make test`, Playwright's JSON report (may be missing), the exit status of make.
// Reads: `test result: …` of cargo, `# pass N` / `# fail N` (or `ℹ pass N`) of node, Playwright's stats.
import { existsSync, readFileSync } from 'node:fs';

const [log, report, status] = process.argv.slice(2);
let passed = 0;
let failed = 0;

// Colours would come between the words.
const text = readFileSync(log, 'utf8').replace(/\x1b\[[\d;]*m/g, '');
for (const [, ok, bad] of text.matchAll(/^test result: \w+\. (\d+) passed; (\d+) failed/gm)) {
  passed += Number(ok);
  failed += Number(bad);
}
for (const [, kind, count] of text.matchAll(/^[#ℹ] (pass|fail) (\d+)$/gmu)) {
  if (kind === 'pass') passed += Number(count);
  else failed += Number(count);
}
if (existsSync(report)) {
  const { stats, errors } = JSON.parse(readFileSync(report, 'utf8'));
  passed += stats.expected;
  failed += stats.unexpected + stats.flaky + errors.length;
}
// A fault outside the tests (format, lints, build, size) stops make and counts as one.
if (status !== '0' && failed === 0) failed = 1;
console.log(`${passed} passed, ${failed} failed`);
