'use strict';
// 障害の状況: what lasts and what is over, what became known when, and what to tell desk and patients of it. The page looks
// again by itself; what somebody is typing or reading stays where it is.
const page = $('#page');
const writes = page.dataset.writes === 'true';
const all = page.dataset.all === 'true';
const EVERY = 30000;
const ENDED_SHOWN = 20;
const OF_ONE_CLINIC = ['CLINIC', 'PC'];
const names = new Map();
let incidents = [];
let chosen = location.hash.slice(1);
let drawn = '';
let asOf = '';

async function load() {
  const answer = await call('GET', '/incidents');
  if (!answer.ok) { $('#fresh').textContent = answer.body.title + (asOf && '（' + asOf + ' 現在の状況です）'); return; }
  incidents = answer.body.incidents;
  asOf = moment(new Date().toISOString());
  $('#fresh').textContent = asOf + ' 現在';
  draw();
  standing();
  if (chosen) { gathered(chosen); }
  if (!all) { await outages(); }
}

// Who runs the network sees those of single clinics too, and has to know which clinic.
function place(one) {
  const clinic = names.has(one.institution) ? names.get(one.institution) + '（' + one.institution + '）' : one.institution;
  return all && OF_ONE_CLINIC.includes(one.scope) ? clinic + (one.scope === 'PC' ? ' の端末' : '') : one.where;
}

function draw() {
  const open = incidents.filter(one => one.state === 'OPEN');
  const text = '続いている障害 ' + open.length + '件';
  if ($('#count').textContent !== text) { $('#count').textContent = text; }
  $('#none').hidden = open.length > 0;
  const ended = incidents.filter(one => one.state !== 'OPEN').slice(0, ENDED_SHOWN);
  const wanted = [...open, ...ended];
  if (!wanted.some(one => one.incidentId === chosen)) { chosen = wanted.length ? wanted[0].incidentId : ''; }
  const news = JSON.stringify([wanted, [...names]]);
  if (news === drawn) { return; }
  drawn = news;
  const focused = document.activeElement.dataset.id;
  $('#list').replaceChildren(...wanted.map(row));
  if (focused) { ($('#list [data-id="' + focused + '"]') || $('#list button')).focus(); }
  mark();
  detail();
}

function row(one) {
  const times = one.state === 'OPEN' ? '続いています　' + moment(one.openedAt) + 'から' : '復旧しました　' + moment(one.endedAt);
  const counted = one.state === 'OPEN' && one.counted ? [el('span', one.counted.words)] : [];
  const item = button([el('b', place(one)), el('span', one.causeLabel), ...counted, el('span', times)],
    () => choose(one.incidentId), { class: 'one ' + one.state, 'data-id': one.incidentId });
  return el('li', [item]);
}

function mark() {
  for (const one of $$('#list button')) { one.setAttribute('aria-current', String(one.dataset.id === chosen)); }
}

function choose(id) {
  // What was typed for one is not sent for another.
  if (id !== chosen) { for (const form of $$('#steps form')) { form.reset(); } }
  chosen = id;
  history.replaceState(null, '', '#' + id);
  mark();
  detail();
  $('#incident-title').focus();
}

function detail() {
  const one = incidents.find(each => each.incidentId === chosen);
  $('#incident').hidden = !one;
  if (!one) { return; }
  const lasts = one.state === 'OPEN';
  const { counted } = one;
  $('#incident-title').textContent = place(one) + 'の障害';
  standing();
  const rows = [['原因', one.causeLabel], ['影響', one.effectLabel], ['規模', counted && counted.words],
    ['確からしさ', counted && (Math.floor(counted.confidence * 1000) / 10).toFixed(1) + '％（端末の状態から数えました）'], ['端緒', one.originLabel]];
  $('#facts').replaceChildren(...rows.filter(([, text]) => text).map(([term, text]) => el('div', [el('dt', term), el('dd', text)])));
  $('#timeline').replaceChildren(...[...one.timeline].reverse().map(entry =>
    el('li', [el('time', moment(entry.at), { datetime: entry.at }), el('b', entry.kindLabel), el('p', entry.text)])));
  if ($('#steps')) { $('#steps').hidden = !lasts || !all && !OF_ONE_CLINIC.includes(one.scope); }
  texts(one.incidentId);
  gathered(one.incidentId);
}

// How many clinics could not ask in it, and how many of their visits still wait to be checked.
async function gathered(id) {
  const answer = await call('GET', '/incidents/' + id + '/outages');
  if (id !== chosen || !answer.ok || !answer.body.outages) { return; }
  const { outages: found, lasting: open, heldVisits } = answer.body;
  const line = el('div', [el('dt', '受付の障害'), el('dd', found + '件（続いている ' + open + '件）、確認待ちの受診 ' + heldVisits + '件')], { class: 'gathered' });
  for (const earlier of $$('#facts .gathered')) { earlier.remove(); }
  $('#facts').append(line);
}

function standing() {
  const one = incidents.find(each => each.incidentId === chosen);
  if (!one) { return; }
  const since = moment(one.openedAt) + 'から';
  $('#state').className = one.state;
  $('#state').textContent = one.state === 'OPEN' ? '続いています（' + since + lasting(Math.max(0, Math.round((Date.now() - Date.parse(one.openedAt)) / 1000))) + '）'
    : '復旧しました（' + since + moment(one.endedAt) + 'まで）';
}

async function texts(id) {
  const answer = await call('GET', '/incidents/' + id + '/texts');
  if (id !== chosen) { return; }
  for (const whose of ['desk', 'patient']) { $('#' + whose).textContent = answer.ok ? answer.body[whose] : '文案を読み込めませんでした'; }
  sheet('patient');
}

