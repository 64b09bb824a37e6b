/** Dialogs that are answered from the keyboard. Escape always leaves them without an answer. */
import { render } from './lit.js';

/**
 * Shows a form in a modal dialog until it is answered.
 * @param {unknown} content a template with a heading `id="dialog-title"` and a `<form method="dialog">`
 * @param {(event: KeyboardEvent, answer: (value: string) => void) => void} [key] more keys than Tab, Enter and Escape
 * @returns {Promise<{answer: string, fields: FormData} | null>} the value of the button and the form; null after Escape
 */
export function asked(content, key = () => {}) {
  const dialog = document.createElement('dialog');
  dialog.className = 'ask';
  dialog.setAttribute('aria-labelledby', 'dialog-title');
  render(content, dialog);
  document.body.append(dialog);
  dialog.addEventListener('keydown', (event) => {
    event.stopPropagation();
    key(event, (value) => dialog.close(value));
  });
  dialog.showModal();
  return new Promise((resolve) => dialog.addEventListener('close', () => {
    const answer = dialog.returnValue;
    const fields = new FormData(dialog.querySelector('form') ?? undefined);
    dialog.remove();
    resolve(answer ? { answer, fields } : null);
  }));
}
