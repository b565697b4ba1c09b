-- The asynchronous side of the bus: requests that wait for their work, messages that wait for the bus to take them, and who wants to
-- hear of which persons. Nothing here is lost when either side is down: a row leaves its queue only when its work is done.

create table bus_inbox (
    id              uuid primary key,
    client_id       bigint not null references client,
    message_id      text not null,
    service_id      text not null,
    session_id      text,
    request_hash    bytea not null,
    payload_sealed  text not null,
    payload_form    text not null check (payload_form in ('ELEMENT', 'STRING', 'CDATA')),
    payload_signed  boolean not null,
    state           text not null default 'RECEIVED' check (state in ('RECEIVED', 'ANSWERED', 'FAILED')),
    received_at     timestamptz not null,
    changed_at      timestamptz not null,
    attempts        integer not null default 0,
    next_attempt_at timestamptz not null,
    last_error      text,
    unique (client_id, message_id)
);
create index bus_inbox_due_idx on bus_inbox (next_attempt_at) where state = 'RECEIVED';
create index bus_inbox_received_idx on bus_inbox (received_at);

create table bus_outbox (
    seq             bigint generated always as identity primary key,
    id              uuid not null unique,
    client_id       bigint not null references client,
    service_id      text not null,
    correlation_id  text not null,
    message_type    text not null check (message_type in ('NOTIFICATION', 'UPDATE', 'RESPONSE')),
    payload_sealed  text not null,
    payload_form    text not null check (payload_form in ('ELEMENT', 'STRING', 'CDATA')),
    state           text not null default 'ON_DELIVERY'
        check (state in ('ON_DELIVERY', 'DELIVERED', 'NOT_DELIVERED', 'DELIVERY_STOPPED')),
    created_at      timestamptz not null,
    changed_at      timestamptz not null,
    attempts        integer not null default 0,
    next_attempt_at timestamptz not null,
    bus_message_id  text,
    last_error      text
);
create index bus_outbox_due_idx on bus_outbox (next_attempt_at) where state = 'ON_DELIVERY';
create index bus_outbox_order_idx on bus_outbox (client_id, correlation_id, seq) where state = 'ON_DELIVERY';
create index bus_outbox_bus_idx on bus_outbox (bus_message_id);
create index bus_outbox_changed_idx on bus_outbox (changed_at);

create table bus_subscription (
    client_id      bigint not null references client,
    iin            text not null check (iin ~ '^\d{12}$'),
    correlation_id text not null,
    requestor_bin  text not null,
    purpose        text not null,
    subscribed_at  timestamptz not null,
    primary key (client_id, iin)
);
create index bus_subscription_iin_idx on bus_subscription (iin);

create table bus_change (
    id         bigint generated always as identity primary key,
    client_id  bigint not null references client,
    iin        text not null check (iin ~ '^\d{12}$'),
    changed_at timestamptz not null,
    claimed_until timestamptz not null
);
create index bus_change_due_idx on bus_change (claimed_until);
create index bus_change_client_idx on bus_change (client_id);
