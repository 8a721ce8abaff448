// A page with one card on it: tests draw each card here as the Teams view draws it.
import { drawCard } from './cards.js';

const place = document.getElementById('card');

window.draw = card => {
  const { element, faults } = drawCard(card);
  place.replaceChildren(...place.querySelectorAll(':scope > h1, :scope > h2'), element);
  return faults;
};
