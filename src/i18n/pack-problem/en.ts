import type { GivenAwayBy, Problem } from '../../packs/problem.ts';
import { dockerProblem } from '../docker-problem.ts';
import { dockerfileProblem } from '../dockerfile-problem.ts';
import { needed, unclosed, yamlFault } from './form.ts';

const quoted = (words: readonly string[]): string => words.join(', ');

const GIVEN_AWAY: Readonly<Record<GivenAwayBy, string>> = {
  'longest-ko': 'the right choice is the longest in Korean',
  'longest-en': 'the right choice is the longest in English',
  'shortest-ko': 'the right choice is the shortest in Korean',
  'shortest-en': 'the right choice is the shortest in English',
  first: 'the right choice is written first',
};

/** What is wrong with a pack, and what to do: one line. */
export const en = (problem: Problem): string => {
  switch (problem.code) {
    case 'not-found':
      return `there is no file ${problem.name}: check the name, and the folder`;
    case 'not-a-file':
      return `${problem.name} is not a file: put the YAML file there`;
    case 'symbolic-link':
      return `${problem.name} is a symbolic link: put the file itself there`;
    case 'unreadable':
      return `cannot be read (${problem.reason}): check the file's permissions`;
    case 'too-large':
      return `the file has ${problem.bytes} bytes: split it, ${problem.limit} at most`;
    case 'not-utf8':
      return 'the file is not UTF-8: save it again as UTF-8';
    case 'too-deep':
      return `nested deeper than ${problem.limit}: make it flatter`;
    case 'alias':
      return 'a text must not begin with *, which stands for an alias in YAML: quote it';
    case 'yaml':
      return yamlFault.en[problem.fault];
    case 'newer-format':
      return `format ${problem.format} is newer than this trainer knows (${problem.known}): update the trainer`;
    case 'missing':
      return `"${problem.key}" is missing: add it`;
    case 'unknown-key':
      return `"${problem.key}" is not known here: ${problem.nearest ? `did you mean ${problem.nearest}?` : 'remove it, or correct its spelling'}`;
    case 'cut-text':
      return `"${problem.rest}" is not known here: if a comma cut it off from a text, quote the whole text`;
    case 'repeated-key':
      return `"${problem.key}" stands here twice: remove one`;
    case 'wrong-type':
      return needed.en[problem.needed];
    case 'empty-file':
      return 'the file is empty: begin it with id: and title:';
    case 'quote-it':
      return `${problem.value} is not a text: quote it, "${problem.value}"`;
    case 'comment':
      return 'what follows # is a comment, which nobody sees: quote the text if it belongs to it, or give it a line of its own';
    case 'empty':
      return 'the text is empty: write one';
    case 'too-long':
      return `the text is too long: ${problem.limit} characters at most`;
    case 'too-few':
      return `the list is too short: ${problem.limit} at least`;
    case 'too-many':
      return `the list is too long: ${problem.limit} at most`;
    case 'too-low':
      return `the number is too small: at least ${problem.limit}`;
    case 'too-high':
      return `the number is too large: at most ${problem.limit}`;
    case 'not-one-of':
      return `must be one of: ${quoted(problem.allowed)}`;
    case 'bad-id':
      return `"${problem.value}" is not an id: use a-z, 0-9 and single hyphens, such as two-containers`;
    case 'reserved-id':
      return `"${problem.value}" is reserved: choose another id`;
    case 'bad-version':
      return `"${problem.value}" is not a version: write three numbers, such as "1.0.0"`;
    case 'bad-url':
      return problem.value.startsWith('http://')
        ? `"${problem.value}" is not safe: write https:// in place of http://`
        : `"${problem.value}" is not an address: write https://…`;
    case 'bad-file-name':
      return `"${problem.value}" is not a chapter's file name: letters, digits, hyphens and .yaml, in the same folder`;
    case 'bad-lab-file':
      return `"${problem.value}" is not a name for a file of a lab: use a-z, A-Z, 0-9, dots, hyphens and _, and no folder`;
    case 'control-character':
      return `the invisible character ${problem.character} stands in the text: remove it`;
    case 'markup':
      return `"${problem.what}" is not part of a pack's Markdown: use paragraphs, **strong**, \`code\`, lists and fenced blocks`;
    case 'code-language':
      return `the fenced block needs a language: one of ${quoted(problem.allowed)}`;
    case 'diagram-too-wide':
      return `the diagram is ${problem.columns} columns wide: ${problem.limit} at most (a Hangul syllable counts 2)`;
    case 'diagram-words':
      return 'write in words what the diagram shows, right behind ```diagram: they stand for it where it cannot be seen';
    case 'unclosed':
      return unclosed.en[problem.mark];
    case 'same-right':
      return `the pair "${problem.id}" has the same right side: no two pairs may have the same`;
    case 'inline-only':
      return 'only one paragraph is possible here: no lists, no blocks';
    case 'one-line':
      return 'only one line is possible here: take the line breaks out';
    case 'one-command':
      return 'a command is one line: begin each command with "- run:" of its own';
    case 'one-correct':
      return `${problem.found} choices are correct: exactly one must be, with correct: true`;
    case 'one-mistake':
      return `${problem.found} lines are wrong: exactly one must be, with mistake: true`;
    case 'some-correct':
      return 'no choice is correct: mark at least one with correct: true';
    case 'all-correct':
      return 'every choice is correct: add a wrong one';
    case 'correct-with-misconception':
      return 'a correct choice stands for no misconception: remove one of the two';
    case 'body-or-steps':
      return 'a card has either body or steps: write one of them';
    case 'blanks':
      return `the prompt must have ${quoted(problem.wanted)}, each once in both languages, and no others`;
    case 'docker':
      return `not a docker command: ${dockerProblem.en(problem.problem)}`;
    case 'bad-image':
      return `"${problem.value}" is not the name of an image: write it like nginx or nginx:alpine`;
    case 'relative-path':
      return `"${problem.value}" must begin with /`;
    case 'confirm-line':
      return `this line of the confirm would not be run: ${dockerProblem.en(problem.problem)}`;
    case 'lab-line':
      return `the lab would not run this line: ${dockerProblem.en(problem.problem)}`;
    case 'dockerfile':
      return dockerfileProblem.en[problem.rule](problem.part);
    case 'duplicate-file':
      return `the lab has a file ${problem.name} already: choose another name`;
    case 'unlisted-image':
      return `this lab has no image ${problem.image}: list it under "images" of the lab`;
    case 'listed-twice':
      return `${problem.name} is listed already in line ${problem.first.line}: remove one of the two lines`;
    case 'duplicate-id':
      return `the id "${problem.id}" is used already in ${problem.first.file}:${problem.first.line}: choose another`;
    case 'unknown-concept':
      return `pack.yaml has no concept "${problem.id}"${problem.nearest ? `: did you mean ${problem.nearest}?` : ': add it there'}`;
    case 'unknown-misconception':
      return `pack.yaml has no misconception "${problem.id}"${problem.nearest ? `: did you mean ${problem.nearest}?` : ': add it there'}`;
    case 'unknown-fact':
      return `pack.yaml has no fact "${problem.id}"${problem.nearest ? `: did you mean ${problem.nearest}?` : ': add it there'}`;
    case 'unknown-card':
      return `the pack has no card "${problem.id}"${problem.nearest ? `: did you mean ${problem.nearest}?` : ': name one, or remove this'}`;
    case 'unused-fact':
      return `no item teaches or asks the fact "${problem.id}": name it in one, or remove it`;
    case 'no-misconception':
      return `the wrong choice "${problem.id}" names no misconception: add one, so that it can be taught`;
    case 'unused-misconception':
      return `no choice stands for the misconception "${problem.id}": use it or remove it`;
    case 'unused-concept':
      return `nothing teaches the concept "${problem.id}": use it or remove it`;
    case 'avoided-term':
      return `the glossary rules out "${problem.word}": say ${problem.term}`;
    case 'given-away':
      return `${GIVEN_AWAY[problem.by]} in ${problem.times} of ${problem.questions} questions with one right choice, by chance it would be about ${problem.expected}: ${problem.by === 'first' ? 'move some' : 'even out the lengths of some'}`;
    case 'no-recording':
      return `"${problem.id}" has no recording for learners without Docker: run "pack record" on it`;
    case 'stale-recording':
      return `the recording of "${problem.id}" is of other commands: run "pack record" again`;
    case 'and-more':
      return `these are the first ${problem.limit}, and there are more: mend them and check again`;
  }
};
