-- 送り出しの速さ: how fast a gateway's journal was taken over between the last two of its reports that said how far it was.
alter table gateway_report
    add column acknowledged       bigint,
    add column acknowledged_at    timestamptz,
    add column drained_per_second double precision;
