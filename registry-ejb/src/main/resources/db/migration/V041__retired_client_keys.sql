-- An API key that was replaced serves on until its time is up, so that a client can change over without a gap.
create table retired_client_key (
    hash         text primary key,
    client_id    bigint not null references client,
    valid_until  timestamptz not null,
    last_used_at timestamptz
);
create index retired_client_key_client_idx on retired_client_key (client_id);
