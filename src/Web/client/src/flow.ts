// A chart is often larger than its box: the step in progress is what people want to see first.
export function startFlow(root: ParentNode): void {
  root.querySelectorAll<HTMLElement>('.flow').forEach(box => {
    const now = box.querySelector('.flow-now rect');
    if (!now) return;
    const [seen, step] = [box.getBoundingClientRect(), now.getBoundingClientRect()];
    box.scrollLeft += step.left + step.width / 2 - seen.left - seen.width / 2;
    box.scrollTop += step.top + step.height / 2 - seen.top - seen.height / 2;
  });
}
