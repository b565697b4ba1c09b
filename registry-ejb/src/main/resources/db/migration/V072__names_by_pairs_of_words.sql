-- Names are searched by the beginnings of their words. Each of the first three words is the first column of an index and the next one another,
-- so that one word is found by its place, and two together wherever they stand, without reading what only one of them is like. Words repeat
-- themselves so much that each of these takes about ten bytes an entry. The first also has the surnames as they are spelt, found one by one.
create index publication_first_words_idx on publication
    ((split_part(search_loose, ' ', 2)) collate "C", surname collate "C", (split_part(search_loose, ' ', 3)) collate "C");
create index publication_second_words_idx on publication
    ((split_part(search_loose, ' ', 3)) collate "C", (split_part(search_loose, ' ', 4)) collate "C");
create index publication_third_words_idx on publication
    ((split_part(search_loose, ' ', 4)) collate "C", (split_part(search_loose, ' ', 2)) collate "C");
-- Names of more words are few, and the planner has to know that.
create index publication_more_words_idx on publication using gin (array_to_tsvector(string_to_array(btrim(search_loose), ' ')))
    where split_part(search_loose, ' ', 5) <> '';
create statistics publication_more_words on (split_part(search_loose, ' ', 5)) from publication;
drop index publication_surname_idx;
drop index publication_words_idx;
analyze publication;
