// Menus are <details>: they open without script. Script adds what people expect of a menu: Escape and a click elsewhere close it.
export function startMenus(): void {
  document.addEventListener('click', event => closeMenus(event.target as Node));
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') closeMenus(null);
  });
  document.addEventListener('click', event => {
    const target = event.target as Element;
    if (target.closest('[data-print]')) window.print();
    if (target.closest('[data-nav-toggle]')) toggleNavigation(event);
    if (target.closest('[data-check-all]')) checkGroup(target.closest<HTMLInputElement>('[data-check-all]')!);
  });
}

function closeMenus(inside: Node | null): void {
  document.querySelectorAll<HTMLDetailsElement>('details.menu[open]').forEach(menu => {
    if (!inside || !menu.contains(inside)) menu.open = false;
  });
}

function toggleNavigation(event: Event): void {
  event.preventDefault();
  document.body.classList.toggle('nav-open');
}

function checkGroup(box: HTMLInputElement): void {
  const group = box.dataset.checkAll!;
  document.querySelectorAll<HTMLInputElement>(`input[type=checkbox][data-group="${CSS.escape(group)}"]:not(:disabled)`)
    .forEach(one => { one.checked = box.checked; });
}
