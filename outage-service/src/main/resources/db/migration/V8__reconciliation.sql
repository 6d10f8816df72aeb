-- 突合: what the desk went by and what was found go again when it is decided what follows.
alter table held_visit
    add column declared   text,
    add column confirmed  text,
    add column resolution text;

-- Batches go on after the last visit of the one before.
drop index held_visit_waiting;
create index held_visit_waiting on held_visit (institution, taken_at, visit_id) where state = 'HELD';

-- 取り込んだ結果ファイル: by its digest only, so that one answer never settles two visits.
create table national_result_file (
    digest      text primary key,
    institution text not null,
    visit_id    uuid not null
);
