/** Focuses a part of the page as soon as it is drawn, or else another one. */
export const focusOn = (id: string, otherwise = 'main'): void => {
  requestAnimationFrame(() => (document.getElementById(id) ?? document.getElementById(otherwise))?.focus());
};

/** Scrolls to a part of the page and focuses it. */
export const goTo = (id: string): void => {
  const target = document.getElementById(id);
  if (target === null) return;
  const folded = target.closest('details');
  if (folded !== null) folded.open = true;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  target.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  target.focus({ preventScroll: true });
};
