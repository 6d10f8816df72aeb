-- 保険者
create table insurer (
    number     text        primary key,
    name       text        not null,
    kind       text        not null,
    updated_at timestamptz not null
);

-- 加入者: the version in force of each record.
create table person (
    id          uuid   primary key,
    record_id   text   not null unique,
    version     bigint not null,
    name        text   not null,
    name_kana   text,
    name_other  text,
    birth_date  date   not null,
    sex         text   not null,
    postal_code text,
    address     text
);

-- 資格: every coverage of a person, lost ones too. A missing 記号 is the empty text, so that one index serves every check.
create table coverage (
    id             uuid primary key,
    person_id      uuid not null references person,
    insurer_number text not null references insurer,
    symbol         text not null default '',
    number         text not null,
    branch         text,
    relationship   text not null,
    insured_name   text,
    classification text not null,
    qualified_on   date not null,
    valid_from     date not null,
    valid_until    date,
    disqualified_on date,
    loss_reason    text,
    ratio_percent  integer
);
-- The check enters by the numbers and leaves with all coverages of the person.
create index coverage_by_numbers on coverage (insurer_number, number, symbol) include (person_id);
create index coverage_by_person on coverage (person_id);

-- 登録の履歴: what was registered under each version, so that a version counts once.
create table record_version (
    record_id   text        not null,
    version     bigint      not null,
    body        text        not null,
    received_at timestamptz not null default now(),
    primary key (record_id, version)
);

-- 資格確認: each answer as it was given.
create table eligibility_check (
    id                uuid        primary key,
    institution       text        not null,
    account           text        not null,
    visit_id          uuid,
    method            text        not null,
    confirmation_date date        not null,
    answered_at       timestamptz not null,
    validity          text        not null,
    observed_validity text,
    person_id         uuid references person,
    answer            text        not null
);
create index eligibility_check_by_institution on eligibility_check (institution, answered_at);

-- 端末: how far each journal was taken over.
create table gateway (
    id            uuid        primary key,
    institution   text        not null,
    next_sequence bigint      not null,
    last_hash     text        not null,
    last_seen_at  timestamptz not null
);

-- 控え: what became of each entry the first time it came. The facts themselves are in the outbox.
create table gateway_entry (
    gateway_id          uuid        not null references gateway,
    sequence            bigint      not null,
    entry_id            uuid        not null,
    institution         text        not null,
    type                text        not null,
    occurred_at         timestamptz not null,
    clock_offset_millis bigint,
    received_at         timestamptz not null,
    hash                text        not null,
    subject             text,
    refusal             text,
    primary key (gateway_id, sequence)
);
create index gateway_entry_by_id on gateway_entry (gateway_id, entry_id);
create index gateway_entry_by_day on gateway_entry (institution, occurred_at);

-- 封かん鍵: public keys only.
create table sealing_key (
    id          uuid        primary key,
    institution text        not null,
    public_jwk  text        not null,
    issued_at   timestamptz not null,
    handed_to   text,
    handed_at   timestamptz,
    used_at     timestamptz
);
create index sealing_key_unused on sealing_key (institution, handed_to) where used_at is null;

-- お知らせ: what the streams tell the gateways, in order.
create table notice (
    seq         bigint      generated always as identity primary key,
    institution text        not null,
    kind        text        not null,
    text        text        not null,
    refers_to   uuid,
    at          timestamptz not null
);
create index notice_by_institution on notice (institution, seq);
