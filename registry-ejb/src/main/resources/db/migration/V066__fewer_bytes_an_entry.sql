-- The key of an entry begins with the IIN, which is looked up for itself too; one index less. A decision is never deleted, and nothing asks for the
-- version that a decision made.

alter table specialist
    drop constraint specialist_provider_id_iin_key,
    add constraint specialist_iin_provider_key unique (iin, provider_id);
drop index specialist_iin_idx;
create index specialist_provider_idx on specialist (provider_id);
drop index specialist_version_decision_idx;
