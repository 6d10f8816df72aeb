'use strict';
// 利用希望・利用期間: the steps of 別添2, who has taken which of them, and what is late.
const page = $('#page');
const isBody = page.dataset.body === 'true';
const mayEnd = page.dataset.ends === 'true';
const mayReport = page.dataset.reports === 'true';
const { today } = page.dataset;
const phones = new Map();
let reported = null;

async function load() {
  const answer = await call('GET', '/grants');
  if (!answer.ok) { refused(answer.body); return; }
  const { grants, callCentre } = answer.body;
  if (isBody) { await registered(); }
  if ($('#call-centre')) { $('#call-centre').textContent = 'オンライン資格確認等コールセンター ' + callCentre.phone + '（通話無料）' + callCentre.hours; }
  $('#count').textContent = grants.length + '件';
  $('#none').hidden = grants.length > 0;
  $('#grants').hidden = !grants.length;
  $('#grants tbody').replaceChildren(...[...grants].sort((a, b) => b.requestedAt.localeCompare(a.requestedAt)).map(row));
  institution();
}

// 別添2 の2: the call back goes to the number on file and to no other.
async function registered() {
  const answer = await call('GET', '/clinics');
  if (answer.ok) { for (const clinic of answer.body.clinics) { phones.set(clinic.institution, clinic.registeredPhone); } }
}

// The clinic's own code comes with its own board; one that has never reported has none there yet.
async function institution() {
  if (!$('#institution')) { return; }
  const answer = await call('GET', '/board');
  const own = answer.ok && answer.body.lines.length === 1 ? answer.body.lines[0].institution : undefined;
  $('#institution').textContent = own || '（保険医療機関届のコード）';
}

function row(grant) {
  const period = grant.from ? slashed(grant.from) + '～' + slashed(grant.until) : '';
  const state = [el('div', grant.stateLabel)];
  if (grant.clock) { state.push(clock(grant.clock)); }
  if (grant.report) { state.push(filing(grant.report)); }
  const cells = [isBody ? el('td', grant.institution) : null, el('td', state),
    el('td', moment(grant.requestedAt)), el('td', moment(grant.calledBackAt) || callBack(grant)),
    ...[moment(grant.enabledAt), period].map(text => el('td', text)),
    el('td', [grant.contactPerson, grant.reason].filter(Boolean).join('：')), el('td', deeds(grant))];
  return el('tr', cells.filter(Boolean));
}

function callBack(grant) {
  if (!isBody || grant.state !== 'REQUESTED' || grant.origin !== 'CALL_CENTRE') { return ''; }
  return phones.has(grant.institution) ? '届出の番号 ' + phones.get(grant.institution) : '届出の番号が登録されていません';
}

function clock(due) {
  return due.lateMinutes > 0
    ? el('div', due.lateMinutes + '分遅れています', { class: 'late' })
    : el('div', due.dueAt ? moment(due.dueAt) + 'ごろまで' : '', { class: 'hint' });
}

function filing(report) {
  if (report.sentOn) { return el('div', '利用報告書 ' + slashed(report.sentOn) + '提出', { class: 'hint' }); }
  return el('div', '利用報告書 ' + slashed(report.dueOn) + 'まで' + (report.overdue ? '（過ぎています）' : ''), { class: report.overdue ? 'late' : 'hint' });
}

function deeds(grant) {
  const all = [];
  if (isBody && grant.state === 'REQUESTED' && grant.origin === 'CALL_CENTRE') { all.push(button('電話確認した', () => step(grant, 'call-back'))); }
  if (isBody && (grant.state === 'CALLED_BACK' || grant.state === 'REQUESTED' && grant.origin === 'IMPLEMENTING_BODY')) { all.push(enablement(grant)); }
  if (mayEnd && grant.state === 'ENABLED') { all.push(button('利用を終える', () => step(grant, 'end'))); }
  if (mayReport && grant.report) { all.push(button('利用報告書', () => draft(grant))); }
  return all;
}

function enablement(grant) {
  const from = el('input', '', { type: 'date', value: today, 'aria-label': '利用開始日', required: '' });
  const until = el('input', '', { type: 'date', value: today, 'aria-label': '利用終了日', required: '' });
  const form = el('form', [from, '～', until, el('button', '利用設定をする', { class: 'take' })]);
  form.addEventListener('submit', event => {
    event.preventDefault();
    step(grant, 'enablement', { from: from.value, until: until.value });
  });
  return form;
}

async function step(grant, name, body = {}) {
  const answer = await send('PUT', '/grants/' + grant.grantId + '/' + name, body);
  if (answer.ok) { say('「' + answer.body.stateLabel + '」になりました'); } else { refused(answer.body); }
  await load();
}

async function draft(grant) {
  const answer = await send('GET', '/grants/' + grant.grantId + '/report');
  if (!answer.ok) { refused(answer.body); return; }
  say('');
  reported = grant.grantId;
  const { text, filing: { dueOn, dueBasis } } = answer.body;
  $('#report-text').textContent = text;
  $('#report-due').textContent = '提出期限 ' + slashed(dueOn) + '（' + dueBasis + '）';
  $('#report').hidden = false;
  $('#report-title').focus();
}

$('#report-form').addEventListener('submit', async event => {
  event.preventDefault();
  const answer = await send('PUT', '/grants/' + reported + '/report/sent', { sentOn: event.target.elements.sentOn.value });
  if (!answer.ok) { refused(answer.body); return; }
  $('#report').hidden = true;
  say('利用報告書の提出を記録しました');
  await load();
});

if ($('#wish')) {
  $('#wish').addEventListener('submit', async event => {
    event.preventDefault();
    const { institutionName, contactPerson, reason } = event.target.elements;
    const answer = await send('POST', '/grants', { origin: 'CALL_CENTRE', institutionName: institutionName.value.trim(), contactPerson: contactPerson.value.trim(), reason: reason.value.trim() });
    if (!answer.ok) { refused(answer.body); return; }
    event.target.reset();
    say('連絡したことを記録しました');
    await load();
  });
}
load();
