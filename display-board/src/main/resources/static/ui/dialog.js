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
  return new Promise((resolve) => {
    let open = true;
    /** The next question stands there before the next key can be pressed: the event `close` would come too late. */
    const end = () => {
      if (open) {
        open = false;
        const answer = dialog.returnValue;
        const fields = new FormData(dialog.querySelector('form') ?? undefined);
        dialog.remove();
        resolve(answer ? { answer, fields } : null);
      }
    };
    /** @param {string} value */
    const close = (value) => {
      dialog.close(value);
      end();
    };
    dialog.addEventListener('keydown', (event) => {
      event.stopPropagation();
      key(event, close);
    });
    dialog.addEventListener('submit', (event) => {
      event.preventDefault();
      close(/** @type {HTMLButtonElement | null} */ (event.submitter)?.value ?? '');
    });
    dialog.addEventListener('close', end);
    dialog.showModal();
  });
}
