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

  it('in a list and in a language', () => {
    const compiled = compileFiles({ 'pack.yaml': change(manifest, '- Somebody', '- 1.0') });
    expect(compiled).toMatchObject({ errors: [{ code: 'quote-it', value: '1.0', line: 6, column: 5 }] });
    expect(problemsOf('text: A package', 'text: { ko: 패키지, en: 1.10 }')).toMatchObject([
      { code: 'quote-it', value: '1.10', line: 16, column: 30 },
    ]);
  });

  it('an empty value is empty, not to be quoted', () => {
    expect(problemsOf('hint: Think.', 'hint:')).toMatchObject([{ code: 'empty', line: 23 }]);
  });

  it.each([
    ['echo # x', 16],
    ['echo  # x', 17],
    ['echo #x', 16],
    ['{ ko: 메아리, en: echo # x\n      }', 31],
  ])('a comment behind a text is no part of it, and told in case it should be: %s', (written, column) => {
    const compiled = compileFiles({ 'one.yaml': change(chapter, 'hint: Think.', `hint: ${written}`) });
    expect(compiled).toMatchObject({ ok: true, warnings: [{ code: 'comment', line: 23, column }] });
  });

  it('a comment behind a name of any kind is nothing to tell', () => {
    const spot = `  - kind: spot-the-mistake  # a kind
    id: a-line # an id
    concepts: [image]
    prompt: Which line is wrong?
    language: dockerfile  # the kind
    lines:
      - { text: FROM nginx, rationale: Fine. } # the first
      - { text: RUM ls, rationale: RUN., mistake: true } # the second
    hint: "Think." # of it
    sources: [{ title: Docs, url: "https://docs.docker.com/" }]
`;
    const commented = change(manifest, 'licence: MIT', 'licence: MIT # for all');
    const compiled = compileFiles({ 'pack.yaml': commented, 'one.yaml': chapter + spot });
    expect(compiled).toMatchObject({ ok: true, warnings: [] });
  });

  it.each(['id: a-card # first', 'id: a-card  # first', 'id: a-card\n    # on its own line'])(
    'a comment after a name loses nothing: %s',
    (line) => {
      expect(problemsOf('id: a-card', line)).toEqual([]);
    },
  );
});
