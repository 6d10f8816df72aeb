'use strict';
// 受付の案内: four stages of one form. What is still missing, and what to do, is asked of the server with every change; it
// answers by the rules that decide when the form is saved.
const form = () => $('#visit');
const field = name => form().elements[name];
let stage = 0;
let asked = 0;
let timer;

const way = () => $('[name=way]:checked', form());
const filled = name => field(name).value.trim() !== '';
const present = names => names.filter(([name]) => !filled(name)).map(([, label]) => label);

// On what ground the patient would be taken: what was shown, else what was told of whom all is known, else what was written,
// else what was told and is not known enough, else nothing.
function basis() {
  if (way().value !== 'NONE') { return way().value; }
  const told = field('earlier').value;
  if (told === 'UNCHANGED_AND_HELD') { return 'ORAL_CONFIRMATION'; }
  if (/TYPED|PAPER/.test(field('form').value)) { return 'DECLARATION'; }
  return told === 'UNCHANGED' && !$('[name=tried][value=ORAL_CONFIRMATION]', form()).checked ? 'ORAL_CONFIRMATION' : 'NOTHING_PRESENTED';
}

// Of an item that cannot be read only half is known: it is not told as if it had been.
function illegible() {
  return $$('[data-legible]', form()).filter(one => one.value === 'NO').map(one => one.dataset.legible.split('.')[1]);
}

// Which items were not to be read, or only in part: whoever looks the patient up later searches otherwise.
const ITEMS = { name: 'NAME', birthDate: 'BIRTH_DATE', sex: 'SEX', address: 'ADDRESS' };
function unread() {
  return $$('[data-legible]', form()).filter(one => one.value).map(one => ITEMS[one.dataset.legible.split('.')[1]]);
}

function visit() {
  const body = json(form());
  const chosen = way();
  body.basis = basis();
  // A ticket that is still to come was not shown.
  if (chosen.dataset.evidence && (chosen.value !== 'ASSISTANCE_TICKET' || body.ticket)) { body.shownEvidence = [chosen.dataset.evidence]; }
  illegible().forEach(item => { if (body.patient) { delete body.patient[item]; } });
  if (body.patient && unread().length) { body.patient.illegible = unread(); }
  const typed = body.form;
  // What the clinic knows of the coverage that did not change is what the claim goes by.
  if (body.basis === 'ORAL_CONFIRMATION') { body.shown = body.held; }
  ['way', 'form', 'legible', 'picture', 'held'].forEach(name => delete body[name]);
  if (typed === 'REFUSED') { (body.tried = body.tried || []).push('DECLARATION'); }
  if (body.shown && !(body.shown.insurerNumber && body.shown.number)) { delete body.shown; }
  if (body.basis === 'DECLARATION' && typed === 'PAPER') { body.paperForm = true; }
  // A form that was written goes along with what was told: a claim without numbers needs it.
  if (/DECLARATION|ORAL_CONFIRMATION/.test(body.basis) && typed === 'TYPED') {
    // The form repeats what is printed on the card (※4).
    const { name, nameKana, birthDate, sex, address } = body.patient || {};
    body.declaration = { name, nameKana, birthDate, sex, address, certificateIssued: false, ...body.declaration };
    if (!body.declaration.name) { delete body.declaration; }
  } else { delete body.declaration; }
  return body;
}

// Half a ticket, or half of the numbers that are known here: the other half is told as missing.
const HALVES = {
  ASSISTANCE_TICKET: [['ticket.payerNumber', '医療券の公費負担者番号'], ['ticket.recipientNumber', '医療券の受給者番号']],
  ORAL_CONFIRMATION: [['held.insurerNumber', '前回の保険者番号'], ['held.number', '前回の番号']]
};
const HALF = 'まだ足りないものがあります';
function half() {
  const missing = present(HALVES[basis()] || []);
  return missing.length === 1 ? missing : [];
}

