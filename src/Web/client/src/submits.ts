import { markSubmitted } from './drafts';

// A second click must not send a second act. The server refuses it by its key as well; this spares people the doubt.
export function startSubmits(): void {
  document.addEventListener('submit', event => {
    const form = event.target as HTMLFormElement;
    if (form.dataset.busy === 'true') {
      event.preventDefault();
      return;
    }
    if (!confirmed(form, (event as SubmitEvent).submitter)) {
      event.preventDefault();
      return;
    }
    // Read as an attribute: a field named "method" hides the property of that name.
    if (form.getAttribute('method')?.toLowerCase() !== 'post') return;
    markSubmitted(form);
    form.dataset.busy = 'true';
    // The value of the pressed button belongs to the post, so it is disabled only after the browser has read the form.
    setTimeout(() => lock(form, (event as SubmitEvent).submitter), 0);
  });
  // Coming back with the back button shows the page as it was left, busy buttons included.
  window.addEventListener('pageshow', event => {
    if (event.persisted) location.reload();
  });
}

function confirmed(form: HTMLFormElement, submitter: HTMLElement | null): boolean {
  const question = submitter?.dataset.confirm ?? form.dataset.confirm;
  return !question || window.confirm(question);
}

function lock(form: HTMLFormElement, submitter: HTMLElement | null): void {
  if (form.getAttribute('target') === '_blank' || form.hasAttribute('data-download')) {
    form.dataset.busy = 'false';
    return;
  }
  form.setAttribute('aria-busy', 'true');
  form.querySelectorAll<HTMLButtonElement>('button[type=submit], button:not([type])').forEach(button => { button.disabled = true; });
  submitter?.classList.add('is-busy');
}
