-- What a save writes is what it costs. Eight pages an entry become three: an entry says itself by which intake it was
-- taken (table taken keeps that of entries that have gone), its id needs no tree of its own, for the chain is unique by
-- sequence, and of the states only the two that are asked for are indexed.
create table journal_5 (
    sequence integer primary key,
    id text not null,
    type text not null,
    visit_id text not null,
    occurred_at text not null,
    clock_offset integer,
    previous_hash text not null,
    hash text not null,
    body blob not null,
    state text not null,
    code text,
    seal blob,
    intake text
);
insert into journal_5 select sequence, id, type, visit_id, occurred_at, clock_offset, previous_hash, hash, body, state,
    code, null, null from journal order by sequence;
drop table journal;
alter table journal_5 rename to journal;
create index journal_visit on journal (visit_id);
create index journal_pending on journal (sequence) where state = 'PENDING';
create index journal_refused on journal (sequence) where state = 'REFUSED';
