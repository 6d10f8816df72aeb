'use strict';
// 続いている障害, beside the board: where, since when and in how many places, each a step away from what to do about it.
const LOOK_AGAIN = 30000;
const all = $('#standing').dataset.all === 'true';
let standingNow = '';

function calledAs(institution) {
  const line = lines.get(institution);
  return line ? named(line) : institution;
}

async function standing() {
  const answer = await call('GET', '/incidents?open=true');
  // What could not be asked for stays as it was: the board itself says how old it is.
  if (!answer.ok) { return; }
  const { incidents } = answer.body;
  const news = JSON.stringify(incidents);
  if (news === standingNow) { return; }
  standingNow = news;
  $('#standing').hidden = !incidents.length;
  $('#standing-count').textContent = incidents.length + '件';
  $('#standing ul').replaceChildren(...incidents.map(one => el('li', [
    el('a', all && one.institution ? calledAs(one.institution) : one.where, { href: '/console/incidents#' + one.incidentId }),
    el('span', one.causeLabel + '　' + (one.counted ? one.counted.words : moment(one.openedAt) + 'から'))])));
}

standing();
setInterval(standing, LOOK_AGAIN);
