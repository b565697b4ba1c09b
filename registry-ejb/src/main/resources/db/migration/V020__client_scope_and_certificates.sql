-- What each client system may see and how often, how it proves who it is, and which messages were seen already.

alter table client
    drop constraint client_check1,
    add column fields             text not null default 'SPECIALTY,EDUCATION,CATEGORY,POSITION,PROVIDER,SETTINGS',
    add column regions            text not null default '' check (regions ~ '^(\d{9}(,\d{9})*)?$'),
    add column quota_minute       integer check (quota_minute > 0),
    add column quota_day          integer check (quota_day > 0),
    add column signature_required boolean not null default false,
    add column answer_signed      boolean not null default false,
    add constraint client_secret_of_soap_check check (kind = 'SOAP' or secret_sealed is null);

create table client_certificate (
    id          bigint primary key,
    client_id   bigint not null references client,
    thumbprint  text not null unique check (thumbprint ~ '^[0-9a-f]{64}$'),
    subject     text not null,
    subject_bin text check (subject_bin ~ '^\d{12}$'),
    issuer      text not null,
    serial      text not null,
    valid_from  timestamptz not null,
    valid_until timestamptz not null,
    certificate bytea not null,
    added_at    timestamptz not null,
    revoked_at  timestamptz,
    check (valid_until > valid_from)
);
create index client_certificate_client_idx on client_certificate (client_id);

-- Digests of messages that may not come a second time, on any node, until they would be too old anyway.
create table seen_message (
    digest     bytea primary key,
    expires_at timestamptz not null
);
create index seen_message_expires_idx on seen_message (expires_at);
