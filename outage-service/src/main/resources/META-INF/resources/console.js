'use strict';
// What every page shares: questions as JSON with the session, answers as text, never as HTML. No item of a patient is put
// into an address.
const $ = (selector, from = document) => from.querySelector(selector);
const $$ = (selector, from = document) => [...from.querySelectorAll(selector)];
const LIMIT = 15000;
const SIGNED_OUT = 499;

function say(text, bad) {
  const result = $('#result');
  result.textContent = text;
  result.className = bad ? 'bad' : '';
  result.hidden = !text;
  if (bad) { result.scrollIntoView({ block: 'nearest' }); }
}

async function call(method, url, body) {
  try {
    const answer = await fetch(url, {
      method, signal: AbortSignal.timeout(LIMIT),
      headers: { 'Content-Type': 'application/json', 'Accept': 'application/json', 'X-Requested-With': 'JavaScript' },
      body: body === undefined ? undefined : JSON.stringify(body)
    });
    if (answer.status === SIGNED_OUT || answer.status === 401) { location.reload(); }
    const text = await answer.text();
    return { ok: answer.ok, status: answer.status, body: text ? JSON.parse(text) : {} };
  } catch (unreachable) {
    return { ok: false, status: 0, body: { title: '応答がありません', action: '確認できませんでした。もう一度お試しください' } };
  }
}

// Whatever takes longer than a second is seen to be going on.
async function send(method, url, body) {
  const started = Date.now();
  const clock = setInterval(() => say('問い合わせています… ' + Math.round((Date.now() - started) / 1000) + '秒'), 1000);
  try { return await call(method, url, body); } finally { clearInterval(clock); }
}

function refused(problem) {
  const findings = (problem.findings || []).map(f => '・' + f.message);
  say([problem.title, ...findings, findings.length ? '' : problem.action].filter(Boolean).join('\n'), true);
}

// An element with its text and attributes; children instead of a text where a list is given.
function el(name, content, attributes = {}) {
  const one = document.createElement(name);
  if (Array.isArray(content)) { one.append(...content); } else if (content !== undefined && content !== null) { one.textContent = content; }
  for (const [key, value] of Object.entries(attributes)) { one.setAttribute(key, value); }
  return one;
}

function button(text, deed, attributes = {}) {
  const one = el('button', text, { type: 'button', ...attributes });
  one.addEventListener('click', deed);
  return one;
}

// What nobody could read on the card was asked for or left out: a search by it may find nobody.
const unprovenDay = '資格確認日は、確かめられていない端末の時計によります。診療録で日付を確かめてください';
const unreadWords = items => '券面で読めなかった項目（一部だけのものも）：' + items.join('・');

// The words the server has for its codes.
function word(kind, code) {
  const found = code && $('#words [data-of="' + kind + '"][data-code="' + code + '"]');
  return found ? found.textContent : code;
}

const ERA = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { dateStyle: 'long', timeZone: 'UTC' });
const eraDate = iso => iso && ERA.format(new Date(iso + 'T00:00:00Z'));
const slashed = iso => iso && iso.replaceAll('-', '/');
const MOMENT = new Intl.DateTimeFormat('ja-JP', { month: 'numeric', day: 'numeric', hour: 'numeric', minute: '2-digit', timeZone: 'Asia/Tokyo' });
const moment = iso => iso && MOMENT.format(new Date(iso));

function lasting(seconds) {
  if (seconds < 60) { return seconds + '秒'; }
  if (seconds < 3600) { return Math.floor(seconds / 60) + '分'; }
  if (seconds < 86400) { return Math.floor(seconds / 3600) + '時間' + Math.floor(seconds % 3600 / 60) + '分'; }
  return Math.floor(seconds / 86400) + '日';
}
