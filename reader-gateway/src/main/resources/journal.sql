create table if not exists journal (
    sequence integer primary key,
    id text not null unique,
    type text not null,
    visit_id text not null,
    occurred_at text not null,
    clock_offset integer,
    previous_hash text not null,
    hash text not null,
    body blob not null,
    state text not null,
    code text
);
create index if not exists journal_state on journal (state, sequence);
create index if not exists journal_visit on journal (visit_id);
create table if not exists taken (
    visit_id text primary key,
    fingerprint text not null
);
create table if not exists presented (
    visit_id text primary key,
    content_hash text unique,
    presented_at text not null,
    body blob not null,
    state text not null
);
create table if not exists sealing_key (
    key_id text primary key,
    public_jwk text not null,
    used integer not null
);
create table if not exists setting (
    name text primary key,
    value text not null
);