// Half a patient is no request: the preview is asked without him, and what lacks is said here.
function whole(body) {
  const patient = body.patient || {};
  if (half().length) { delete body.ticket; }
  if (!(patient.name && patient.birthDate && patient.sex)) { delete body.patient; delete body.declaration; }
  return body;
}

// 前回の資格: looked up once for each person typed. It is no answer; only who asks the patient may say that nothing changed.
let sought = '';
async function lastKnown() {
  const who = { name: field('patient.name').value.trim(), birthDate: field('patient.birthDate').value.trim() };
  const key = who.name && who.birthDate ? who.name + '|' + who.birthDate : '';
  if (key === sought) { return; }
  sought = key;
  const answer = key ? await call('POST', '/desk/last-known', who) : { ok: true, body: [] };
  if (key !== sought) { return; }
  $('#last-known').hidden = !answer.ok || answer.body.length === 0;
  $('#last-known').replaceChildren(...(answer.ok ? answer.body.slice(0, 3) : []).map(known));
  leave();
}

function known(one) {
  const n = one.numbers;
  const part = (tag, text, more) => Object.assign(document.createElement(tag), { textContent: text }, more);
  const box = document.createElement('div');
  box.append(part('h4', '前回の資格：' + one.source),
    part('p', [one.insurerName, '保険者番号 ' + n.insurerNumber, n.symbol && '記号 ' + n.symbol, '番号 ' + n.number, n.branch && '枝番 ' + n.branch,
      one.ratioPercent && one.ratioPercent / 10 + '割'].filter(Boolean).join('　')),
    part('p', one.words, { className: 'hint' }));
  if (one.usable) {
    const heard = part('button', '変わりないと聞き、申立書に書くことも把握できている', { type: 'button', onclick: () => {
      field('earlier').value = 'UNCHANGED_AND_HELD';
      ['insurerNumber', 'symbol', 'number', 'branch'].forEach(item => { field('held.' + item).value = n[item] || ''; });
      if (one.ratioPercent) { field('ratioPercent').value = String(one.ratioPercent); }
      show();
    } });
    heard.dataset.open = $('option[value=UNCHANGED_AND_HELD]', form()).dataset.open;
    box.append(heard);
  }
  return box;
}

// What this card leaves, here or elsewhere, by the table of the rules themselves; a card nobody has named leaves everything.
function leave() {
  const card = field('card').value;
  const place = '/' + field('presence').value;
  $$('[data-open]', form()).forEach(part => {
    part.hidden = part.disabled = !part.dataset.open.split(' ').some(one => card ? one === card + place : one.endsWith(place));
  });
  $$('option[hidden]:checked', form()).forEach(one => { one.closest('select').selectedIndex = 0; });
  if (way().closest('label').hidden) { $('[name=way][value=NONE]', form()).checked = true; }
}

function show() {
  leave();
  const chosen = way().value;
  $$('[data-for]', form()).forEach(part => { part.hidden = !part.dataset.for.split(' ').includes(chosen); });
  $$('[data-form]', form()).forEach(part => { part.hidden = part.dataset.form !== field('form').value; });
  $('#held').hidden = !field('earlier').value.startsWith('UNCHANGED');
  const items = illegible();
  $('#legible').hidden = items.length === 0;
  $('#legible').textContent = items.length === 0 ? ''
    : '読めないところは記録しません。' + (items.includes('address') ? '住所の代わりに保険者名を聞いてください。' : '')
      + (items.some(item => item !== 'address') ? '氏名・生年月日・性別は口頭で聞き、「一部」にして入力してください。' : '');
  clearTimeout(timer);
  timer = setTimeout(() => { preview(); lastKnown(); }, 250);
}

function list(id, items) {
  $(id).replaceChildren(...items.map(text => Object.assign(document.createElement('li'), { textContent: text })));
}

