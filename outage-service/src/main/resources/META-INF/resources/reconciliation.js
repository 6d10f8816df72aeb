'use strict';
// 控えた受診の確認: what waits and why, one start for all of it, and for the rest one patient at a time.
const EVERY = 1000;
let compared = null;

async function load() {
  const answer = await call('GET', '/held-visits');
  if (!answer.ok) { refused(answer.body); return []; }
  const visits = answer.body.visits;
  const waiting = visits.filter(one => one.state === 'HELD');
  const done = visits.filter(one => one.state !== 'HELD');
  $('#count').textContent = answer.body.held + '件';
  $('#none').hidden = waiting.length > 0;
  $('#visits').hidden = !waiting.length;
  $('#visits tbody').replaceChildren(...waiting.map(row));
  $('#start').disabled = !waiting.length;
  // Not the 不詳 of the board: that counts claims which are made out so, this the visits nobody has looked up yet.
  $('#forecast').textContent = answer.body.forecast ? '未確認 ' + answer.body.forecast.unchecked + '件（請求は' + slashed(answer.body.forecast.until) + 'まで）' : '';
  $('#worklist').hidden = !answer.body.forecast || !waiting.length;
  $('#done summary span').textContent = done.length + '件';
  $('#done tbody').replaceChildren(...done.map(one => el('tr', [
    el('td', moment(one.takenAt)), el('td', slashed(one.confirmationDate)),
    el('td', [el('span', one.stateLabel + (one.result ? '（' + word('result', one.result) + '）' : '')), one.toResolve ? button('比べる', () => compare(one.visitId)) : '', settlement(one.visitId, one.settlement)])
  ])));
  return visits;
}

// What the patient gets back or still has to pay, and one click away why. What was computed before stays in sight: somebody
// may have gone by it.
function settlement(visitId, one) {
  if (!one) { return ''; }
  const grounds = el('details', [el('summary', '根拠'), el('ul', one.grounds.map(ground => el('li', ground.why + '〔' + ground.clause + '〕')))]);
  return el('div', [
    el('strong', one.text), one.amounts ? el('div', '高額療養費の限度額は含みません', { class: 'hint' }) : '',
    one.grounds.length ? grounds : '', refund(visitId, one.refund),
    ...one.earlier.map(before => el('div', '前の計算：' + before.text + '（' + moment(before.answeredAt) + '）。精算済みのときは差だけを精算してください', { class: 'hint' }))
  ], { class: 'settlement' });
}

// Whether it was handed back, by whom and when; the slip says the rest.
function refund(visitId, one) {
  if (!one) { return ''; }
  const who = one.payments.map(paid => el('div', slashed(paid.paidOn) + '　' + paid.account, { class: 'hint' }));
  return el('div', [el('span', one.text, { class: one.dueYen ? 'act' : 'done' }), ' ',
    el('a', '返金の伝票', { class: 'button', href: '/console/refund?visit=' + visitId }), ...who], { class: 'refund' });
}

function row(one) {
  const state = one.waitsFor || (one.result ? word('result', one.result) : '確認待ち');
  const days = one.claimWindow ? el('div', '請求まで' + one.claimWindow.daysLeft + '日', { class: one.claimWindow.daysLeft < 1 ? 'late' : 'hint' }) : '';
  return el('tr', [
    el('td', moment(one.takenAt)), el('td', slashed(one.confirmationDate)), el('td', one.causeLabel),
    el('td', [el('span', state), days]),
    el('td', [el('a', '4情報で照会', { class: 'button', href: '/console/lookup?visit=' + one.visitId }),
      ...(one.result === 'NOT_FOUND' ? [button('資格情報なしとする', () => agree(one.visitId))] : [])])
  ]);
}

// Nobody was found by what was noted, which may be noted wrongly: only a person says that there is no coverage.
async function agree(visitId) {
  const answer = await send('PUT', '/held-visits/' + visitId + '/absence');
  if (!answer.ok) { refused(answer.body); return; }
  await load();
  say('資格情報なしとしました。見つかったときは後から照会の結果で改められます');
}

