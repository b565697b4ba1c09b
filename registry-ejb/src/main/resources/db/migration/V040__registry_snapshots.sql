-- Daily snapshots of the public registry. Their files lie in a folder; a snapshot is there when its row is. It is withdrawn when
-- somebody who stands in it is not public any more.
create table registry_snapshot (
    name         text primary key check (name ~ '^\d{8}T\d{6}$'),
    taken_at     timestamptz not null,
    row_count    bigint not null check (row_count >= 0),
    feed_place   bigint not null,
    feed_cursor  text not null,
    names_hash   text not null,
    withdrawn_at timestamptz
);
create index registry_snapshot_taken_at_idx on registry_snapshot (taken_at desc);

create table registry_snapshot_file (
    snapshot_name text not null references registry_snapshot on delete cascade,
    name          text not null,
    bytes         bigint not null check (bytes >= 0),
    sha256        text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    primary key (snapshot_name, name)
);

create index change_event_withdrawn_idx on change_event (place) where kind = 'WITHDRAWN';

-- Orders in which public entries can be listed besides their names.
create index publication_registered_on_idx on publication (registered_on, specialist_id);
create index publication_updated_at_idx on publication (updated_at, specialist_id);
