-- The seal of a row: HMAC-SHA256 under a key of the device, over every column that nothing else protects.
alter table journal add column seal blob;
alter table presented add column seal blob;
alter table taken add column seal blob;
create table standing_change (
    since text primary key,
    body text not null,
    told integer not null default 0
);
create table parked_item (
    sequence integer primary key,
    owner text,
    due_on text not null,
    closed_at text,
    closing text
);
create table missing (
    from_sequence integer primary key,
    to_sequence integer not null,
    noticed_at text not null,
    reason text not null
);
-- lookup: HMAC-SHA256 under a key of the device, so that a patient is found and no name can be read.
create table last_known (
    patient_key text primary key,
    version integer not null,
    lookup text not null,
    confirmed_on text not null,
    fetched_at text not null,
    body blob not null
);
create index last_known_lookup on last_known (lookup);
create table visual_check (
    id text primary key,
    body text not null,
    ended_at text
);
create table portal_session (
    id text primary key,
    body text not null,
    logged_out_at text
);
create table ticket (
    id text primary key,
    account text not null,
    until text not null,
    revoked_at text
);
create table picture (
    visit_id text primary key,
    kept_at text not null,
    body blob not null
);
-- What the national system answered here and the cluster was not told yet. The body is encrypted.
create table seen_message (
    hash text primary key,
    visit_id text not null,
    source text not null,
    body blob not null
);
