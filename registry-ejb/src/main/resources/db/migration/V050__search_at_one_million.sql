-- How many bear a name decides how it is best found: many, in the order of names until a page is full; few, by their trigrams.
-- With the usual hundred sampled names the planner cannot tell one in a thousand from one in fifty.
alter table publication alter column search_loose set statistics 400;
alter table publication alter column search_exact set statistics 400;

-- Categories are few and common: a page of one is full soon when names are walked in order, so that the index need not hold them.
drop index publication_category_idx;
create index publication_category_idx on publication (category_code);
