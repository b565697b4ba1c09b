-- Keys that only grow are added at the right end of their index, where room on the pages before is never used. Places are given out one after the
-- other; numbers of a sequence may arrive a little late, and find some room.

alter index change_event_place_key set (fillfactor = 100);
alter index change_event_pkey set (fillfactor = 97);
alter index consent_pkey set (fillfactor = 97);
alter index specialist_pkey set (fillfactor = 97);
alter index publication_pkey set (fillfactor = 97);
