'use strict';
// 二重の受付: two visits of one day that look like one person's. Nothing is merged by itself: a person says with one key which of
// the two stands, or that they are two. What claim-service could not be asked is not taken for nothing.
let parting = null;

async function loadSame() {
  const answer = await call('GET', '/same-visits');
  const { suspected, merged } = answer.ok ? answer.body : { suspected: [], merged: [] };
  $('#same-unknown').hidden = answer.ok;
  $('#same').hidden = answer.ok && !suspected.length && !merged.length;
  $('#same-count').textContent = answer.ok ? suspected.length + '件' : '';
  $('#pairs').replaceChildren(...suspected.map(pair));
  $('#merged').hidden = !merged.length;
  $('#merged summary span').textContent = merged.length + '件';
  $('#merged div').replaceChildren(...merged.map(mergedPair));
  ask(null);
}

function pair(one) {
  const { earlier, later } = one;
  const keys = [
    ['1', '先の受診を残す', () => merge(later, earlier), earlier.name + 'さんの先の受診を残してまとめる'],
    ['2', '後の受診を残す', () => merge(earlier, later), earlier.name + 'さんの後の受診を残してまとめる'],
    ['3', '別の受診', () => tellApart(earlier, later), earlier.name + 'さんの二つは別の受診']
  ];
  const buttons = keys.map(([key, text, deed, label]) => button([el('kbd', key), ' ' + text], deed, { 'aria-label': label }));
  const article = el('article', [
    el('h3', slashed(earlier.confirmationDate) + '　' + one.grounds.join('、')), both([['先', earlier], ['後', later]]), el('p', buttons, { class: 'buttons' })
  ]);
  // The keys are this pair's only while something of it has the focus.
  article.addEventListener('keydown', event => {
    const at = keys.findIndex(([key]) => key === event.key);
    if (at >= 0) { event.preventDefault(); event.stopPropagation(); buttons[at].click(); }
  });
  return article;
}

function both(visits) {
  const heads = ['', '受付', '氏名', '生年月日', '性別', '受付の根拠', '受け付けた人', '診療内容', '請求'];
  return el('div', [el('table', [
    el('thead', [el('tr', heads.map(text => text ? el('th', text, { scope: 'col' }) : el('td')))]),
    el('tbody', visits.map(([which, one]) => el('tr', [el('th', which, { scope: 'row' }),
      ...[moment(one.takenAt), one.name + (one.nameKana ? '（' + one.nameKana + '）' : ''), eraDate(one.birthDate), one.sex, one.basis, one.account || '',
        one.charged ? 'あり' : 'まだ', one.out ? '請求済み' : 'まだ'].map(text => el('td', text))])))
  ])], { class: 'scroll' });
}

function mergedPair(one) {
  return el('article', [
    el('h3', slashed(one.standing.confirmationDate) + '　' + one.grounds.join('、') + '　' + one.account + '（' + moment(one.mergedAt) + '）'),
    both([['残した', one.standing], ['まとめた', one.aside]]),
    el('p', [button('分ける', () => ask(one), { 'aria-label': one.standing.name + 'さんのまとめを分ける' })], { class: 'buttons' })
  ]);
}

const merge = (aside, standing) => decide(aside, 'merging', { into: standing.visitId }, '一つの受診にまとめました');
const tellApart = (one, other) => decide(one, 'distinction', { from: other.visitId }, '別の受診としました');

async function decide(one, deed, body, done) {
  const answer = await send('PUT', '/same-visits/' + one.visitId + '/' + deed, body);
  if (!answer.ok) { refused(answer.body); return; }
  await loadSame();
  say(done);
  ($('#pairs button') || $('#same-title')).focus();
  // The list of held visits hears of it a moment later.
  setTimeout(load, 1500);
}

function ask(one) {
  parting = one;
  $('#part').hidden = !one;
  $('#part').reset();
  if (one) { $('#part').elements.reason.focus(); }
}

$('#part').addEventListener('submit', event => {
  event.preventDefault();
  decide(parting.aside, 'parting', { from: parting.standing.visitId, reason: event.target.elements.reason.value.trim() }, '二つの受診に分けました');
});
$('#part-back').addEventListener('click', () => ask(null));
document.addEventListener('keydown', event => {
  if (event.key === 'Escape' && parting) { ask(null); }
});
loadSame();
