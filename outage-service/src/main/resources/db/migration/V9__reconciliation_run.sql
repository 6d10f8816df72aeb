-- 事後確認の実行: at most one runs at an institution; whoever has waited longest gets the next turn.
create table reconciliation_run (
    id           uuid        primary key,
    institution  text        not null,
    account      text        not null,
    requested_at timestamptz not null,
    state        text        not null,
    after_visit  uuid,
    checked      bigint      not null,
    settled      bigint      not null,
    turn_at      timestamptz not null
);
create unique index reconciliation_run_of_institution on reconciliation_run (institution) where state = 'RUNNING';
create index reconciliation_run_turn on reconciliation_run (turn_at, id) where state = 'RUNNING';