async function preview() {
  if (!$('#intake').open) { return; }
  const mine = ++asked;
  const answer = await call('POST', '/desk/visits/preview', whole(visit()));
  if (mine !== asked) { return; }
  const missing = [...(field('visitId').dataset.known ? [] : present([['patient.name', '氏名'], ['patient.birthDate', '生年月日'], ['patient.sex', '性別']])), ...half()];
  if (!answer.ok) {
    list('#preview-missing', [...missing, ...(findings(answer.body).length ? findings(answer.body) : [answer.body.title]).map(line => line.replace(/^・/, ''))]);
    return;
  }
  const { instruction, copay } = answer.body;
  const complete = answer.body.complete && !half().length;
  if (complete && $('#result').textContent.startsWith(HALF)) { $('#result').hidden = true; }
  const others = answer.body.missing.filter(one => one.rule !== 'DSK-116' || !missing.length);
  $('#preview').classList.toggle('complete', complete);
  const rules = answer.body.missing.map(one => one.rule);
  $('#preview-title').textContent = instruction ? instruction.title
    : rules.includes('DSK-127') ? 'カードの有無で手順が変わります' : 'まだ資格確認をしていません';
  $('#preview-share').textContent = copay ? '窓口負担 ' + copay.label + '〔' + copay.clauseLabel + '〕' : instruction ? '窓口負担：' + instruction.ratio : '';
  list('#preview-missing', complete ? ['ありません。保存できます'] : [...missing, ...others.map(one => one.message + (one.clause ? '〔' + one.clause + '〕' : ''))]);
  list('#preview-steps', instruction ? instruction.steps.map(one => one.text) : []);
  list('#preview-notes', instruction ? instruction.writeDown.map(one => one.label) : []);
  $('#second').hidden = !(basis() === 'NOTHING_PRESENTED' && (field('secondLook').checked || rules.includes('DSK-120') || rules.includes('DSK-121') || instruction && instruction.needsSecondLook));
  $('#discretion').hidden = !(basis() === 'NOTHING_PRESENTED' && field('earlier').value !== 'FIRST');
}

function go(to) {
  stage = Math.max(0, Math.min(3, to));
  $$('.stage', form()).forEach((part, i) => { part.hidden = i !== stage; });
  $$('[data-stage]').forEach((button, i) => { if (i === stage) { button.setAttribute('aria-current', 'step'); } else { button.removeAttribute('aria-current'); } });
  $('[data-back]').disabled = stage === 0;
  $('[data-next]').disabled = stage === 3;
  const first = $$('input:not([type=hidden]), select, button', $$('.stage', form())[stage]).find(one => one.offsetParent && (one.type !== 'radio' || one.checked));
  if (first) { first.focus(); }
}

// UUIDv7 (RFC 9562), as the gateway itself gives them: what is in order of time lies side by side in the journal.
function newId() {
  const time = Date.now().toString(16).padStart(12, '0');
  return time.slice(0, 8) + '-' + time.slice(8) + '-7' + crypto.randomUUID().slice(15);
}

// Only where a reader has read it, the card need not be said.
function fresh() {
  field('visitId').value = newId();
  delete field('visitId').dataset.known;
  field('card').options[0].textContent = '選ぶ';
  show();
}

function start() {
  $('#intake').open = true;
  go(0);
  field('card').focus();
  show();
}

function clear() {
  form().reset();
  fresh();
  go(0);
}

function fill(article) {
  form().reset();
  field('visitId').value = article.dataset.visit;
  field('card').options[0].textContent = article.dataset.read ? '読み取ったとおり' : '選ぶ';
  if (article.dataset.name) { field('visitId').dataset.known = '1'; } else { delete field('visitId').dataset.known; }
  field('patient.name').value = article.dataset.name || '';
  field('patient.nameKana').value = article.dataset.kana || '';
  field('patient.birthDate').value = article.dataset.birth || '';
  field('patient.sex').value = article.dataset.sex || '';
  field('patient.address').value = article.dataset.address || '';
  field('confirmationDate').value = dayOf(article) || '';
  if (article.classList.contains('VALID_UNREGISTERED')) { $('[name=way][value=ASSISTANCE_TICKET]', form()).checked = true; }
  $('#intake').open = true;
  go(article.dataset.name ? 1 : 0);
  $('#intake').scrollIntoView({ block: 'start' });
  show();
}

