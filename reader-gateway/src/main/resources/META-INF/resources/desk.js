'use strict';
// The page's own few lines: forms as JSON, keys, and what a person must not miss. The state comes from the server alone.
const $ = (selector, from = document) => from.querySelector(selector);
const $$ = (selector, from = document) => [...from.querySelectorAll(selector)];
const LIMIT = 3000;
// Whoever moves up in front is not taken by the key that was meant for the patient before.
const SETTLES = 1000;
const SIGN_IN = { title: 'サインインし直してください', action: '入力したものはこの画面に残っています。サインインしてから、もう一度押してください' };
let underWay = 0;

function say(text, bad) {
  const result = $('#result');
  result.textContent = text;
  result.className = bad ? 'bad' : '';
  result.hidden = false;
  if (bad) { result.scrollIntoView({ block: 'nearest' }); }
}

// Who is not signed in any more signs in beside this page: loading it anew would throw away what is being typed.
const askedToSignIn = (status, type) => [0, 401, 499].includes(status) || status === 503 && /html/.test(type || '');

function signedOut(isSo) { $('#signed-out').hidden = !isSo; }

// As a script: it is told that nobody is signed in, where a page would be sent to the sign-in and not get there.
async function ask(method, url, type, body) {
  const answer = await fetch(url, {
    method, body, redirect: 'manual', signal: AbortSignal.timeout(LIMIT),
    headers: { 'Content-Type': type, 'Accept': 'application/json', 'X-Requested-With': 'JavaScript' }
  });
  const isOut = askedToSignIn(answer.status, answer.headers.get('Content-Type'));
  signedOut(isOut);
  return isOut ? { ok: false, status: 401, json: async () => SIGN_IN } : answer;
}

// Only a patient's saving may be done again without a thought; of anything else is said that nothing came back.
const SILENT = '画面はそのままです。端末のプログラムが動いているか確かめて、もう一度押してください';
const NOT_TOLD = '保存されたか分かりません。もう一度保存してください（二重にはなりません）';

// Whatever is asked is answered within three seconds, if only by saying that there is no answer.
async function call(method, url, body) {
  try {
    const answer = await ask(method, url, 'application/json', body === undefined ? undefined : JSON.stringify(body));
    return { ok: answer.ok, body: answer.status === 204 ? null : await answer.json() };
  } catch (unreachable) {
    return { ok: false, body: { title: '端末のプログラムが応答しません', action: url === '/desk/visits' ? NOT_TOLD : SILENT } };
  }
}

async function send(method, url, body) {
  // Whatever takes longer than a second is seen to be going on.
  const started = Date.now();
  const clock = setInterval(() => say('問い合わせています… ' + Math.round((Date.now() - started) / 1000) + '秒'), 1000);
  underWay++;
  try { return await call(method, url, body); } finally { underWay--; clearInterval(clock); }
}

// 目の前の患者: since when the same one stands there.
let front = { visit: $('#front article')?.dataset.visit, since: -SETTLES };
new MutationObserver(() => {
  const visit = $('#front article')?.dataset.visit;
  if (visit !== front.visit) { front = { visit, since: performance.now() }; }
}).observe($('main'), { childList: true });

const settled = () => underWay === 0 && performance.now() - front.since >= SETTLES;

const findings = problem => (problem.findings || []).map(f => '・' + f.message + (f.clause ? '〔' + f.clause + '〕' : ''));

function refused(problem) {
  const lines = findings(problem);
  say([problem.title, ...lines, lines.length ? '' : problem.action].filter(Boolean).join('\n'), true);
}

// What was copied out of a table, or typed with commas: one line each, a column for each name.
const rows = (text, names) => text.split('\n').filter(line => line.trim()).map(line => Object.fromEntries(
  line.split(/[\t,]/).map((cell, i) => [names[i], cell.trim()]).filter(([name, value]) => name && value)));