// What leaves the printer: one text alone, large enough to be read from the other side of the counter.
function sheet(whose) {
  $('#sheet h2').textContent = whose === 'desk' ? '窓口の職員へのお知らせ' : '資格確認についてのお知らせ';
  $('#sheet pre').textContent = $('#' + whose).textContent;
  $('#sheet p').textContent = moment(new Date().toISOString()) + ' 現在';
}

async function step(method, path, body, done) {
  const answer = await send(method, path, body);
  if (!answer.ok) { refused(answer.body); return false; }
  chosen = answer.body.incidentId;
  say(done);
  await load();
  return true;
}

// What is typed is the time of this country, wherever the browser believes itself to be.
const NOW = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Asia/Tokyo' });
const typedNow = () => NOW.format(new Date()).replace(' ', 'T');
const instant = typed => typed ? new Date(typed + ':00+09:00').toISOString() : undefined;

function told(open) {
  $('#told').hidden = !open;
  $('#report').setAttribute('aria-expanded', String(open));
  if (!open) { $('#report').focus(); return; }
  $('#told').elements.since.value = typedNow();
  narrow();
  $('#told').elements.scope.focus();
}

// One field for what the scope is one of.
function narrow() {
  const scope = $('#told').elements.scope.value;
  for (const label of $$('#told [data-for]')) {
    const wanted = label.dataset.for.split(' ').includes(scope);
    label.hidden = !wanted;
    $('input, select', label).disabled = !wanted;
    $('input, select', label).required = wanted;
  }
  if (!all) { $('#told').elements.institution.readOnly = true; }
  known(scope);
}

const registered = [];
function known(scope) {
  const field = { CARRIER: 'carrier', LINE: 'line', VENDOR: 'vendor', TERMINAL: 'terminal' }[scope];
  const values = new Set(field ? registered.map(clinic => clinic[field]).filter(Boolean) : []);
  $('#known').replaceChildren(...[...values].sort().map(value => el('option', '', { value })));
}

async function clinics() {
  const answer = await call('GET', '/clinics');
  if (!answer.ok) { return; }
  registered.push(...answer.body.clinics);
  for (const clinic of registered) { names.set(clinic.institution, clinic.name); }
  $('#clinics').replaceChildren(...registered.map(clinic => el('option', clinic.name, { value: clinic.institution })));
  draw();
}

function wire() {
  $('#report').addEventListener('click', () => told($('#told').hidden));
  $('#told-back').addEventListener('click', () => told(false));
  $('#told').elements.scope.addEventListener('change', narrow);
  $('#told').addEventListener('submit', async event => {
    event.preventDefault();
    const { scope, prefecture, value, institution, terminal, since, cause, effect, text } = event.target.elements;
    const which = { NATIONAL: '', REGION: prefecture.value, CLINIC: institution.value.trim(), PC: terminal.value.trim() }[scope.value];
    const body = { scope: scope.value, value: which === undefined ? value.value.trim() : which, cause: cause.value,
      effect: effect.value || undefined, since: instant(since.value), text: text.value.trim() };
    if (await step('POST', '/incidents', body, '届け出ました。範囲の医療機関・薬局の窓口に知らせます')) { event.target.reset(); told(false); $('#incident-title').focus(); }
  });
  if ($('#outage-end')) {
    $('#outage-end form').addEventListener('submit', async event => {
      event.preventDefault();
      const { endedAt, reason } = event.target.elements;
      const body = { endedAt: instant(endedAt.value), reason: reason.value.trim() };
      const answer = await send('PUT', '/outages/' + $('#outage-end').dataset.id + '/end', body);
      if (!answer.ok) { refused(answer.body); return; }
      event.target.reset();
      say('受付の障害を終えました。確認待ちの受診は引き続き確認してください');
      await outages();
      $('#outages-title').focus();
    });
  }
  $('#update').addEventListener('submit', async event => {
    event.preventDefault();
    const body = { text: event.target.elements.text.value.trim() };
    if (await step('POST', '/incidents/' + chosen + '/updates', body, '続報を出しました')) { event.target.reset(); }
  });
  $('#end').addEventListener('submit', async event => {
    event.preventDefault();
    const { endedAt, text } = event.target.elements;
    const body = { endedAt: instant(endedAt.value), text: text.value.trim() };
    if (await step('PUT', '/incidents/' + chosen + '/end', body, '復旧を知らせました')) { event.target.reset(); $('#incident-title').focus(); }
  });
  document.addEventListener('keydown', event => {
    if (event.key === 'F2') { event.preventDefault(); told($('#told').hidden); }
    if (event.key === 'Escape' && !$('#told').hidden) { told(false); }
  });
}

for (const copy of $$('[data-copy]')) {
  copy.addEventListener('click', async () => {
    const text = $('#' + copy.dataset.copy);
    try {
      await navigator.clipboard.writeText(text.textContent);
      say('「' + $('#' + copy.dataset.copy + '-title').textContent + '」の文案を写しました');
    } catch (notAllowed) {
      getSelection().selectAllChildren(text);
      say('写せませんでした。選ばれた文を Ctrl+C で写してください');
    }
  });
}
for (const print of $$('button[data-print]')) {
  print.addEventListener('click', () => {
    sheet(print.dataset.print);
    window.print();
  });
}
$('#list').addEventListener('keydown', event => {
  const buttons = $$('#list button');
  const to = buttons.indexOf(document.activeElement) + ({ ArrowDown: 1, ArrowUp: -1 }[event.key] || NaN);
  if (buttons[to]) { event.preventDefault(); buttons[to].focus(); }
});
if (writes) { wire(); }
if (all) { clinics(); }
load();
setInterval(load, EVERY);