// A run takes its turns beside those of other clinics, however much waits, and goes on when nobody watches.
async function start() {
  $('#start').disabled = true;
  const answer = await send('POST', '/reconciliation-runs');
  const run = answer.ok ? await watch(answer.body) : answer;
  await load();
  if (!run.ok) { refused(run.body); return; }
  say('確認できた受診 ' + run.body.settled + '件、確認を待つ受診 ' + run.body.stillHeld + '件');
}

// One look that got no answer says nothing about the run; a run nobody knows does.
async function watch(begun) {
  let run = begun;
  while (run.state === 'RUNNING') {
    say('確認しています… ' + run.checked + '件を調べ、確認できた受診 ' + run.settled + '件（この画面を離れても続きます）');
    await new Promise(resume => setTimeout(resume, EVERY));
    const answer = await call('GET', '/reconciliation-runs/' + begun.runId);
    if (answer.status && !answer.ok) { return answer; }
    if (answer.ok) { run = answer.body; }
  }
  return { ok: true, body: run };
}

// What was taken down, what was known before and what is confirmed, side by side; one key agrees to what follows from it.
async function compare(visitId) {
  const answer = await send('GET', '/held-visits/' + visitId + '/comparison');
  say('');
  if (!answer.ok) { refused(answer.body); return; }
  compared = visitId;
  const { lines, share, proposal } = answer.body;
  const rows = lines.map(line => [line.label, line.declared, line.old, line.confirmed, line.differs]);
  rows.push(['負担割合', share.chargedPercent / 10 + '割（' + share.clause + '）', '', share.rightPercents.map(one => one / 10 + '割').join('・'), share.differs]);
  $('#comparison tbody').replaceChildren(...rows.map(([label, declared, old, confirmed, differs]) => el('tr',
    [el('th', (differs ? '≠ ' : '') + label, { scope: 'row' }), ...[declared, old, confirmed].map(text => el('td', text))], differs ? { class: 'differs' } : {})));
  $('#resolution').textContent = proposal.message + '〔' + proposal.clause + '〕';
  const open = share.differs && share.rightPercents.length > 1;
  $('#share').hidden = !open;
  $('#share select').replaceChildren(el('option', '分からない', { value: '' }), ...share.rightPercents.map(one => el('option', one / 10 + '割', { value: one })));
  $('#resolutions').replaceChildren(button([el('kbd', '1'), ' ' + proposal.label], () => resolve(proposal.kind, open), { class: 'take', 'data-resolve': '1' }));
  $('#comparison').hidden = false;
  $('#comparison-title').focus();
}

async function resolve(kind, open) {
  const said = open && $('#share select').value;
  const answer = await send('PUT', '/held-visits/' + compared + '/resolution', said ? { kind, rightPercent: Number(said) } : { kind });
  if (!answer.ok) { refused(answer.body); return; }
  $('#comparison').hidden = true;
  say('対応を決めました');
  $('#done').open = true;
  await load();
  follow(compared);
}

// The amounts are computed elsewhere: they come a moment later, or once the points are there.
function follow(visitId, times = 5) {
  setTimeout(async () => {
    const one = (await load()).find(visit => visit.visitId === visitId);
    if (times > 1 && one && one.settlement && !one.settlement.result) { follow(visitId, times - 1); }
  }, 1500);
}

// The national screen has no interface: its fields are copied one by one, and its result is bound to the visit.
async function worklist() {
  if (!$('#worklist').open) { $('#sheets').replaceChildren(); return; }
  const answer = await call('GET', '/held-visits/worklist');
  if (!answer.ok) { refused(answer.body); return; }
  $('#worklist-none').hidden = answer.body.visits.length > 0;
  $('#sheets').replaceChildren(...answer.body.visits.map(sheet));
}