function json(form) {
  const body = {};
  // The same until it was taken: whoever asks again asks for the same.
  if (form.dataset.fresh) { body[form.dataset.fresh] = form.dataset.id = form.dataset.id || crypto.randomUUID(); }
  for (const field of form.elements) {
    if (!field.name || field.disabled || field.closest('fieldset[hidden], label[hidden]')) { continue; }
    if (field.type === 'radio' && !field.checked) { continue; }
    let value = field.type === 'checkbox' ? (field.value === 'on' ? field.checked : field.checked && field.value) : field.value.trim();
    if (value === '' || value === false && field.value !== 'on') { continue; }
    if (field.dataset.rows) { value = rows(value, field.dataset.rows.split(' ')); }
    if (/Percent$/.test(field.name)) { value = Number(value); }
    const [head, tail] = field.name.split('.');
    if (tail) { (body[head] = body[head] || {})[tail] = value; }
    else if (field.type === 'checkbox' && field.value !== 'on') { (body[head] = body[head] || []).push(value); }
    else { body[head] = value; }
  }
  return body;
}

function taken(answer) {
  const v = answer.body.visit;
  const hints = answer.body.hints.map(h => '・' + h.message);
  say('保存しました：' + v.patient.name + '　窓口負担 ' + v.copay.label + '〔' + v.copay.clauseLabel + '〕'
    + (v.paperForm ? '\n申立書は紙のまま保管してください' : '')
    + (v.copay.percent === 100 ? '\n療養費のお知らせを印刷して渡してください（本日の受付の「お知らせ」）' : '')
    + (hints.length ? '\n申立書で聞けるとよいこと\n' + hints.join('\n') : ''));
}

// Where the reader's result has another day than the desk, only a person says which it is.
const dayOf = article => $('[name=front-day]:checked', article)?.value;

async function take(article) {
  // 10割 by one key is refused: the box beside it says that somebody has looked again.
  const box = $('#second-look', article);
  const looked = box !== null && box.checked;
  const answer = await send('POST', '/desk/visits', { visitId: article.dataset.visit, basis: 'ONLINE_CHECK', secondLook: looked, confirmationDate: dayOf(article),
    // The reader's result does not tell 顔認証 from 暗証番号: who saw it says so, before the card is taken away.
    verification: $('#verification', article)?.value || undefined });
  if (answer.ok) { taken(answer); } else { refused(answer.body); }
}

async function act(method, url, body, said) {
  const answer = await send(method, url, body);
  if (!answer.ok) { refused(answer.body); } else if (said) { say(said); }
}

// What a button in a part of the page does, by the name it carries.
const deeds = {
  take: b => settled() && take(b.closest('article')),
  fill: b => settled() && fill(b.closest('article')),
  dismiss: b => settled() && act('DELETE', '/desk/checks/' + b.closest('article').dataset.visit),
  show: async b => {
    underWay++;
    try { await htmx.ajax('GET', '/page/front?visit=' + b.dataset.show, { target: '#front', swap: 'outerHTML' }); } finally { underWay--; }
  },
  retract: b => act('DELETE', '/desk/trouble', undefined, b.dataset.retract),
  looked: () => act('POST', '/desk/visual/looked', undefined, '目視で本人確認を終えました。カードを置いてもらってください'),
  visualOff: () => act('DELETE', '/desk/visual', undefined, '目視確認モードを終えました'),
  logout: b => act('POST', '/desk/portal-sessions/' + b.dataset.logout + '/logout', { confirmedByPatient: true }, 'ログアウトの確認を控えました'),
  seen: b => act('PUT', '/desk/parked-files/seen', { from: b.dataset.seen, upTo: b.dataset.upTo }, '確かめたことを控えました'),
  signOut: async () => {
    const answer = await send('POST', '/desk/sign-out');
    if (answer.ok) { location.assign(answer.body.next); } else { refused(answer.body); }
  },
  day: b => act('PUT', '/desk/day', { day: b.dataset.day }, '日付を控えました'),
  own: b => act('PUT', parked(b) + '/owner', {}, '担当になりました'),
  repair: b => act('POST', parked(b) + '/repair', undefined, '送り直しました'),
  close: b => act('PUT', parked(b) + '/closing', { closing: b.dataset.close }, '閉じました')
};
const parked = button => '/desk/parked/' + button.closest('tr').dataset.sequence;

