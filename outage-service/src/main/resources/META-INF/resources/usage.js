'use strict';
// 利用の監視: who searched more than is allowed and who was refused, with the telephone to call and the grant to end.
const EVERY = 30000;
const clinics = new Map();
const grants = new Map();
let told = '';

async function load() {
  const [alarms, refusals, register, book] = await Promise.all(['/usage-alarms', '/usage-alarms/refused', '/clinics', '/grants'].map(url => call('GET', url)));
  const failed = [alarms, refusals, register, book].find(answer => !answer.ok);
  if (failed) { refused(failed.body); return; }
  const news = JSON.stringify([alarms.body, refusals.body, register.body, book.body.grants]);
  // A table under somebody's hands is made anew only where there is something new in it.
  if (news === told) { return; }
  told = news;
  for (const clinic of register.body.clinics) { clinics.set(clinic.institution, clinic); }
  for (const grant of book.body.grants) { grants.set(grant.grantId, grant); }
  fill('', '#alarms', alarms.body.map(alarm));
  fill('refused-', '#refused', refusals.body.map(refusal));
}

function fill(prefix, table, rows) {
  $('#' + prefix + 'count').textContent = rows.length + '件';
  $('#' + prefix + 'none').hidden = rows.length > 0;
  $(table).hidden = !rows.length;
  $(table + ' tbody').replaceChildren(...rows);
}

function where(institution) {
  const clinic = clinics.get(institution);
  return clinic
    ? el('td', [el('div', clinic.name), el('div', institution + '　☎ ' + clinic.registeredPhone, { class: 'hint' })])
    : el('td', [el('div', institution), el('div', '届出の番号が登録されていません', { class: 'hint' })]);
}

function alarm(one) {
  const grant = grants.get(one.grantId);
  const runs = grant && grant.state === 'ENABLED';
  const period = grant && grant.from ? slashed(grant.from) + '～' + slashed(grant.until) : '';
  const state = grant ? [el('div', grant.stateLabel, { class: runs ? 'act' : '' }), el('div', period, { class: 'hint' })] : [];
  return el('tr', [el('td', moment(one.at)), where(one.institution), el('td', one.account), el('td', one.searches.toLocaleString() + '回'),
    el('td', state), el('td', runs ? [button('利用を終える', () => end(grant))] : [])]);
}

function refusal(one) {
  return el('tr', [el('td', moment(one.last)), where(one.institution), el('td', one.account), el('td', one.reasonLabel), el('td', one.times.toLocaleString() + '回')]);
}

async function end(grant) {
  const answer = await send('PUT', '/grants/' + grant.grantId + '/end', {});
  if (answer.ok) { say('「' + answer.body.stateLabel + '」になりました'); } else { refused(answer.body); }
  await load();
}

load();
setInterval(load, EVERY);
