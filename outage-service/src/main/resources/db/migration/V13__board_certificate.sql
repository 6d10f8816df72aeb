-- 期限の近い電子証明書: whose card was about to expire when it was last seen at an institution, by opaque ids. One that was renewed
-- stays, so that a fact that comes late does not count it again; one that is never seen again counts until it must have expired.
create table board_certificate (
    institution text        not null,
    patient_ref uuid        not null,
    expiring    boolean     not null,
    seen_on     date        not null,
    said_at     timestamptz not null,
    primary key (institution, patient_ref)
);
create index board_certificate_expiring on board_certificate (seen_on, institution) where expiring;
