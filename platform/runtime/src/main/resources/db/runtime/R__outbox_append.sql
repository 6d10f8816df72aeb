-- Repeatable, so that a database of an earlier build gets it too.
-- 送信箱に入れる: many facts in the order given, each with its time, in one round trip, alone or as a part of a larger
-- statement.
drop function if exists outbox_append(int[], uuid[], text[], text[], text[], text[], text, timestamptz, text);
create or replace function outbox_append(
    slots int[], ids uuid[], topics text[], keys text[], types text[], payloads text[], times timestamptz[],
    from_source text, trace text) returns void language plpgsql as $$
begin
    insert into outbox (slot, event_id, topic, key, type, source, occurred_at, traceparent, payload)
    select r.slot, r.id, r.topic, r.key, r.type, from_source, r.time, nullif(trace, ''), r.payload
    from unnest(slots, ids, topics, keys, types, payloads, times)
        with ordinality as r(slot, id, topic, key, type, payload, time, position)
    order by r.position;
end $$;
