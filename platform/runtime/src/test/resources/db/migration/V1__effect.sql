create table effect (claim_id uuid not null);