document.addEventListener('click', event => {
  const button = event.target.closest('button');
  const deed = button && Object.keys(button.dataset).find(name => deeds[name]);
  if (deed) { deeds[deed](button); }
});

document.addEventListener('submit', async event => {
  const form = event.target;
  if (form.target === '_blank') { return; }
  event.preventDefault();
  if (form.id === 'visit') { return; }
  const answer = form.id === 'amount'
    ? await send('GET', '/desk/amount?' + new URLSearchParams(new FormData(form)))
    : await send(form.dataset.put ? 'PUT' : 'POST', form.dataset.put || form.dataset.post, json(form));
  if (!answer.ok) { refused(answer.body); return; }
  if (form.id === 'amount') { say(answer.body.points + ' 点 → ' + answer.body.yen.toLocaleString('ja-JP') + ' 円'); return; }
  if (form.id === 'expiry') { say(answer.body.stateLabel + '　資格確認に使えるのは ' + answer.body.usableUntil + ' まで' + (answer.body.renewal ? '\n' + answer.body.renewal : '')); return; }
  form.reset();
  delete form.dataset.id;
  say(form.dataset.said);
});

function unfold(id, field) {
  $('#' + id).open = true;
  field().focus();
}

const keys = {
  F2: () => start(),
  F4: () => unfold('numbers', () => $('#check').elements.insurerNumber),
  F6: () => unfold('visual', () => $('#visual-on').elements.reason),
  F8: () => { const button = $('#looked'); if (button) { button.click(); } }
};

document.addEventListener('keydown', event => {
  if (keys[event.key]) { event.preventDefault(); keys[event.key](); return; }
  if (event.key === 'Enter' && event.ctrlKey && event.target.form) { event.preventDefault(); event.target.form.requestSubmit(); return; }
  const busy = /^(INPUT|SELECT|TEXTAREA|BUTTON|SUMMARY|A)$/.test(event.target.tagName);
  if (busy || event.ctrlKey || event.altKey || event.metaKey) { return; }
  if (event.key === 'Enter' && $('#take')) {
    event.preventDefault();
    if (!event.repeat) { $('#take').click(); }
  }
  if (/^[1-9]$/.test(event.key)) {
    const button = $$('[data-show]')[Number(event.key) - 1];
    if (button) { event.preventDefault(); button.click(); }
  }
});

document.addEventListener('htmx:configRequest', event => { event.detail.headers['X-Requested-With'] = 'JavaScript'; });
document.addEventListener('htmx:sendError', () => { $('#dead').hidden = false; });
document.addEventListener('htmx:timeout', () => { $('#dead').hidden = false; });
document.addEventListener('htmx:afterRequest', event => {
  if (event.detail.successful) { $('#dead').hidden = true; signedOut(false); }
});
document.addEventListener('htmx:responseError', ({ detail: { xhr } }) => {
  if (askedToSignIn(xhr.status, xhr.getResponseHeader('Content-Type'))) { signedOut(true); }
});
// Kept for the day the sign-in does not answer; refused while this page itself rests on a ticket. A page stays open all
// day, and a ticket that has served is taken back: another is due as soon as this page is signed in without one again.
let byTicket = true;
function keepTicket() {
  const was = byTicket;
  byTicket = Boolean($('#by-ticket'));
  if (was && !byTicket) { call('POST', '/desk/offline-ticket'); }
}
document.addEventListener('DOMContentLoaded', keepTicket);
document.addEventListener('htmx:afterSettle', keepTicket);
