'use strict';
// 運用ボード: all of it at first, then what changes. Ages are counted here from what was told, so that a board that is not
// told anything any more grows old before everybody's eyes.
const PREFECTURES = '北海道 青森県 岩手県 宮城県 秋田県 山形県 福島県 茨城県 栃木県 群馬県 埼玉県 千葉県 東京都 神奈川県 新潟県 富山県 石川県 福井県 山梨県 長野県 岐阜県 静岡県 愛知県 三重県 滋賀県 京都府 大阪府 兵庫県 奈良県 和歌山県 鳥取県 島根県 岡山県 広島県 山口県 徳島県 香川県 愛媛県 高知県 福岡県 佐賀県 長崎県 熊本県 大分県 宮崎県 鹿児島県 沖縄県'.split(' ');
const BREAKERS = { cluster: '資格確認サービス', identity: 'ログインのサービス', terminal: '資格確認端末', 'terminal-answers': '資格確認端末の応答', 'face-folder': '顔認証の結果フォルダー', 'card-reader': 'カードリーダー', 'national-system': 'オンライン資格確認等システム' };
const ORDER = $$('#words [data-of=state]').map(one => one.dataset.code);
const OLD = 15;
const lines = new Map();
const cells = new Map();
let told = null;
let toldAt = 0;
let chosen = null;
let connected = false;

const prefecture = code => PREFECTURES[Number(code) - 1];
const named = line => prefecture(line.prefecture) + ' ' + (line.name ? line.name + '（' + line.institution + '）' : line.institution);
const passed = () => Math.max(0, Math.round((Date.now() - toldAt) / 1000));
const since = iso => Math.max(0, Math.round((Date.parse(told.asOf) - Date.parse(iso)) / 1000) + passed());

function take(news, all) {
  told = { ...told, ...news, behindSeconds: news.behindSeconds };
  toldAt = Date.now();
  connected = true;
  if (all) { lines.clear(); }
  for (const line of news.lines || []) { lines.set(line.institution, line); }
  for (const code of news.gone || []) { lines.delete(code); }
  draw();
}

function shown() {
  const [state, area, cause] = ['#state', '#prefecture', '#cause'].map(id => $(id).value);
  return [...lines.values()]
    .filter(line => (!state || line.state === state) && (!area || line.prefecture === area) && (!cause || line.cause === cause))
    .sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || a.institution.localeCompare(b.institution));
}

function draw() {
  const wanted = shown();
  const kept = new Set(wanted.map(line => line.institution));
  for (const [code, cell] of cells) { if (!kept.has(code)) { cell.remove(); cells.delete(code); } }
  const grid = $('#grid');
  wanted.forEach((line, at) => {
    const cell = cells.get(line.institution) || fresh(line.institution);
    cell.className = 'cell ' + line.state;
    cell.setAttribute('aria-label', named(line) + ' ' + line.stateLabel);
    // A cell under somebody's hands is moved only if it has to move, or it would lose the focus.
    if (grid.children[at] !== cell) { place(grid, cell, at); }
  });
  if (!$('#grid [tabindex="0"]') && grid.firstChild) { grid.firstChild.tabIndex = 0; }
  totals();
  facts();
  channels();
  age();
}

function place(grid, cell, at) {
  const focused = document.activeElement === cell;
  grid.insertBefore(cell, grid.children[at] || null);
  if (focused) { cell.focus(); }
}

function fresh(code) {
  const cell = button('', () => choose(code), { class: 'cell', tabindex: '-1', 'aria-pressed': 'false', 'data-code': code });
  cells.set(code, cell);
  return cell;
}

function choose(code) {
  chosen = code;
  for (const [one, cell] of cells) { cell.setAttribute('aria-pressed', String(one === code)); }
  facts();
}

function totals() {
  const sum = told.totals;
  const states = ORDER.map(state => [word('state', state), sum.byState[state]]).filter(([, count]) => count);
  const text = sum.clinics.toLocaleString() + '施設：' + states.map(([label, count]) => label + ' ' + count).join('・');
  // Only what changed is read out.
  if ($('#summary').textContent !== text) { $('#summary').textContent = text; }
  $('#totals').replaceChildren(...[['未送信', sum.unsent], ['窓口の取り置き', sum.parked], ['開始設定', sum.openGrants], ['控えた受診', sum.held], ['10割の請求（本日）', sum.fullCharges],
    ['10割の回避（本日）', sum.prevented], ['差額の未返金', sum.refundsDue], ['返金（本日）', sum.refundsPaid],
    ['番号の分からない申立書', sum.openDeclarations], ['10日の不詳見込み', sum.unknownForecast], ['期限の近い電子証明書', sum.expiringCertificates]]
    .map(([term, count]) => el('div', [el('dt', term), el('dd', count.toLocaleString())])));
}

