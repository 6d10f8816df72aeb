-- 送信箱: written in the transaction of the state it tells of; partitioned by aggregate so that each slot has one owner.
create table outbox (
    slot        smallint    not null,
    seq         bigint      generated always as identity,
    event_id    uuid        not null,
    topic       text        not null,
    key         text        not null,
    type        text        not null,
    source      text        not null,
    occurred_at timestamptz not null,
    traceparent text,
    payload     text        not null,
    created_at  timestamptz not null default now(),
    primary key (slot, seq)
) partition by list (slot);
do $$
begin
    for i in 0..7 loop
        execute format('create table outbox_%s partition of outbox for values in (%s)'
            ' with (autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_threshold = 1000)', i, i);
    end loop;
end $$;

-- 受信箱: the id of a message is kept in the transaction of its effect, so an effect happens once.
create table inbox (
    consumer    text        not null,
    event_id    uuid        not null,
    received_at timestamptz not null default now(),
    primary key (consumer, event_id)
);

-- 監査ログ: one hash chain an institution; rows are added, never changed.
create table audit_log (
    chain     text        not null,
    seq       bigint      not null,
    at        timestamptz not null,
    account   text        not null,
    action    text        not null,
    subject   text        not null,
    purpose   text        not null,
    grant_id  uuid,
    prev_hash text        not null,
    hash      text        not null,
    primary key (chain, seq)
);
create function audit_log_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'audit_log is append-only';
end $$;
create trigger audit_log_append_only before update or delete or truncate on audit_log
    for each statement execute function audit_log_is_append_only();
