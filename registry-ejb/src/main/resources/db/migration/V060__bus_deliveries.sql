-- Every id that the bus has given to a message of ours: one that was sent again has several, and the bus may report late on the first.

create table bus_delivery (
    bus_message_id text primary key,
    message_id     uuid not null references bus_outbox (id) on delete cascade,
    delivered_at   timestamptz not null
);
create index bus_delivery_message_idx on bus_delivery (message_id);
insert into bus_delivery (bus_message_id, message_id, delivered_at)
    select distinct on (bus_message_id) bus_message_id, id, changed_at from bus_outbox where bus_message_id is not null
    order by bus_message_id, seq desc;
drop index bus_outbox_bus_idx;

-- What has come to its end is deleted by age.
create index bus_inbox_changed_idx on bus_inbox (changed_at) where state <> 'RECEIVED';
drop index bus_outbox_changed_idx;
create index bus_outbox_changed_idx on bus_outbox (changed_at) where state <> 'ON_DELIVERY';
