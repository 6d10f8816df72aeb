-- Repeatable, so that a database of an earlier build gets it too.
-- 監査ログに一行: lock of the chain, last row and new row in one round trip. Each statement of the function sees what was
-- committed before it, so the last row is read after the lock is held. The text hashed is the one AuditLog verifies.
create or replace function audit_append(
    of_chain text, at_time timestamptz, at_text text, by_account text, what text, about text, for_purpose text,
    under_grant text) returns bigint language plpgsql as $$
declare
    last_seq  bigint;
    last_hash text;
begin
    perform pg_advisory_xact_lock(hashtext('audit'), hashtext(of_chain));
    select seq, hash into last_seq, last_hash from audit_log where chain = of_chain order by seq desc limit 1;
    last_seq := coalesce(last_seq, 0) + 1;
    last_hash := coalesce(last_hash, repeat('0', 64));
    insert into audit_log (chain, seq, at, account, action, subject, purpose, grant_id, prev_hash, hash)
    values (of_chain, last_seq, at_time, by_account, what, about, for_purpose, nullif(under_grant, 'null')::uuid, last_hash,
        encode(sha256(convert_to(concat_ws(E'\n', last_hash, last_seq::text, at_text, of_chain, by_account, what, about,
            for_purpose, under_grant), 'UTF8')), 'hex'));
    return last_seq;
end $$;
