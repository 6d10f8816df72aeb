'use strict';
// The page's own few lines: forms as JSON, keys, and what a person must not miss. The state comes from the server alone.
const $ = (selector, from = document) => from.querySelector(selector);
const result = () => $('#result');

function say(text, bad) {
  result().textContent = text;
  result().className = bad ? 'bad' : '';
  result().hidden = false;
}

async function send(method, url, body) {
  // Whatever takes longer than a second is seen to be going on.
  const started = Date.now();
  const clock = setInterval(() => say('保存しています… ' + Math.round((Date.now() - started) / 1000) + '秒'), 1000);
  try {
    const answer = await fetch(url, {
      method, headers: { 'Content-Type': 'application/json', 'Accept': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body)
    });
    if (answer.status === 401) { location.reload(); }
    return { ok: answer.ok, body: answer.status === 204 ? null : await answer.json() };
  } catch (unreachable) {
    return { ok: false, body: { title: '端末のプログラムが応答しません', action: '保存されたか分かりません。もう一度保存してください（二重にはなりません）' } };
  } finally {
    clearInterval(clock);
  }
}

function refused(problem) {
  const findings = (problem.findings || []).map(f => '・' + f.message + (f.clause ? '〔' + f.clause + '〕' : ''));
  say([problem.title, ...findings, findings.length ? '' : problem.action].filter(Boolean).join('\n'), true);
}

function json(form) {
  const body = {};
  for (const field of form.elements) {
    if (!field.name || field.disabled || field.closest('fieldset[hidden]')) { continue; }
    if (field.type === 'radio' && !field.checked) { continue; }
    let value = field.type === 'checkbox' ? (field.value === 'on' ? field.checked : field.checked && field.value) : field.value.trim();
    if (value === '' || value === false && field.value !== 'on') { continue; }
    if (/Percent$/.test(field.name)) { value = Number(value); }
    const [head, tail] = field.name.split('.');
    if (tail) { (body[head] = body[head] || {})[tail] = value; }
    else if (field.type === 'checkbox' && field.value !== 'on') { (body[head] = body[head] || []).push(value); }
    else { body[head] = value; }
  }
  return body;
}

function visit(form) {
  const body = json(form);
  if (!Object.values(body.shown || {}).length) { delete body.shown; }
  if (body.basis === 'DECLARATION') {
    if (body.paperForm) { body.certificateIssued = Boolean(body.declaration && body.declaration.certificateIssued); delete body.declaration; }
    else {
      // The form repeats what is printed on the card (※4).
      const { name, nameKana, birthDate, sex, address } = body.patient || {};
      body.declaration = { name, nameKana, birthDate, sex, address, ...body.declaration };
    }
  }
  return body;
}

function fresh(form) {
  form.reset();
  form.elements.visitId.value = crypto.randomUUID();
  show();
}

function show() {
  const basis = $('#visit').elements.basis.value;
  document.querySelectorAll('[data-for]').forEach(part => { part.hidden = !part.dataset.for.split(' ').includes(basis); });
}

function taken(answer) {
  const v = answer.body.visit;
  const hints = answer.body.hints.map(h => '・' + h.message);
  say('保存しました：' + v.patient.name + '　窓口負担 ' + v.copay.label + '〔' + v.copay.clauseLabel + '〕'
    + (v.paperForm ? '\n申立書は紙のまま保管してください' : '')
    + (hints.length ? '\n申立書で聞けるとよいこと\n' + hints.join('\n') : ''));
}

async function take(article) {
  const answer = await send('POST', '/desk/visits', { visitId: article.dataset.visit, basis: 'ONLINE_CHECK' });
  if (answer.ok) { taken(answer); } else { refused(answer.body); }
}

function fill(article) {
  const form = $('#visit');
  form.reset();
  form.elements.visitId.value = article.dataset.visit;
  form.elements['patient.name'].value = article.dataset.name || '';
  form.elements['patient.nameKana'].value = article.dataset.kana || '';
  form.elements['patient.birthDate'].value = article.dataset.birth || '';
  form.elements['patient.sex'].value = article.dataset.sex || '';
  form.elements['patient.address'].value = article.dataset.address || '';
  show();
  $('#intake').open = true;
  form.elements.basis[0].focus();
}

document.addEventListener('click', async event => {
  const article = event.target.closest('article');
  if (event.target.closest('[data-take]')) { take(article); }
  if (event.target.closest('[data-fill]')) { fill(article); }
  if (event.target.closest('[data-dismiss]')) { await send('DELETE', '/desk/checks/' + article.dataset.visit); }
  if (event.target.closest('[data-retract]')) { await send('DELETE', '/desk/trouble'); }
});

document.addEventListener('submit', async event => {
  event.preventDefault();
  const form = event.target;
  if (form.id === 'amount') {
    const sum = await send('GET', '/desk/amount?' + new URLSearchParams(new FormData(form)));
    if (sum.ok) { say(sum.body.points + ' 点 → ' + sum.body.yen.toLocaleString('ja-JP') + ' 円'); } else { refused(sum.body); }
    return;
  }
  const body = form.id === 'visit' ? visit(form) : json(form);
  const answer = await send(form.dataset.put ? 'PUT' : 'POST', form.dataset.put || form.dataset.post, body);
  if (!answer.ok) { refused(answer.body); return; }
  if (form.id === 'visit') { taken(answer); fresh(form); }
  else { form.reset(); say(form.id === 'check' ? '確認しました。上の一覧で受付できます' : '申し出を受けました'); }
});

document.addEventListener('keydown', event => {
  const typing = /INPUT|SELECT|TEXTAREA/.test(event.target.tagName);
  if (event.key === 'F2') { event.preventDefault(); $('#intake').open = true; $('#visit').elements.basis[0].focus(); }
  if (event.key === 'F4') { event.preventDefault(); $('#numbers').open = true; $('#check').elements.insurerNumber.focus(); }
  if (event.key === 'Enter' && event.ctrlKey && event.target.form) { event.preventDefault(); event.target.form.requestSubmit(); }
  if (!typing && /^[1-9]$|^Enter$/.test(event.key) && !/BUTTON|SUMMARY|A/.test(event.target.tagName)) {
    const button = document.querySelectorAll('.patient .take')[event.key === 'Enter' ? 0 : Number(event.key) - 1];
    if (button) { event.preventDefault(); button.click(); }
  }
});

document.addEventListener('change', event => { if (event.target.name === 'basis') { show(); } });
document.addEventListener('reset', event => setTimeout(() => { if (event.target.id === 'visit') { event.target.elements.visitId.value = crypto.randomUUID(); show(); } }));
document.addEventListener('htmx:sendError', () => { $('#dead').hidden = false; });
document.addEventListener('htmx:afterRequest', event => { if (event.detail.successful) { $('#dead').hidden = true; } });
document.addEventListener('htmx:responseError', event => { if (event.detail.xhr.status === 401) { location.reload(); } });
document.addEventListener('DOMContentLoaded', () => {
  fresh($('#visit'));
  // Kept for the day the sign-in does not answer; refused while this page itself rests on a ticket.
  fetch('/desk/offline-ticket', { method: 'POST' });
});