function sheet(one) {
  const fields = one.fields.map(field => el('div', [el('dt', field.label), el('dd', [
    el('span', field.value), button('写す', event => copy(event.target, field.value), { 'aria-label': field.label + 'を写す' })])]));
  const file = el('input', '', { type: 'file', accept: '.xml' });
  file.addEventListener('change', () => upload(one.visitId, file.files[0], file));
  return el('article', [
    el('h3', '請求は' + slashed(one.claimUntil) + 'まで'), ...(one.illegible.length ? [el('p', unreadWords(one.illegible), { class: 'hint' })] : []),
    ...(one.dayUnproven ? [el('p', unprovenDay, { class: 'hint' })] : []), el('dl', fields),
    el('p', [button('結果を入力する', () => type(one)), el('label', ['《ダウンロード》のXML ', file])], { class: 'buttons' })
  ]);
}

async function copy(from, value) {
  try {
    await navigator.clipboard.writeText(value);
    from.textContent = '写しました';
    setTimeout(() => { from.textContent = '写す'; }, 2000);
  } catch (notAllowed) {
    getSelection().selectAllChildren($('span', from.parentElement));
    say('写せませんでした。選ばれた値を Ctrl+C で写してください');
  }
}

function type(one) {
  const form = $('#typed');
  form.reset();
  form.dataset.visit = one.visitId;
  known();
  $('#national').hidden = false;
  $('#national-title').focus();
}

// Somebody the registry does not know has neither name nor coverage there.
function known() {
  const nobody = $('#typed').elements.result.value === 'NOT_FOUND';
  for (const part of $$('[data-known]')) { part.hidden = nobody; part.disabled = nobody; }
}

async function national(event) {
  event.preventDefault();
  const form = event.target;
  const body = {};
  for (const field of form.elements) {
    if (!field.name || field.matches(':disabled') || !field.value.trim()) { continue; }
    const [head, tail] = field.name.split('.');
    const value = tail === 'ratioPercent' ? Number(field.value) : field.value.trim();
    if (tail) { (body[head] = body[head] || {})[tail] = value; } else { body[head] = value; }
  }
  taken(await send('PUT', '/held-visits/' + form.dataset.visit + '/national-result', body));
}

// 医療扶助 only: there is no coverage to check the visit by, so it ends with that for its reason, and a person says so.
const ASSISTANCE_RULES = ['OUT-317', 'OUT-318'];
function assistance(visitId, beside) {
  const reason = '国の画面の結果：資格（有効・未登録）、医療扶助の方';
  const end = async () => taken(await send('PUT', '/held-visits/' + visitId + '/closing', { reason }));
  const paragraph = beside.closest('p');
  if (!$('.assistance', paragraph)) { paragraph.append(button('医療扶助として終える', end, { class: 'assistance' })); }
}

async function upload(visitId, file, beside) {
  const answer = await fetch('/held-visits/' + visitId + '/national-result', {
    method: 'PUT', body: file, headers: { 'Content-Type': 'application/xml', 'Accept': 'application/json', 'X-Requested-With': 'JavaScript' }
  });
  const body = await answer.json();
  if ((body.findings || []).some(finding => ASSISTANCE_RULES.includes(finding.rule))) { assistance(visitId, beside); }
  taken({ ok: answer.ok, body });
}

async function taken(answer) {
  if (!answer.ok) { refused(answer.body); return; }
  $('#national').hidden = true;
  say('「' + answer.body.stateLabel + '」になりました');
  await load();
  await worklist();
}

$('#worklist').addEventListener('toggle', worklist);
$('#typed').addEventListener('submit', national);
$('#typed').elements.result.addEventListener('change', known);
$('#national-back').addEventListener('click', () => { $('#national').hidden = true; });
$('#start').addEventListener('click', start);
document.addEventListener('keydown', event => {
  if (event.key === 'F2' && !$('#start').disabled) { event.preventDefault(); start(); }
  const one = !$('#comparison').hidden && event.key === '1' && $('[data-resolve]');
  if (one) { event.preventDefault(); one.click(); }
});
load();
