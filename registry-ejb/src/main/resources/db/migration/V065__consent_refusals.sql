-- The specialist's "no" to publication: an answer of its own, kept like the consents. A later consent by the same link outweighs it.

create table consent_refusal (
    id           bigint primary key,
    request_id   bigint not null references consent_request,
    provider_id  bigint not null references provider,
    iin          text not null check (iin ~ '^\d{12}$'),
    text_version text not null,
    refused_at   timestamptz not null
);
create index consent_refusal_request_idx on consent_refusal (request_id);
create index consent_refusal_provider_idx on consent_refusal (provider_id, iin);
create trigger consent_refusal_append_only before update or delete on consent_refusal
    for each row execute function refuse_change();
create trigger consent_refusal_no_truncate before truncate on consent_refusal execute function refuse_truncate();
