'use strict';
// 差額返金の伝票: what goes back and why, on paper, and the mark that it was handed back. The patient's name comes with the
// answer and stands in no address.
const visit = new URLSearchParams(location.search).get('visit') || '';
const door = '/held-visits/' + encodeURIComponent(visit) + '/refund';
const yen = amount => Math.abs(amount).toLocaleString('ja-JP') + '円';
const share = percent => percent / 10 + '割';
let shown = null;
let undoing = '';

async function load() {
  const answer = await call('GET', door);
  if (!answer.ok) { refused(answer.body); return; }
  draw(answer.body, answer.body.slip);
}

// Who records is told the money alone: whose slip it is stays as it was opened.
function draw(refund, slip) {
  shown = { ...refund, slip };
  paper();
  record();
}

function paper() {
  const { amounts, grounds, slip, answer } = shown;
  const goesBack = shown.result === 'REFUND' && amounts;
  $('#slip').hidden = !goesBack;
  $('#print').hidden = !goesBack;
  if (!goesBack) { return; }
  $('#patient').textContent = slip.patientName || '　　　　　　　　';
  const rows = [['受診した日', slashed(slip.serviceDate)], ['お支払いいただいた額', yen(amounts.paidYen) + '（' + share(amounts.chargedPercent) + '）'],
    ['本来のご負担', yen(amounts.rightYen) + '（' + share(amounts.rightPercent) + '）'], ['差額', yen(amounts.differenceYen)]];
  if (shown.paidYen && shown.dueYen) { rows.push(['お返し済みの額', yen(shown.paidYen)]); }
  const due = shown.paidYen && shown.dueYen > 0 ? shown.dueYen : amounts.differenceYen;
  $('#amounts tbody').replaceChildren(...rows.map(([term, text]) => line(term, text)), line('お返しする額', yen(due), { class: 'due' }));
  $('#grounds').replaceChildren(...grounds.map(ground => el('li', ground.why + '〔' + ground.clause + '〕')));
  const last = shown.dueYen > 0 ? undefined : shown.payments.at(-1);
  $('#paid-on').textContent = last ? slashed(last.paidOn) : '　　　　年　　　月　　　日';
  $('#institution').textContent = slip.institutionName || '医療機関コード ' + slip.institution;
  $('#phone').textContent = slip.institutionPhone ? '☎ ' + slip.institutionPhone : '';
  $('#number').textContent = visit.slice(-12) + '-' + answer;
}

function line(term, text, attributes = {}) {
  return el('tr', [el('th', term, { scope: 'row' }), el('td', text)], attributes);
}

function record() {
  const { paidYen, dueYen, payments } = shown;
  $('#paying').hidden = false;
  $('#standing').textContent = words(paidYen, dueYen);
  $('#payments').replaceChildren(...payments.map(one => el('li', [
    el('span', slashed(one.paidOn) + '　' + yen(one.yen) + '　' + one.account + '（' + moment(one.recordedAt) + '記録）'),
    button('取り消す', () => undo(one.paymentId), { 'aria-label': slashed(one.paidOn) + 'の返金を取り消す' })])));
  $('#pay').hidden = dueYen <= 0;
  undo('');
}

function words(paid, due) {
  if (!paid && !due) { return '返金する額はありません'; }
  if (!paid) { return '未返金 ' + yen(due); }
  if (due > 0) { return '返金済み ' + yen(paid) + '、残り ' + yen(due); }
  return '返金済み ' + yen(paid) + (due < 0 ? '、返し過ぎ ' + yen(due) : '');
}

function undo(paymentId) {
  undoing = paymentId;
  $('#undo').hidden = !paymentId;
  $('#undo').reset();
  if (paymentId) { $('#undo').elements.reason.focus(); }
}

async function change(path, body, done) {
  const answer = await send('PUT', door + '/' + path, body);
  if (!answer.ok) { refused(answer.body); return; }
  draw(answer.body, shown.slip);
  say(done);
  $('#paying-title').focus();
}

$('#pay').addEventListener('submit', event => {
  event.preventDefault();
  change('payment', { answer: shown.answer, paidOn: event.target.elements.paidOn.value }, '返金済みにしました');
});
$('#undo').addEventListener('submit', event => {
  event.preventDefault();
  change('undoing', { paymentId: undoing, reason: event.target.elements.reason.value.trim() }, '返金済みを取り消しました');
});
$('#undo-back').addEventListener('click', () => undo(''));
$('#print').addEventListener('click', () => window.print());
document.addEventListener('keydown', event => {
  if (event.key === 'F2' && !$('#print').hidden) { event.preventDefault(); window.print(); }
  if (event.key === 'Escape' && undoing) { undo(''); }
});
load();
