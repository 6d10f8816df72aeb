'use strict';
// 利用希望・利用期間: the steps of 別添2, who has taken which of them, and what is late.
const page = $('#page');
const isBody = page.dataset.body === 'true';
const mayEnd = page.dataset.ends === 'true';
const mayReport = page.dataset.reports === 'true';
const EVERY = 30000;
const names = new Map();
const phones = new Map();
let reported = null;
let today = '';
let told = '';

async function load() {
  const answer = await call('GET', '/grants');
  if (!answer.ok) { refused(answer.body); return; }
  const { grants, callCentre } = answer.body;
  today = answer.body.today;
  if (isBody) { await registered(); }
  if ($('#call-centre')) { $('#call-centre').textContent = 'オンライン資格確認等コールセンター ' + callCentre.phone + '（通話無料）' + callCentre.hours; }
  draw([...grants].sort((a, b) => b.requestedAt.localeCompare(a.requestedAt)));
}

// A clock runs where it stands. A row under somebody's hands is made anew only where there is something new, and not while
// days are being typed into it.
function draw(grants) {
  const news = JSON.stringify([today, [...names], [...phones], grants.map(one => ({ ...one, clock: undefined }))]);
  const typing = $('#grants').contains(document.activeElement) && document.activeElement.matches('input');
  if (news === told || told && typing) {
    for (const grant of grants) { $$('[data-clock="' + grant.grantId + '"]').forEach(one => one.replaceWith(clock(grant))); }
    return;
  }
  told = news;
  $('#count').textContent = grants.length + '件';
  $('#none').hidden = grants.length > 0;
  $('#grants').hidden = !grants.length;
  $('#grants tbody').replaceChildren(...grants.map(row));
  institution();
}

// 別添2 の2: the call back goes to the number on file and to no other.
async function registered() {
  const answer = await call('GET', '/clinics');
  if (!answer.ok) { return; }
  for (const clinic of answer.body.clinics) {
    names.set(clinic.institution, clinic.name);
    phones.set(clinic.institution, clinic.registeredPhone);
  }
}

// The clinic's own code comes with its own board; one that has never reported has none there yet.
async function institution() {
  if (!$('#institution')) { return; }
  const answer = await call('GET', '/board');
  const own = answer.ok && answer.body.lines.length === 1 ? answer.body.lines[0].institution : undefined;
  $('#institution').textContent = own || '（保険医療機関届のコード）';
}

function row(grant) {
  const cells = [isBody ? el('td', where(grant.institution)) : null, el('td', word('origin', grant.origin)), el('td', standing(grant)),
    el('td', [steps(grant)]), el('td', period(grant)), el('td', [grant.contactPerson, grant.reason].filter(Boolean).map(text => el('div', text))),
    el('td', deeds(grant))];
  return el('tr', cells.filter(Boolean));
}

function where(code) {
  return names.has(code) ? [el('div', names.get(code)), el('div', code, { class: 'hint' })] : [el('div', code)];
}

function standing(grant) {
  const all = [el('div', word('state', grant.state), { class: 'standing ' + grant.state }), clock(grant)];
  if (grant.report) { all.push(filing(grant.report)); }
  return all;
}

// What has been done and when; what has not is the clock's to tell.
function steps(grant) {
  const first = grant.origin === 'CALL_CENTRE' ? '連絡' : '受付';
  const done = [[first, grant.requestedAt], ['電話確認', grant.calledBackAt], ['利用設定', grant.enabledAt], ['終了', grant.endedAt]]
    .filter(([, at]) => at).map(([name, at]) => el('li', [el('span', name), el('time', moment(at), { datetime: at })]));
  const number = callBack(grant);
  return el('ol', number ? [...done, el('li', number)] : done, { class: 'steps' });
}

const days = (from, until) => Math.round((Date.parse(until) - Date.parse(from)) / 86400000);

function period(grant) {
  if (!grant.from) { return []; }
  return [el('div', slashed(grant.from) + '～' + slashed(grant.until)), ...grant.state === 'ENABLED' ? [left(grant)] : []];
}

function left({ from, until }) {
  if (today < from) { return el('div', '開始まであと' + days(today, from) + '日', { class: 'hint' }); }
  if (today > until) { return el('div', '期間が過ぎました', { class: 'hint' }); }
  return el('div', today === until ? '今日まで' : '残り' + days(today, until) + '日', { class: 'hint' });
}

function callBack(grant) {
  if (!isBody || grant.state !== 'REQUESTED' || grant.origin !== 'CALL_CENTRE') { return ''; }
  return phones.has(grant.institution) ? '届出の番号 ' + phones.get(grant.institution) : '届出の番号が登録されていません';
}

// The minutes are those of the call centre's open hours; the moment beside them is one on the wall.
function clock(grant) {
  const due = grant.clock;
  const late = due && due.lateMinutes > 0;
  return el('div', due ? word('step', due.step) + running(due) : '', { class: late ? 'late' : 'hint', 'data-clock': grant.grantId });
}

function running({ dueAt, leftMinutes, lateMinutes }) {
  if (lateMinutes > 0) { return 'が' + lasting(lateMinutes * 60) + '超過しています（' + moment(dueAt) + 'の予定）'; }
  return leftMinutes > 0 ? 'まで残り' + lasting(leftMinutes * 60) + '（' + moment(dueAt) + 'ごろ）' : 'の予定の時刻です（' + moment(dueAt) + '）';
}

function filing(report) {
  if (report.sentOn) { return el('div', '利用報告書 ' + slashed(report.sentOn) + '提出', { class: 'hint' }); }
  const far = days(today, report.dueOn);
  const words = report.overdue ? -far + '日超過' : far > 0 ? '残り' + far + '日' : '今日まで';
  return el('div', '利用報告書 ' + slashed(report.dueOn) + 'まで（' + (far < 0 && !report.overdue ? '利用設定待ち' : words) + '）', { class: report.overdue ? 'late' : 'hint' });
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
  if (answer.ok) { say('「' + word('state', answer.body.state) + '」になりました'); } else { refused(answer.body); }
  told = '';
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
setInterval(load, EVERY);
