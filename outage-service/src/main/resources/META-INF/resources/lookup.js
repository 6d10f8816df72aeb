'use strict';
// 資格情報照会（システム障害時） as the manual has it: search, choose, read, and on to the next patient.
const form = $('#criteria');
let visit = new URLSearchParams(location.search).get('visit');
let lookup = null;
let asked = null;
// What the clerk stated of this patient: that they came during the outage and are on paper only.
let stated = {};

function criteria() {
  const body = {};
  for (const name of ['name', 'nameKana', 'sex', 'address', 'insurerName', 'confirmationDate']) {
    const value = form.elements[name].value.trim();
    if (value) { body[name] = value; }
  }
  const [era, year, month, day] = ['era', 'year', 'month', 'day'].map(id => $('#' + id).value.trim());
  if (year || month || day) {
    body.birthDate = era === '西暦'
      ? [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-') : era + year + '年' + month + '月' + day + '日';
  }
  return body;
}

function birth(iso) {
  const parts = Object.fromEntries(ERA.formatToParts(new Date(iso + 'T00:00:00Z')).map(p => [p.type, p.value]));
  $('#era').value = parts.era;
  $('#year').value = parts.year === '元' ? '1' : parts.year;
  $('#month').value = parts.month;
  $('#day').value = parts.day;
}

async function search(more = {}) {
  asked = { ...criteria(), ...(visit ? { visitId: visit } : {}), ...stated, ...more };
  say('');
  forget();
  const answer = await send('POST', '/lookups', asked);
  say('');
  fresh(answer);
  if (!answer.ok) { refused(answer.body); state(answer.body.code); return; }
  lookup = answer.body;
  if (lookup.detail) { open(lookup.detail); } else { list(lookup); }
}

function list(found) {
  for (const part of ['#found', '#message', '#count']) { $(part).hidden = false; }
  $('#message').textContent = found.message || '';
  $('#count').textContent = '検索結果：' + found.hits + ' 件';
  $('#hint').textContent = found.hint || '';
  $('#hint').hidden = !found.hint;
  const rows = (found.candidates || []).map((one, at) => {
    const choose = button([el('kbd', at + 1), ' ' + one.name], () => choice(one.candidateId), { 'data-choose': at + 1 });
    const row = el('tr', [el('td', [choose]), ...[eraDate(one.birthDate), word('sex', one.sex), one.address, one.insurerName].map(text => el('td', text))]);
    row.addEventListener('click', event => { if (!event.target.closest('button')) { choose.click(); } });
    return row;
  });
  $('#candidates').hidden = !rows.length;
  $('#candidates tbody').replaceChildren(...rows);
  if (rows.length) { $('#candidates button').focus(); }
  offer(found.offers || []);
}

// A wider step is never taken by itself: somebody reads why it is offered and decides.
function offer(offers) {
  $('#offers').hidden = !offers.length;
  $('#offers').replaceChildren(...offers.map(one => el('div', [
    el('p', one.why), button(one.label, () => search({ step: one.step, after: lookup.lookupId }))
  ], { class: 'offer' })));
}

// Of a patient who is on paper only nobody else knows when they came: the clerk says so, and it is kept.
function state(code) {
  if (code !== 'not-known-to-have-come-during-outage') { return; }
  $('#found').hidden = false;
  for (const part of ['#message', '#count', '#hint']) { $(part).textContent = ''; $(part).hidden = true; }
  $('#candidates').hidden = true;
  $('#offers').hidden = false;
  $('#offers').replaceChildren(el('div', [button('障害中に来院した患者として検索する', () => { stated = { cameDuringOutage: true }; search(); })], { class: 'offer' }));
}

async function choice(candidateId) {
  const answer = await send('POST', '/lookups/' + lookup.lookupId + '/choice', { candidateId });
  say('');
  fresh(answer);
  if (answer.ok) { lookup = answer.body; open(answer.body.detail); } else { refused(answer.body); }
}

// How far the index has heard the registry. Calm while 「存在しません」 is a statement about the registry, red beyond.
function fresh({ ok, body: { indexLagMillis } }) {
  const line = $('#fresh');
  const known = indexLagMillis !== undefined;
  line.hidden = !known && !ok;
  line.textContent = known ? '索引は' + lasting(Math.ceil(indexLagMillis / 1000)) + '前まで' : '索引がいつまでのものか分かりません';
  line.className = known && indexLagMillis <= Number(line.dataset.mayLag) ? 'hint' : 'late';
}

function lines(into, facts) {
  into.replaceChildren(...facts.filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([term, value, act]) => el('div', [el('dt', term), el('dd', value, act ? { class: 'act' } : {})])));
}

