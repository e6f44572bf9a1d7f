// Arrow keys walk through a list of rows, Ctrl+Enter submits the form one is typing in.
export function startKeyboard(): void {
  document.addEventListener('keydown', event => {
    if (event.key === 'Enter' && event.ctrlKey) submitCurrent(event);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') moveRow(event, event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === '/' && !isTyping(event.target)) focusSearch(event);
  });
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input:not([type=checkbox]):not([type=radio]), textarea, select');
}

function submitCurrent(event: KeyboardEvent): void {
  const form = (event.target as Element).closest('form');
  const button = form?.querySelector<HTMLButtonElement>('button[data-default]:not(:disabled), button[type=submit]:not(:disabled)');
  if (!form || !button) return;
  event.preventDefault();
  form.requestSubmit(button);
}

function moveRow(event: KeyboardEvent, step: number): void {
  if (isTyping(event.target)) return;
  const links = [...document.querySelectorAll<HTMLElement>('[data-rows] [data-row-link]')];
  if (links.length === 0) return;
  const now = links.indexOf(document.activeElement as HTMLElement);
  const next = now < 0 ? (step > 0 ? 0 : links.length - 1) : Math.min(links.length - 1, Math.max(0, now + step));
  event.preventDefault();
  links[next].focus();
  links[next].scrollIntoView({ block: 'nearest' });
}

function focusSearch(event: KeyboardEvent): void {
  const search = document.querySelector<HTMLInputElement>('#global-search');
  if (!search) return;
  event.preventDefault();
  search.focus();
}
