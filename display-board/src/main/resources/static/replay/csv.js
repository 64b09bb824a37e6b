/** The day's events as a CSV file (RFC 4180, UTF-8 with a mark so that spreadsheets read Kazakh letters). */

const FIRST = ['seq', 'at', 'type', 'by', 'ticket', 'counter'];

/** @param {Record<string, any>[]} events @returns {string} a head line and one line for each event */
export function csv(events) {
  const others = new Set(events.flatMap((event) => Object.keys(event)));
  FIRST.forEach((column) => others.delete(column));
  const columns = [...FIRST, ...[...others].sort()];
  const lines = [columns, ...events.map((event) => columns.map((column) => event[column]))];
  return lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('');
}

/** Offers the events for download. @param {Record<string, any>[]} events @param {string} name of the file */
export function download(events, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(['\uFEFF', csv(events)], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** A cell; one that a spreadsheet would take for a formula is disarmed. @param {unknown} value */
function cell(value) {
  const text = value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);
  const safe = /^[=+\-@\t\r]/.test(text) && typeof value !== 'number' ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
