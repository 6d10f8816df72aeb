'use strict';
// 受付の障害: a clinic's own, newest first, each with what became of it when. Whoever answers for it ends one that no gateway
// ends any more.
const OUTAGES_SHOWN = 20;
const OUTAGE_STATES = { OPEN: '続いています', ENDED: '復旧しました', OVER: '解消しました' };
let outagesDrawn = '';

async function outages() {
  const answer = await call('GET', '/outages');
  const news = JSON.stringify(answer.body);
  if (!answer.ok || news === outagesDrawn) { return; }
  outagesDrawn = news;
  const shown = answer.body.outages.slice(0, OUTAGES_SHOWN);
  const reading = $$('#outages details[open]').map(one => one.dataset.id);
  $('#outages-none').hidden = shown.length > 0;
  $('#outages').replaceChildren(...shown.map(outage));
  for (const one of $$('#outages details')) { one.open = reading.includes(one.dataset.id); }
  if (!$('#outage-end')) { return; }
  const open = shown.find(one => one.state === 'OPEN');
  $('#outage-end').hidden = !open;
  $('#outage-end').dataset.id = open ? open.outageId : '';
}

function outage(one) {
  const times = moment(one.openedAt) + 'から' + (one.endedAt ? moment(one.endedAt) + 'まで' : '');
  const held = one.heldVisits ? '確認待ちの受診 ' + one.heldVisits + '件' : '確認待ちの受診なし';
  const lines = el('ol', []);
  const course = el('details', [el('summary', '経過', { 'aria-label': moment(one.openedAt) + 'からの障害の経過' }), lines], { 'data-id': one.outageId });
  course.addEventListener('toggle', () => { if (course.open) { tell(one.outageId, lines); } });
  return el('li', [el('b', OUTAGE_STATES[one.state]), ' ' + one.causeLabel + '（' + times + '）。' + held
    + (one.endReason ? '。人が終えた理由：' + one.endReason : ''), course], { class: one.state });
}

// Asked for only when somebody wants to read it: most never do.
async function tell(outageId, lines) {
  const answer = await call('GET', '/outages/' + outageId);
  lines.replaceChildren(...(answer.ok ? answer.body.timeline.map(line) : [el('li', answer.body.title)]));
}

function line(one) {
  return el('li', [el('time', moment(one.at), { datetime: one.at }), ' ', el('b', one.kindLabel), ' ' + one.text]);
}
