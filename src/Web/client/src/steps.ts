// The step list and the form editor: place is kept over a save, Ctrl+Z and Ctrl+Y work anywhere outside a text, and a period explains itself while it is typed.
export function startSteps(root: ParentNode): void {
  restorePlace();
  root.querySelectorAll<HTMLFormElement>('form[data-clock]').forEach(startClock);
}

export function startStepKeys(): void {
  document.addEventListener('submit', event => {
    if ((event.target as Element).matches('[data-keep-place]')) rememberPlace();
  }, true);
  document.addEventListener('keydown', event => {
    if (!event.ctrlKey || event.altKey || isText(event.target)) return;
    const key = event.key.toLowerCase();
    const wanted = key === 'y' || (key === 'z' && event.shiftKey) ? '#step-redo' : key === 'z' ? '#step-undo' : null;
    const button = wanted ? document.querySelector<HTMLButtonElement>(wanted) : null;
    if (!button || button.disabled) return;
    event.preventDefault();
    button.form?.requestSubmit(button);
  });
}

// In a text the browser's own undo is what people mean.
function isText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input:not([type=checkbox]):not([type=radio]), textarea');
}

const place = 'steps:place';

function rememberPlace(): void {
  const list = document.querySelector('.steps-list, .form-pane');
  sessionStorage.setItem(place, JSON.stringify({ path: location.pathname, page: scrollY, list: list?.scrollTop ?? 0 }));
}

function restorePlace(): void {
  const kept = sessionStorage.getItem(place);
  if (!kept) return;
  sessionStorage.removeItem(place);
  const { path, page, list } = JSON.parse(kept) as { path: string; page: number; list: number };
  if (path !== location.pathname) return;
  document.querySelector('.steps-list, .form-pane')?.scrollTo(0, list);
  scrollTo(0, page);
}

function startClock(form: HTMLFormElement): void {
  if (form.dataset.clockStarted) return;
  form.dataset.clockStarted = 'true';
  let timer = 0;
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void explain(form), 250);
  });
  void explain(form);
}

async function explain(form: HTMLFormElement): Promise<void> {
  const sentence = form.querySelector<HTMLElement>('[data-clock-sentence]');
  const prefix = form.dataset.clockPrefix ?? '';
  const value = (name: string): string => form.querySelector<HTMLInputElement>(`[name="${prefix}${name}"]`)?.value.trim() ?? '';
  if (!sentence) return;
  const days = value('Days').normalize('NFKC');
  if (!/^\d+$/.test(days)) {
    sentence.textContent = '';
    return;
  }
  const query = new URLSearchParams({ days, posting: String(prefix === '') });
  if (value('Calendar')) query.set('calendar', value('Calendar'));
  if (value('Roll')) query.set('roll', value('Roll'));
  if (value('Start')) query.set('start', value('Start'));
  query.set('countStart', String(form.querySelector<HTMLInputElement>(`[name="${prefix}CountStart"]`)?.checked ?? false));
  const answer = await fetch(`${form.dataset.clock}?${query}`, { headers: { 'Accept-Language': document.documentElement.lang } });
  const body = await answer.json() as { sentence?: string; detail?: string };
  sentence.textContent = body.sentence ?? body.detail ?? '';
}