const RED = ['SHORT_TERM_GENERAL', 'SHORT_TERM_RETIRED', 'SPECIAL_PAYMENT'];

function open(detail) {
  const { person, coverage } = detail;
  const valid = detail.validity === 'VALID';
  $('#validity').textContent = valid ? '○ この資格は有効です。' : '！ この資格は無効です。';
  $('#validity').className = 'answer ' + detail.validity;
  lines($('#insured'), [
    ['資格確認日', slashed(detail.confirmationDate)],
    ['保険者番号', coverage.numbers.insurerNumber], ['保険者名', coverage.insurerName],
    ['記号', coverage.numbers.symbol], ['番号', coverage.numbers.number], ['枝番', coverage.numbers.branch],
    ['氏名', person.name], ['氏名（カナ）', person.nameKana], ['性別', word('sex', person.sex)], ['生年月日', eraDate(person.birthDate)],
    ['就学', detail.preschool ? '義務教育就学前' : '']
  ]);
  lines($('#coverage'), [
    ['区分', word('class', coverage.classification), RED.includes(coverage.classification)],
    ['一部負担金割合', coverage.ratioPercent && coverage.ratioPercent / 10 + '割'],
    ['資格取得日', eraDate(coverage.qualifiedOn)], ['資格喪失日', eraDate(coverage.disqualifiedOn)],
    ['資格喪失事由', word('loss', coverage.lossReason)],
    ['有効開始日', eraDate(coverage.validFrom)], ['有効終了日', eraDate(coverage.validUntil)],
    ['本人・家族の別', word('relationship', coverage.relationship)], ['被保険者氏名', coverage.insuredName],
    ['氏名（その他）', person.nameOther], ['性別（備考）', word('sex', person.sexNote)],
    ['郵便番号', person.postalCode], ['住所', person.address]
  ]);
  $('#no-address').hidden = Boolean(person.address && person.postalCode);
  $('#settle').hidden = !visit;
  reference(detail.referenceNumber);
  $('#search').hidden = true;
  $('#detail').hidden = false;
  $('#detail-title').focus();
}

function reference(number) {
  $('#registered').hidden = true;
  $('#reference-number').value = number || '';
  $('#register').textContent = number ? '更新' : '登録';
  editing(false);
}

function editing(on) {
  $('#reference-number').readOnly = !on;
  $('#register').hidden = !on;
  $('#edit').hidden = on;
  if (on) { $('#reference-number').focus(); }
}

async function register(event) {
  event.preventDefault();
  if ($('#reference-number').readOnly) { return; }
  const answer = await send('PUT', '/lookups/' + lookup.lookupId + '/reference-number', { number: $('#reference-number').value.trim() });
  say('');
  if (!answer.ok) { refused(answer.body); return; }
  editing(false);
  $('#register').textContent = '更新';
  $('#registered span').textContent = answer.body.message;
  $('#registered').hidden = false;
  $('#registered-ok').focus();
  await refusedNumbers();
}

// 照会番号 that were registered here and not taken over: the clinic knows whom it calls so, and registers another one.
async function refusedNumbers() {
  const answer = await call('GET', '/reference-numbers/refused');
  const lines = answer.ok
    ? answer.body.refused.map(one => '照会番号 ' + one.number + '（' + moment(one.setAt) + '登録）は資格確認に反映されていません：' + one.message)
    : ['反映されなかった照会番号があるか確認できませんでした'];
  $('#refused-numbers').replaceChildren(...lines.map(line => el('p', '！ ' + line)));
  $('#refused-numbers').hidden = !lines.length;
}

