interface Draft { at: number; values: Record<string, string | string[]>; submitted?: boolean }

const interval = 10_000;

// What was typed survives a broken connection, a closed lid and a locked session: it is kept in this browser every ten seconds.
// Whoever shares the computer finds only what is his own; a public terminal keeps nothing.
export function startDrafts(root: ParentNode): void {
  if (!document.body.dataset.user) return;
  root.querySelectorAll<HTMLFormElement>('form[data-draft]').forEach(form => {
    if (form.dataset.draftStarted) return;
    form.dataset.draftStarted = 'true';
    restore(form);
    let last = JSON.stringify(read(form));
    setInterval(() => {
      const now = JSON.stringify(read(form));
      if (now === last || form.dataset.busy === 'true') return;
      last = now;
      save(form, false);
    }, interval);
    window.addEventListener('pagehide', () => {
      if (form.dataset.busy !== 'true' && JSON.stringify(read(form)) !== last) save(form, false);
    });
  });
}

export function markSubmitted(form: HTMLFormElement): void {
  if (form.dataset.draft && document.body.dataset.user) save(form, true);
}

const key = (form: HTMLFormElement): string => `draft:${document.body.dataset.user}:${form.dataset.draft}`;

function fields(form: HTMLFormElement): HTMLInputElement[] {
  const all = [...form.elements] as HTMLInputElement[];
  return all.filter(field => field.name && !field.disabled && !['hidden', 'file', 'password', 'submit', 'button'].includes(field.type));
}

function read(form: HTMLFormElement): Draft['values'] {
  const values: Draft['values'] = {};
  for (const field of fields(form)) {
    if ((field.type === 'radio' || field.type === 'checkbox') && !field.checked) continue;
    const before = values[field.name];
    values[field.name] = before === undefined ? field.value : [before, field.value].flat();
  }
  return values;
}

function save(form: HTMLFormElement, submitted: boolean): void {
  const draft: Draft = { at: Date.now(), values: read(form), submitted };
  try {
    localStorage.setItem(key(form), JSON.stringify(draft));
  } catch {
    // A full or forbidden store costs the draft only; the form itself still works.
  }
}

function restore(form: HTMLFormElement): void {
  const kept = localStorage.getItem(key(form));
  // A refused form comes back from the server with everything that was typed; that is newer than the draft.
  if (!kept || form.dataset.draftFresh === 'true') return;
  const draft = JSON.parse(kept) as Draft;
  if (JSON.stringify(draft.values) === JSON.stringify(read(form))) return;
  write(form, draft.values);
  announce(form, draft.at);
}

function write(form: HTMLFormElement, values: Draft['values']): void {
  for (const field of fields(form)) {
    const wanted = [values[field.name] ?? []].flat();
    if (field.type === 'radio' || field.type === 'checkbox') field.checked = wanted.includes(field.value);
    else if (wanted.length > 0) field.value = wanted.shift()!;
    if (Array.isArray(values[field.name])) values[field.name] = wanted;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

function announce(form: HTMLFormElement, at: number): void {
  const time = new Intl.DateTimeFormat('zh-CN', { hour: '2-digit', minute: '2-digit', hour12: false, timeZone: 'Asia/Shanghai' }).format(at);
  const bar = document.createElement('div');
  bar.className = 'draft-bar';
  bar.setAttribute('role', 'status');
  const text = document.createElement('span');
  text.textContent = (document.body.dataset.draftText ?? '{0}').replace('{0}', time);
  const drop = document.createElement('button');
  drop.type = 'button';
  drop.className = 'btn btn-sm btn-ghost-secondary';
  drop.textContent = document.body.dataset.draftDrop ?? '×';
  drop.addEventListener('click', () => {
    localStorage.removeItem(key(form));
    location.reload();
  });
  bar.append(text, drop);
  form.prepend(bar);
}
