-- Repeatable, so that a database of an earlier build gets it too.
-- 鎖の先端: how far each chain of the audit log held when it was last recomputed. It only ever moves on: whoever takes rows
-- off the end of a chain, or a whole chain, has to change this table too, and AuditRound's line in the log tells of that.
create table if not exists audit_head (
    chain       text        primary key,
    seq         bigint      not null,
    hash        text        not null,
    verified_at timestamptz not null
);
create or replace function audit_head_moves_on() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if new.chain = old.chain and new.seq >= old.seq then
            return new;
        end if;
    end if;
    raise exception 'audit_head only moves on';
end $$;
drop trigger if exists audit_head_moves_on on audit_head;
create trigger audit_head_moves_on before update or delete on audit_head
    for each row execute function audit_head_moves_on();
drop trigger if exists audit_head_stays on audit_head;
create trigger audit_head_stays before truncate on audit_head
    for each statement execute function audit_head_moves_on();
