-- Client systems search the whole register by folded names. The folding is that of the rules (SearchFolding.looseKey); here it
-- is a function, so that every way into the register is found and no writer has to know of it.

create function folded_name(name text) returns text language sql immutable strict parallel safe as $$
    with plain as (
        select btrim(regexp_replace(lower(normalize(name, nfc) collate "kk-x-icu"), '[\s‐-―-]+', ' ', 'g')) as text
    ), mended as (
        select case when text ~ '[Ѐ-ӿ]'
                    then translate(text, 'әғқңөұүһіёiəheaopcxykmtb', 'агкноуухиеиахеаорсхукмтв')
                    else text end as text
        from plain
    )
    select regexp_replace(text, '(\S) (улы|кызы)(?=\s|$)', '\1\2', 'g') from mended
$$;

create index specialist_version_name_idx on specialist_version
    (folded_name(surname) text_pattern_ops, folded_name(given_name) text_pattern_ops) where valid_to is null;
create index specialist_version_provider_bin_idx on specialist_version (provider_bin) where valid_to is null;
