// Which parts of the page's program follow when the page is there: all but the start screen and the document as it opens.
// Names of modules as they stand in src/. A wrong name here costs a wait, nothing else (tools/split_program.mjs); the
// browser tests of the start say when the page comes to wait.

const LATER = [
  // Screens and dialogs.
  'ui::calendar', 'ui::people', 'ui::paper', 'ui::report', 'ui::next_year', 'ui::rollover', 'ui::replace', 'ui::find', 'ui::year', 'ui::templates',
  'ui::tracking::dialog', 'ui::tracking::now', 'ui::library::templates', 'ui::library::new_plan',
  'ui::transfer::preview', 'ui::transfer::known', 'ui::transfer::paste', 'ui::transfer::refused', 'ui::workshop::waiting_dialog',
  'ui::document::picker', 'ui::document::paste', 'ui::document::marks_dialogs', 'ui::document::columns', 'ui::document::numbering',
  'ui::document::new_section', 'ui::document::inspector::meeting',
  'ui::shell::filter_panel', 'ui::shell::shortcuts::keys_dialog', 'ui::shell::replace', 'ui::shell::look_bar',
  // What they show.
  'layout::people', 'layout::report', 'layout::cyclogram', 'layout::agenda_list', 'layout::find', 'layout::now', 'layout::month_grid',
  'layout::year_wall', 'layout::placement', 'layout::lanes', 'layout::day_marks', 'layout::day_step', 'layout::memorable',
  // What the first change needs, and reading what is typed.
  'command', 'rollover', 'paper', 'sample', 'workshop', 'domain::year_draft', 'format::json::to_wire', 'format::json::write',
  'format::text', 'format::markdown', 'timing::reader', 'timing::lexer', 'timing::lexicon', 'timing::repair', 'timing::choice',
  'timing::presets', 'timing::memorable', 'timing::moving', 'timing::order',
];

/** Matches the name of a function that belongs to one of them. */
export const LATER_NAMES = new RegExp(String.raw`\bmetodplan(?:\[[0-9a-f]+\])?::(?:${LATER.join('|')})\b`);
