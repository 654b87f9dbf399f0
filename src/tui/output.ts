import stringWidth from 'string-width';
import { type Lines, printed } from './lines.ts';

/** The names of a table's columns, as docker prints them: `CONTAINER ID   IMAGE     STATUS`. */
const HEADER = /^[A-Z]+(?: [A-Z]+)*(?: {2,}[A-Z]+(?: [A-Z]+)*)+ *$/;

/** What goes on below is further in. */
const indent = 4;

/** What an engine printed. Where a table is too wide, each of its rows goes on below from the same column. */
export function outputLines(output: string, width: number): Lines {
  if (output === '') return [];
  const lines = output.replace(/\n+$/, '').split('\n');
  const shown: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const starts = columnsOf(lines[at] ?? '');
    const end = endOfTable(lines, at, starts);
    const rows = lines.slice(at, end);
    const isWide = rows.length > 1 && rows.some((row) => row.length > width);
    shown.push(...(isWide ? foldTable(rows, starts, width) : printed(rows.join('\n'), width)));
    at = end;
  }
  return shown;
}

/** Where the columns begin; none where the line is no header. */
const columnsOf = (line: string): readonly number[] =>
  HEADER.test(line) ? [...line.matchAll(/[A-Z]+(?: [A-Z]+)*/g)].map(({ index }) => index) : [];

/** The first line that is not a row below these columns. */
function endOfTable(lines: readonly string[], header: number, starts: readonly number[]): number {
  const isRow = (line: string): boolean =>
    line !== '' &&
    stringWidth(line) === line.length &&
    starts.every((start) => start === 0 || start >= line.length || line[start - 1] === ' ');
  let end = header + 1;
  while (starts.length > 0 && end < lines.length && isRow(lines[end] ?? '')) end += 1;
  return end;
}

function foldTable(rows: readonly string[], starts: readonly number[], width: number): Lines {
  const cut = (row: string, from: number, to: number): string =>
    row.slice(starts[from], starts[to] ?? row.length).trimEnd();
  const widthOf = (from: number, to: number): number =>
    Math.max(...rows.map((row) => cut(row, from, to).length));
  const breaks = [0];
  for (let column = 1; column < starts.length; column += 1) {
    const from = breaks.at(-1) ?? 0;
    const room = from === 0 ? width : width - indent;
    if (widthOf(from, column + 1) > room) breaks.push(column);
  }
  return rows.flatMap((row) =>
    breaks.flatMap((from, index) => {
      const part = cut(row, from, breaks[index + 1] ?? starts.length);
      return index === 0 ? printed(part, width) : printed(' '.repeat(indent) + part, width);
    }),
  );
}