function facts() {
  const line = lines.get(chosen);
  $('#facts').hidden = !line;
  $('#clinic-title').textContent = line ? named(line) : '医療機関・薬局を選んでください';
  if (!line) { return; }
  const down = Object.entries(line.breakers).map(([name, state]) => (BREAKERS[name] || name) + (state === 'HALF_OPEN' ? '（確かめ中）' : ''));
  const rows = [['状態', line.stateLabel + (line.since ? '（' + moment(line.since) + 'から' + lasting(since(line.since)) + '）' : '')],
    ['窓口', line.modeLabel], ['原因', line.causeLabel], ['応答のないもの', down.join('、')],
    ['端末', line.gateways + '台' + (line.silentGateways ? '（報告なし ' + line.silentGateways + '台）' : '')],
    ['未送信', line.unsent + '件' + (line.oldestUnsentAt ? '（最も古いもの ' + lasting(since(line.oldestUnsentAt)) + '前）' : '')],
    ['窓口の取り置き', line.parked + '件'],
    ['送り出し', line.drainedPerSecond === undefined ? '–' : '毎秒 ' + line.drainedPerSecond.toLocaleString() + '件'],
    ['窓口から届くまで', told.behindSeconds === undefined ? '分かりません' : lasting(Math.max(told.behindSeconds, line.oldestUnsentAt ? since(line.oldestUnsentAt) : 0)) + '以内'],
    ['開始設定', line.openGrants + '件' + waiting(line) + (line.grantUntil ? '（' + slashed(line.grantUntil) + 'まで）' : ''), isLate(line)],
    ['控えた受診', line.held + '件'], ['10割（本日）', '請求 ' + line.fullCharges + '件、回避 ' + line.prevented + '件'],
    ['差額の返金', '未返金 ' + line.refundsDue + '件、本日返金済み ' + line.refundsPaid + '件'],
    ['申立書', '番号の分からないもの ' + line.openDeclarations + '件'], ['10日の不詳見込み', line.unknownForecast + '件'],
    ['期限の近い電子証明書', line.expiringCertificates + '人']];
  $('#facts tbody').replaceChildren(...rows.filter(([, text]) => text)
    .map(([term, text, late]) => el('tr', [el('th', term, { scope: 'row' }), el('td', text, late ? { class: 'late' } : {})])));
}

// The thirty minutes are those of the call centre's open hours; what has passed since is told as it passes on the wall.
const isLate = line => Boolean(line.grantDueAt) && since(line.grantDueAt) > 0;

function waiting(line) {
  if (!line.grantAskedAt) { return ''; }
  const due = isLate(line) ? moment(line.grantDueAt) + 'の予定から' + lasting(since(line.grantDueAt)) + '遅れています' : moment(line.grantDueAt) + 'ごろまで';
  return '（連絡から' + lasting(since(line.grantAskedAt)) + '、' + due + '）';
}

function channels() {
  $('#channels tbody').replaceChildren(...told.channels.map(one => el('tr', [el('td', one.topic + '（' + one.channel + '）'), el('td', one.records.toLocaleString() + '件'), el('td', one.deadLetters.toLocaleString() + '件')])));
}

function age() {
  if (!told) { return; }
  const behind = told.behindSeconds === undefined ? '受け取りの遅れは分かりません' : '受け取りの遅れ ' + lasting(told.behindSeconds);
  const old = !connected || passed() > OLD;
  $('#fresh').className = old ? 'old' : '';
  $('#fresh').textContent = (old ? '更新が止まっています。' : '') + passed() + '秒前の状況です。' + behind;
}

// A stream cannot tell why it was refused; a question can, and goes to the sign-in if the session is over.
async function again() {
  await call('GET', '/board?state=OUTAGE');
  listen();
}

function listen() {
  const stream = new EventSource('/board/stream');
  stream.addEventListener('board', event => take(JSON.parse(event.data), true));
  stream.addEventListener('changes', event => take(JSON.parse(event.data)));
  stream.addEventListener('alive', event => take(JSON.parse(event.data)));
  stream.onerror = () => {
    connected = false;
    if (stream.readyState === EventSource.CLOSED) { setTimeout(again, 3000); }
  };
}

// Arrow keys walk the grid; the tab key meets one cell only.
function walk(event) {
  const grid = [...$('#grid').children];
  const at = grid.indexOf(document.activeElement);
  if (at < 0) { return; }
  const across = grid.filter(cell => cell.offsetTop === grid[0].offsetTop).length;
  const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: across, ArrowUp: -across, Home: -at, End: grid.length - 1 - at }[event.key];
  if (step === undefined) { return; }
  event.preventDefault();
  (grid[at + step] || grid[at]).focus();
}

$('#grid').addEventListener('keydown', walk);
$('#grid').addEventListener('focusin', event => {
  const line = lines.get(event.target.dataset.code);
  for (const cell of $$('#grid [tabindex="0"]')) { cell.tabIndex = -1; }
  event.target.tabIndex = 0;
  $('#near').textContent = line ? named(line) + '　' + line.stateLabel + (line.causeLabel ? '（' + line.causeLabel + '）' : '') : '';
});
$('#grid').addEventListener('mouseover', event => {
  const line = lines.get(event.target.dataset.code);
  if (line) { $('#near').textContent = named(line) + '　' + line.stateLabel; }
});
for (const filter of $$('#filters select')) { filter.addEventListener('change', draw); }
PREFECTURES.forEach((name, at) => $('#prefecture').append(el('option', name, { value: String(at + 1).padStart(2, '0') })));
setInterval(age, 1000);
listen();
