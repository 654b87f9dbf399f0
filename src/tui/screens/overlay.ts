import stringWidth from 'string-width';
import type { Key } from '../../app/key.ts';
import { bindingsOf } from '../../app/keymap.ts';
import { modeOf } from '../../app/mode.ts';
import { menuChoices, quitRows } from '../../app/overlay.ts';
import { reviewDefaults } from '../../domain/review/sitting.ts';
import { intentName, keyName } from '../../i18n/keys.ts';
import { modeNames } from '../../i18n/modes.ts';
import { reviewSayings } from '../../i18n/review.ts';
import type { Language, Localized } from '../../packs/text.ts';
import { choice, gap, layOut, type Part, pointerWidth, text } from '../body.ts';
import { hang, spansText, wrap } from '../lines.ts';
import { theme } from '../theme.ts';
import type { Drawn, View } from '../view.ts';

/** Made from the keymap, so that it cannot say what is not so. */
export function drawHelp({ state, say, width }: View): Drawn {
  if (state.screen.name !== 'help') throw new Error('not help');
  const mode = modeOf(state.screen.under.screen);
  const bindings = bindingsOf(state, state.screen.under.screen).filter(({ keys }) => keys.length > 0);
  const intents = [...new Set(bindings.map(({ intent }) => intent))];
  const rows = intents.map((intent) => {
    const keys = bindings.filter((each) => each.intent === intent).flatMap((each) => each.keys);
    const names =
      keys.length > 6
        ? [keys[0], keys.at(-1)].map((key) => key && keyName(key)).join('–')
        : keys.map(keyName).join(' ');
    return { names, label: intentName(state.language, mode, intent) };
  });
  const column = Math.max(...rows.map(({ names }) => stringWidth(names)));
  const parts: Part[] = [text(wrap(say.helpIntro(modeNames[state.language][mode]), width)), gap];
  for (const { names, label } of rows) {
    const padded = names + ' '.repeat(column - stringWidth(names));
    parts.push(text(hang(`${theme.accent(padded)}  `, label, width)));
  }
  return { title: say.help, place: '', body: layOut(parts) };
}

/** Every term of the course with its meaning, in the order of the pack. */
export function drawGlossary({ state, say, width }: View): Drawn {
  const { glossary } = state.pack;
  const parts = glossary.flatMap(({ term, meaning }): Part[] => [
    text(wrap(theme.title(termIn(state.language, term)), width)),
    text(hang('  ', spansText(meaning[state.language]), width)),
  ]);
  return { title: say.glossary, place: String(glossary.length), body: layOut(parts) };
}

/** A Korean term with the word that commands and documentation use. */
function termIn(language: Language, { ko, en }: Localized<string>): string {
  return language === 'ko' && !ko.includes(en) ? `${ko} (${en})` : { ko, en }[language];
}

export function drawMenu({ state, say, width }: View): Drawn {
  if (state.screen.name !== 'menu') throw new Error('not menu');
  const { focus, under } = state.screen;
  const mode = modeOf(under.screen);
  const parts = menuChoices(state, state.screen).map(({ intent, keys }, index) => {
    const label = [intentName(state.language, mode, intent), keyHint(keys)].filter(Boolean).join(' ');
    return choice(hang(`${index + 1}. `, label, width - pointerWidth), focus === index);
  });
  return { title: say.menu, place: '', body: layOut(parts) };
}

export function drawSettings({ state, say, width }: View): Drawn {
  if (state.screen.name !== 'settings') throw new Error('not settings');
  const { focus } = state.screen;
  const { reviewsADay, newADay, desiredRetention } = { ...reviewDefaults, ...state.reviewing };
  const review = reviewSayings[state.language];
  const rows = [
    `${say.language}: ${say.languageName}`,
    `${say.colours}: ${say.colour[state.colour]}`,
    `${review.reviewsADay}: ${reviewsADay}`,
    `${review.newADay}: ${newADay}`,
    `${review.desiredRetention}: ${Math.round(desiredRetention * 100)}%`,
  ];
  const parts = rows.map((label, index) =>
    choice(hang(`${index + 1}. `, label, width - pointerWidth), focus === index),
  );
  return { title: say.settings, place: '', body: layOut(parts) };
}

export function drawQuit({ state, say, width }: View): Drawn {
  if (state.screen.name !== 'quit') throw new Error('not quit');
  const { focus } = state.screen;
  const unsaved = state.saving === 'not-saved';
  const saying = unsaved ? theme.wrong(say.quitUnsaved) : say.quitSaved;
  const { exam } = state.progress;
  const isRunning = exam !== undefined && exam.ended === undefined && state.timeIsUp !== exam.id;
  const parts: Part[] = [
    text([...wrap(saying, width), ...(isRunning ? wrap(theme.warning(say.quitExam), width) : [])]),
    gap,
  ];
  for (const [index, row] of quitRows.entries()) {
    parts.push(choice(hang(`${index + 1}. `, say.quitRows[row], width - pointerWidth), focus === index));
  }
  return { title: say.quitTitle, place: '', body: layOut(parts) };
}

const keyHint = (keys: readonly Key[]): string =>
  keys.length > 0 ? theme.quiet(`(${keys.map(keyName).join(' ')})`) : '';