async function download() {
  const answer = await fetch('/lookups/' + lookup.lookupId + '/download', { headers: { 'X-Requested-With': 'JavaScript' } });
  if (!answer.ok) { refused(await answer.json()); return; }
  const named = (answer.headers.get('Content-Disposition') || '').match(/filename="([^"]+)"/);
  const address = URL.createObjectURL(await answer.blob());
  el('a', '', { href: address, download: named ? named[1] : 'shikaku.xml' }).click();
  URL.revokeObjectURL(address);
}

async function settle() {
  const answer = await send('PUT', '/held-visits/' + visit + '/reconciliation', { lookupId: lookup.lookupId });
  if (answer.ok) { $('#settle').hidden = true; say('この受診の確認結果にしました'); } else { refused(answer.body); }
}

function forget() {
  lookup = null;
  $('#fresh').hidden = true;
  $('#found').hidden = true;
  $('#candidates tbody').replaceChildren();
  $('#offers').replaceChildren();
}

// The next patient is not the one of the held visit the page was opened for, nor is a page that is loaded again.
function clear() {
  visit = null;
  stated = {};
  history.replaceState(null, '', location.pathname);
  form.reset();
  say('');
  forget();
  back();
  form.elements.name.focus();
}

// 戻る keeps what was typed and what was found; what was read goes.
function back() {
  $('#detail').hidden = true;
  $('#search').hidden = false;
  for (const part of ['#insured', '#coverage']) { $(part).replaceChildren(); }
  $('#reference-number').value = '';
  ($('#candidates button') || form.elements.name).focus();
}

async function fill() {
  const filled = visit;
  const answer = await call('GET', '/held-visits/' + filled);
  if (visit !== filled) { return; }
  if (!answer.ok) { refused(answer.body); return; }
  const { patient, searchArea, illegible, dayUnproven } = answer.body;
  form.elements.confirmationDate.value = slashed(answer.body.visit.confirmationDate);
  if (!patient) { return; }
  form.elements.name.value = patient.name || '';
  form.elements.nameKana.value = patient.nameKana || '';
  // Below the municipality one address has too many spellings to be compared whole.
  form.elements.address.value = searchArea || '';
  form.elements.insurerName.value = patient.insurerName || '';
  form.elements.sex.value = patient.sex || '';
  if (patient.birthDate) { birth(patient.birthDate); }
  const doubts = [...(illegible.length ? [unreadWords(illegible)] : []), ...(dayUnproven ? [unprovenDay] : [])];
  if (doubts.length) { say(doubts.join('\n')); }
}

form.addEventListener('submit', event => { event.preventDefault(); search(); });
$('#clear').addEventListener('click', clear);
$('#next').addEventListener('click', clear);
$('#keep').addEventListener('click', back);
$('#edit').addEventListener('click', () => editing(true));
$('#reference-form').addEventListener('submit', register);
$('#registered-ok').addEventListener('click', () => { $('#registered').hidden = true; });
$('#download').addEventListener('click', download);
$('#settle').addEventListener('click', settle);
$('#calendar').addEventListener('click', () => $('#picker').showPicker());
$('#picker').addEventListener('change', () => { form.elements.confirmationDate.value = slashed($('#picker').value); });
document.addEventListener('keydown', event => {
  if (event.key === 'Escape' && !$('#detail').hidden) { back(); }
  const typing = /^(INPUT|SELECT)$/.test(event.target.tagName);
  const row = !typing && $('#detail').hidden && /^[1-5]$/.test(event.key) && $('[data-choose="' + event.key + '"]');
  if (row) { event.preventDefault(); row.click(); }
});
if (visit) { fill(); }
refusedNumbers();
form.elements.name.focus();
