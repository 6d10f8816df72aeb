-- 加入者の索引: one row a person as the registry last told it. A fingerprint narrows to a handful of rows, name, kana, birth date and sex
-- are compared again.
create table enrollee (
    person_id        uuid   primary key,
    version          bigint not null,
    name_fingerprint bigint not null,
    kana_fingerprint bigint not null,
    name_key         text   not null,
    kana_key         text   not null,
    birth_date       date   not null,
    sex              text   not null,
    facts            text   not null
);
create index enrollee_by_name on enrollee (name_fingerprint);
create index enrollee_by_kana on enrollee (kana_fingerprint);

-- 記号・番号の索引: a missing 記号 is the empty text, so that one index serves every check.
create table enrollee_number (
    insurer_number text not null,
    number         text not null,
    symbol         text not null default '',
    person_id      uuid not null references enrollee,
    primary key (insurer_number, number, symbol, person_id)
);
create index enrollee_number_by_person on enrollee_number (person_id);

-- 索引の新しさ: the time of the newest fact, in a few rows so that writers do not queue behind one.
create table index_progress (
    slot    smallint    primary key,
    said_at timestamptz not null
);

-- 利用開始設定
create table activation_grant (
    id             uuid        primary key,
    institution    text        not null,
    origin         text        not null,
    contact_person text,
    reason         text        not null,
    state          text        not null,
    requested_at   timestamptz not null,
    called_back_at timestamptz,
    enabled_at     timestamptz,
    first_day      date,
    last_day       date,
    ended_at       timestamptz
);
create index activation_grant_by_institution on activation_grant (institution, requested_at);
create index activation_grant_running on activation_grant (last_day) where state = 'ENABLED';

-- 照会: who was found, by opaque ids only.
create table lookup (
    id                uuid primary key,
    institution       text not null,
    grant_id          uuid not null references activation_grant,
    confirmation_date date not null,
    candidates        text not null,
    opened            uuid
);

-- 端末の状態: the last report of each gateway.
create table gateway_report (
    gateway_id  uuid        primary key,
    institution text        not null,
    mode        text        not null,
    cause       text,
    since       timestamptz not null,
    reported_at timestamptz not null
);
create index gateway_report_by_institution on gateway_report (institution);

-- 障害: at most one lasts at an institution.
create table outage (
    id          uuid        primary key,
    institution text        not null,
    cause       text        not null,
    opened_at   timestamptz not null,
    ended_at    timestamptz
);
create unique index outage_open on outage (institution) where ended_at is null;
create index outage_by_institution on outage (institution, opened_at);

-- 控えた受診: the four items and the shown numbers go when the visit is settled.
create table held_visit (
    visit_id          uuid        primary key,
    institution       text        not null,
    taken_at          timestamptz not null,
    confirmation_date date        not null,
    cause             text        not null,
    patient           text,
    shown             text,
    state             text        not null,
    method            text,
    result            text,
    closing_reason    text
);
create index held_visit_by_institution on held_visit (institution, taken_at);
create index held_visit_waiting on held_visit (institution, taken_at) where state = 'HELD';
