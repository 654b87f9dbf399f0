import { describe, expect, it } from 'vitest';
import { change, chapter, compileFiles, manifest } from '../helpers/packs.ts';

const problemsOf = (part: string, by: string) => {
  const compiled = compileFiles({ 'one.yaml': change(chapter, part, by) });
  return compiled.ok ? [] : compiled.errors;
};

describe('YAML that is not the text it looks like says "quote it", with what stands in the file', () => {
  it.each([
    ['1.10', '1.10'],
    ['0x1F', '0x1F'],
    ['1_000', undefined],
    ['12', '12'],
    ['.inf', '.inf'],
    ['true', 'true'],
    ['yes', undefined],
    ['null', 'null'],
    ['~', '~'],
    ['2026-11-23', undefined],
    ['12:30', undefined],
    ['{{.ID}}', '{{.ID}}'],
    ['{{json .}} and more', undefined, 'yaml'],
    ['docker ps --format {{.ID}}', undefined],
    ['echo # x', 'echo # x'],
    ['echo  # x', 'echo  # x'],
    ['echo #x', 'echo #x'],
    ['echo#x', undefined],
    ['"echo # x"', undefined],
    ['"echo"  # a comment', undefined],
  ])('hint: %s', (written, value, code = 'quote-it') => {
    const problems = problemsOf('hint: Think.', `hint: ${written}`);
    if (value !== undefined) {
      expect(problems).toEqual([{ code: 'quote-it', value, file: 'one.yaml', line: 23, column: 11 }]);
    } else {
      expect(problems.every((problem) => problem.code === code)).toBe(true);
      expect(problems.length > 0).toBe(code === 'yaml');
    }
  });

  it('in a list, in a language, and in a recording’s command', () => {
    const compiled = compileFiles({ 'pack.yaml': change(manifest, '- Somebody', '- 1.0') });
    expect(compiled).toMatchObject({ errors: [{ code: 'quote-it', value: '1.0', line: 6, column: 5 }] });
    expect(problemsOf('text: A package', 'text: { ko: 패키지, en: 1.10 }')).toMatchObject([
      { code: 'quote-it', value: '1.10', line: 16, column: 30 },
    ]);
    const confirm =
      'hint: Think.\n    confirm:\n      steps:\n        - run: docker ps # all\n      proves: Yes.';
    expect(problemsOf('hint: Think.', confirm)).toMatchObject([
      { code: 'quote-it', value: 'docker ps # all', line: 26, column: 16 },
    ]);
  });

  it('an empty value is empty, not to be quoted', () => {
    expect(problemsOf('hint: Think.', 'hint:')).toMatchObject([{ code: 'empty', line: 23 }]);
  });

  it.each(['id: a-card # first', 'id: a-card  # first', 'id: a-card\n    # on its own line'])(
    'a comment after a name loses nothing: %s',
    (line) => {
      expect(problemsOf('id: a-card', line)).toEqual([]);
    },
  );
});
