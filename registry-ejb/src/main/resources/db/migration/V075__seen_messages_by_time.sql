-- Marks of messages in three tables that take turns by the time at which the marks end: the one whose time is over is emptied as a whole.
-- Deleting them one by one cost as much as writing them, in a burst each minute. Not logged, as before (V068).
create unlogged table seen_message_0 (digest bytea primary key);
create unlogged table seen_message_1 (digest bytea primary key);
create unlogged table seen_message_2 (digest bytea primary key);

insert into seen_message_0 select digest from seen_message where floor(extract(epoch from expires_at) / 600) % 3 = 0;
insert into seen_message_1 select digest from seen_message where floor(extract(epoch from expires_at) / 600) % 3 = 1;
insert into seen_message_2 select digest from seen_message where floor(extract(epoch from expires_at) / 600) % 3 = 2;
drop table seen_message;