async function save() {
  // One form is saved once, however often the key is pressed meanwhile.
  if (underWay > 0) { return; }
  if (half().length) { refused({ title: HALF, findings: half().map(message => ({ message })) }); return; }
  const answer = await send('POST', '/desk/visits', visit());
  if (!answer.ok) { refused(answer.body); show(); return; }
  const picture = field('picture') && field('picture').files[0];
  const unkept = picture && await keep(picture, answer.body.visit.visitId);
  clear();
  $('#intake').open = false;
  taken(answer);
  if (unkept) { $('#result').textContent += '\n写真は保存できませんでした：' + unkept; }
  $('#result').focus();
}

// 写真: made small enough here, whatever the camera gives; the visit is saved whether or not it can be kept.
async function keep(file, visitId) {
  try {
    const image = await createImageBitmap(file);
    const scale = Math.min(1, 1280 / Math.max(image.width, image.height));
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width * scale, height: image.height * scale });
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    const jpeg = await new Promise(done => canvas.toBlob(done, 'image/jpeg', .7));
    const answer = await ask('PUT', '/desk/pictures/' + visitId, 'image/jpeg', jpeg);
    return answer.ok ? '' : (await answer.json()).title;
  } catch (unreadable) {
    return '読めない画像か、端末のプログラムが応答しません';
  }
}

// 券面4情報: what the reader gave, to be looked over by who typed the number.
async function cardFace() {
  const answer = await send('POST', '/desk/card-face', { code: $('#card-code').value });
  $('#card-code').value = '';
  if (!answer.ok) { refused(answer.body); return; }
  Object.entries(answer.body).forEach(([item, value]) => { const input = field('patient.' + item); if (input && value) { input.value = value; } });
  say('カードから読み取りました。券面と見比べてください');
  show();
}

// The paper is made by the server from what was typed and opens beside this page; neither keeps it.
function printForm() {
  const paper = Object.assign(document.createElement('form'), { method: 'post', action: '/print/declaration', target: '_blank', hidden: true });
  for (const [name, value] of new FormData(form())) {
    if (/^(patient|declaration)\./.test(name) && value) { paper.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value })); }
  }
  document.body.append(paper);
  paper.submit();
  paper.remove();
}

document.addEventListener('DOMContentLoaded', () => {
  fresh();
  form().addEventListener('submit', save);
  form().addEventListener('input', show);
  form().addEventListener('change', show);
  form().addEventListener('keydown', event => {
    if (event.key === 'Enter' && !event.ctrlKey && /INPUT|SELECT/.test(event.target.tagName)) {
      // Enter goes on; only the last stage saves.
      event.preventDefault();
      if (event.target.id === 'card-code') { cardFace(); } else if (stage < 3) { go(stage + 1); } else { form().requestSubmit(); }
      return;
    }
    if (!event.altKey || !/^Arrow(Left|Right)$/.test(event.key)) { return; }
    event.preventDefault();
    go(stage + (event.key === 'ArrowRight' ? 1 : -1));
  });
  form().addEventListener('click', event => {
    const button = event.target.closest('button');
    if (!button) { return; }
    if ('stage' in button.dataset) { go(Number(button.dataset.stage)); }
    if ('back' in button.dataset) { go(stage - 1); }
    if ('clear' in button.dataset) { clear(); }
    if ('next' in button.dataset) { go(stage + 1); }
    if ('cardFace' in button.dataset) { cardFace(); }
    if ('printForm' in button.dataset) { printForm(); }
    if ('portal' in button.dataset) {
      act('POST', '/desk/portal-sessions', { visitId: field('visitId').value, device: 'CLINIC' }, '医院の機器でのログインを控えました。終わったら、患者本人にログアウトを確かめてもらってください').then(show);
    }
  });
  $('#intake').addEventListener('toggle', show);
});
