// Small conveniences inside forms: fields that depend on another, rows of a table field, counters, chosen files.
export function startFields(root: ParentNode): void {
  root.querySelectorAll<HTMLFormElement>('form').forEach(form => {
    if (form.dataset.fieldsStarted) return;
    form.dataset.fieldsStarted = 'true';
    form.addEventListener('change', () => showDependent(form));
    form.addEventListener('click', event => editRows(event));
    form.addEventListener('input', event => count(event.target as HTMLElement));
    showDependent(form);
  });
}

// data-shown-by="name=value|value": the block is shown while the named field has one of the values.
function showDependent(form: HTMLFormElement): void {
  form.querySelectorAll<HTMLElement>('[data-shown-by]').forEach(block => {
    const [name, values] = block.dataset.shownBy!.split('=');
    const picked = new FormData(form).getAll(name).map(String);
    const shown = values.split('|').some(value => picked.includes(value));
    block.hidden = !shown;
    block.querySelectorAll<HTMLInputElement>('input, select, textarea').forEach(field => { field.disabled = !shown; });
  });
}

function editRows(event: Event): void {
  const target = event.target as Element;
  const add = target.closest('[data-row-add]');
  const drop = target.closest('[data-row-drop]');
  if (!add && !drop) return;
  event.preventDefault();
  if (add) {
    const table = add.closest('[data-table-field]')!;
    const template = table.querySelector('template')!;
    const next = Number(table.getAttribute('data-next') ?? '0');
    const row = template.content.cloneNode(true) as DocumentFragment;
    for (const attribute of ['name', 'id', 'for']) {
      row.querySelectorAll(`[${attribute}*="__n__"]`).forEach(part => part.setAttribute(attribute, part.getAttribute(attribute)!.replace('__n__', String(next))));
    }
    table.setAttribute('data-next', String(next + 1));
    table.querySelector('tbody, [data-field-rows]')!.append(row);
  }
  drop?.closest('tr, [data-field-row]')?.remove();
}

function count(field: HTMLElement): void {
  const counter = field.id ? document.querySelector(`[data-counts="${CSS.escape(field.id)}"]`) : null;
  if (counter && field instanceof HTMLTextAreaElement) counter.textContent = `${[...field.value].length}/${field.maxLength}`;
}
