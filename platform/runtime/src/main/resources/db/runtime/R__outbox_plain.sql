-- Repeatable, so that a database of an earlier build gets it too; there is nothing to do where it was done.
-- 送信箱は一つの表: a partition for each slot cost every statement the locks and plans of all eight, and gave nothing
-- that the key does not give.
do $$
begin
    if (select relkind from pg_class where oid = 'outbox'::regclass) = 'p' then
        alter table outbox rename to outbox_partitioned;
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
            constraint outbox_by_slot primary key (slot, seq)
        ) with (autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_threshold = 1000);
        insert into outbox (slot, seq, event_id, topic, key, type, source, occurred_at, traceparent, payload,
                created_at)
            overriding system value
            select slot, seq, event_id, topic, key, type, source, occurred_at, traceparent, payload, created_at
            from outbox_partitioned order by seq;
        perform setval(pg_get_serial_sequence('outbox', 'seq'), coalesce(max(seq), 0) + 1, false) from outbox;
        drop table outbox_partitioned;
    end if;
end $$;
