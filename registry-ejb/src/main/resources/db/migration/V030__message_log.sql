-- Messages exchanged with other systems, as evidence: what came, what was answered, by whom it was signed. Rows are append-only and
-- sealed like the audit; the bodies, where they are kept, stand apart and may be deleted after their time, their hashes stay.

create function seal_row_only() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.seal_id is not null or new.seal_id is null
       or (to_jsonb(new) - 'seal_id' - 'hash') <> (to_jsonb(old) - 'seal_id' - 'hash') then
        raise exception 'table % is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;

create table message_seal (
    id            bigint generated always as identity primary key,
    sealed_at     timestamptz not null,
    event_count   integer not null check (event_count > 0),
    previous_root bytea not null,
    root          bytea not null
);
create trigger message_seal_append_only before update or delete on message_seal
    for each row execute function refuse_change();
create trigger message_seal_no_truncate before truncate on message_seal execute function refuse_truncate();

create table message_log (
    id                     bigint generated always as identity primary key,
    at                     timestamptz not null,
    channel                text not null check (channel in ('SOAP', 'BUS_SYNC', 'BUS_ASYNC')),
    direction              text not null check (direction in ('IN', 'OUT')),
    message_id             text,
    correlation_id         text,
    session_id             text,
    service_id             text,
    sender_id              text,
    verdict                text not null,
    business_verdict       text,
    certificate_serial     text,
    certificate_issuer     text,
    certificate_thumbprint text,
    certificate_bin        text,
    requestor_bin          text,
    purpose                text,
    request_sha256         bytea not null,
    response_sha256        bytea not null,
    request_size           integer not null,
    response_size          integer not null,
    duration_ms            integer not null,
    outcome                text not null,
    client_ip              text,
    seal_id                bigint references message_seal,
    hash                   bytea,
    check ((seal_id is null) = (hash is null))
);
create index message_log_unsealed_idx on message_log (id) where seal_id is null;
create index message_log_seal_idx on message_log (seal_id, id);
create index message_log_sender_idx on message_log (sender_id, id desc);
create index message_log_message_idx on message_log (message_id);
create index message_log_at_idx on message_log using brin (at);
create trigger message_log_append_only before update or delete on message_log
    for each row execute function seal_row_only();
create trigger message_log_no_truncate before truncate on message_log execute function refuse_truncate();

create table message_body (
    message_id bigint primary key references message_log,
    kept_until timestamptz not null,
    request    text not null,
    response   text not null
);
create index message_body_kept_idx on message_body (kept_until);
create trigger message_body_unchanged before update on message_body
    for each row execute function refuse_change();
