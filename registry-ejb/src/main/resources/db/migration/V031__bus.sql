-- The state bus: what each system may call there and under what conditions, and the answers that were given, for copies of a message.

create table bus_policy (
    client_id           bigint not null references client,
    service_id          text not null check (service_id ~ '^MAMANDAR_[A-Z_]+_V\d+$'),
    enabled             boolean not null default true,
    password_required   boolean not null default true,
    transport_signature boolean not null default true,
    business_signature  boolean not null default false,
    payload_form        text not null default 'ANY' check (payload_form in ('ANY', 'ELEMENT', 'STRING', 'CDATA')),
    keep_bodies         boolean not null default false,
    primary key (client_id, service_id)
);

create table bus_exchange (
    client_id     bigint not null references client,
    message_id    text not null,
    request_hash  bytea not null,
    claim         uuid not null,
    claimed_until timestamptz not null,
    answer_sealed text,
    created_at    timestamptz not null,
    primary key (client_id, message_id)
);
create index bus_exchange_created_idx on bus_exchange (created_at);
