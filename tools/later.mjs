// Which parts of the page's program follow when the page is there: all but the start screen and the document, which opens, is
// edited and saved without them.
// Names of modules as they stand in src/. A wrong name here costs a wait, nothing else (tools/split_program.mjs); the
// browser tests of the start say when the page comes to wait.

const LATER = [
  // Screens and dialogs.
  'ui::calendar', 'ui::people', 'ui::paper', 'ui::report', 'ui::next_year(?!::looks)', 'ui::year', 'ui::shell::rarely', 'ui::tracking::dialog', 'ui::tracking::now::group',
  'ui::transfer::preview', 'ui::transfer::known', 'ui::transfer::paste', 'ui::transfer::refused',
  'ui::transfer::incoming::dialog_of', 'ui::document::picker', 'ui::document::paste(?!::with_pasting|::Unclear)', 'ui::document::marks_dialogs', 'ui::document::columns',
  'ui::document::numbering', 'ui::shell::filter_panel', 'ui::shell::shortcuts::keys_dialog',
  // What they show.
  'layout::report', 'layout::cyclogram', 'layout::agenda_list', 'layout::month_grid', 'layout::year_wall', 'layout::lanes', 'layout::day_marks',
  'layout::day_step', 'layout::memorable',
  // Other documents, other years; choices of deadlines.
  'command::duplicate', 'command::set_year', 'command::find', 'rollover(?!::looks)', 'paper(?!::Subject)', 'workshop', 'domain::year_draft',
  'format::text(?!::quick|::decode)', 'format::markdown', 'timing::choice', 'timing::moving', 'timing::order',
];

const CRATE = String.raw`metodplan(?:\[[0-9a-f]+\])?`;
const NAMES = new RegExp(String.raw`\b${CRATE}::(?:${LATER.join('|')})\b`);
/** Ours by its name, or what one of ours does at an event, which comes when the page is there. */
const OWN = /^\$"?<*&?metodplan\b/;
const AT_EVENT = new RegExp(String.raw`^\$"?<${CRATE}::ui::view::View>::(?:click|on|on_value|on_key|on_pointer)::<`);

/** A name without the types that a generic function was made for. */
function withoutTypes(name) {
  let [text, depth] = ['', 0];
  for (let at = 0; at < name.length; at++) {
    if (name.startsWith('::<', at)) {
      depth++;
      at += 2;
    } else if (depth > 0) {
      if (name[at] === '<') depth++;
      if (name[at] === '>' && name[at - 1] !== '-') depth--;
    } else text += name[at];
  }
  return text;
}

/** Of the standard library: short, and called through the table by whoever drops or asks a value that it knows nothing of. */
const THIN = /^\$"?[<&[(]*(?:core|alloc|std)\b/;

/**
 * Whether the function called `name` belongs to one of them: `'wholly'`, or `'for'` one of them, when something general was
 * made for a type of theirs, `'thinly'` when that is short and may be called from anywhere.
 */
export function belongsLater(name) {
  if (!NAMES.test(name)) return undefined;
  return AT_EVENT.test(name) || (OWN.test(name) && NAMES.test(withoutTypes(name))) ? 'wholly' : THIN.test(name) ? 'thinly' : 'for';
}
